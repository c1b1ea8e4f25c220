import { decodeForm, textOf } from '../door/formBody.ts';
import type { PageResponse } from '../door/server.ts';
import { StripeError } from '../door/stripeError.ts';
import { completeSession, discountOf } from '../engine/checkout.ts';
import { money } from '../engine/lines.ts';
import type { CheckoutSession } from '../objects/checkoutSession.ts';
import type { PaymentMethod } from '../objects/paymentMethod.ts';
import { wantedDiscounts } from '../resources/coupons.ts';
import type { World } from '../world/world.ts';
import { type Html, html } from './html.ts';
import { authentication, chosenMethod, methodFields } from './methodForm.ts';
import { dateOf, notFoundPage, page, redirect } from './page.ts';

/** The page on which a person pays, subscribes, or leaves a card. */
export function checkoutPage(
  world: World,
  method: string,
  id: string,
  step: string,
  body: string,
): PageResponse {
  const session = world.store.get('checkout.session', id);
  if (!session) return notFoundPage();
  if (session.status !== 'open') return closedPage(session);
  if (method === 'GET') return openPage(world, session, null);
  const form = decodeForm(body);
  if (step === 'code') return openPage(world, session, takeCode(world, session, textOf(form, 'code')));
  if (step === 'authenticate') {
    const known = world.store.get('payment_method', textOf(form, 'method'));
    if (!known || form.verdict !== 'yes')
      return openPage(world, session, 'Your bank refused the payment. Please try another way to pay.');
    return conclude(world, session, known, true);
  }
  return conclude(world, session, chosenMethod(world, form), false);
}

/** Takes a promotion code off the price; says why when it cannot. */
function takeCode(world: World, session: CheckoutSession, code: string): string | null {
  const known = world.store
    .all('promotion_code')
    .find((one) => one.active && one.code === code.trim().toUpperCase());
  if (!session.allow_promotion_codes || !known) return 'This code is not valid.';
  try {
    session.discounts = wantedDiscounts(world, [{ promotion_code: known.id }]);
  } catch (error) {
    if (error instanceof StripeError) return error.message;
    throw error;
  }
  session.amount_discount = discountOf(world, session.discounts, subtotalOf(session));
  return null;
}

function subtotalOf(session: CheckoutSession): number {
  return session.lines.reduce((amount, line) => amount + line.amount, 0);
}

function conclude(
  world: World,
  session: CheckoutSession,
  method: PaymentMethod,
  authenticated: boolean,
): PageResponse {
  const outcome = completeSession(world, session, method, authenticated);
  if (outcome.kind === 'declined') return openPage(world, session, outcome.message);
  if (outcome.kind === 'needs_authentication') {
    const action = `/checkout/${session.id}/authenticate`;
    return page('Your bank asks', authentication(action, method.id, total(session)));
  }
  return redirect(
    session.success_url?.replaceAll('{CHECKOUT_SESSION_ID}', session.id) ?? `/checkout/${session.id}`,
  );
}

function total(session: CheckoutSession): string {
  return money(subtotalOf(session) - session.amount_discount, session.currency ?? 'eur');
}

const verbs = { payment: 'Pay', subscription: 'Subscribe', setup: 'Save' };
const titles = { payment: 'Pay', subscription: 'Subscribe', setup: 'Add a way to pay' };

function openPage(world: World, session: CheckoutSession, error: string | null): PageResponse {
  const email = world.store.get('customer', session.customer)?.email ?? session.customer_email;
  const title = titles[session.mode];
  const back = session.cancel_url?.replaceAll('{CHECKOUT_SESSION_ID}', session.id);
  const body = html`<main><div class="columns">
<section aria-labelledby="title">
<p class="small">${back ? html`<a href="${back}">← Back to ${world.settings.accountName}</a>` : world.settings.accountName}</p>
<h1 id="title">${title}</h1>
${session.mode === 'setup' ? html`<p class="dim">Nothing is charged now.</p>` : summary(world, session)}
${session.allow_promotion_codes ? codeField(session) : null}
</section>
<section class="card" aria-label="How to pay">
${error === null ? null : html`<p class="alert" role="alert">${error}</p>`}
<form method="post" action="/checkout/${session.id}">
${email === null ? null : html`<p><span class="label">E-mail</span>${email}</p>`}
${methodFields()}
<button class="wide">${verbs[session.mode]}</button>
</form>
</section>
</div></main>`;
  return page(title, body, error === null ? 200 : 402);
}

function summary(world: World, session: CheckoutSession): Html {
  const currency = session.currency ?? 'eur';
  const rows = session.lines.map(
    (
      line,
    ) => html`<li><span>${line.description} <span class="dim">× ${line.quantity}${every(world, line.price)}</span></span>
<span class="number">${money(line.amount, currency)}</span></li>`,
  );
  const discount =
    session.amount_discount > 0 &&
    html`<li><span>Discount</span><span class="number">−${money(session.amount_discount, currency)}</span></li>`;
  const trial = Number(session.subscriptionData.trial_period_days ?? 0);
  const due = trial > 0 || session.subscriptionData.trial_end ? money(0, currency) : total(session);
  const first =
    trial > 0 ? session.created + trial * 86_400 : Number(session.subscriptionData.trial_end ?? 0);
  return html`<p class="amount number">${due}</p>
${first > 0 ? html`<p class="dim">Free until ${dateOf(first)}, then ${total(session)}.</p>` : null}
<ul class="rows">${rows}${discount || null}<li><strong>${first > 0 ? 'Total after the trial' : 'Total'}</strong><strong class="number">${total(session)}</strong></li></ul>`;
}

function codeField(session: CheckoutSession): Html {
  return html`<form method="post" action="/checkout/${session.id}/code" class="inline"><div><label class="label" for="code">Promotion code</label>
<input type="text" id="code" name="code" autocomplete="off"></div><button class="plain">Apply</button></form>`;
}

function every(world: World, price: string): string {
  const recurring = world.store.must('price', price).recurring;
  if (!recurring) return '';
  return recurring.interval_count === 1
    ? `, each ${recurring.interval}`
    : `, every ${recurring.interval_count} ${recurring.interval}s`;
}

function closedPage(session: CheckoutSession): PageResponse {
  const words =
    session.status === 'complete'
      ? ['All done', 'This checkout is complete. You may close this page.']
      : ['Too late', 'This checkout has expired. Please start again.'];
  return page(
    words[0] ?? '',
    html`<main class="card"><h1>${words[0] ?? ''}</h1><p>${words[1] ?? ''}</p></main>`,
  );
}
