import { money, productName } from '../engine/lines.ts';
import { earliestPeriodEnd } from '../engine/subscribing.ts';
import { totalsOf } from '../objects/invoice.ts';
import type { PortalFeatures, PortalSession } from '../objects/portal.ts';
import { type Subscription, terminalStatuses } from '../objects/subscription.ts';
import type { World } from '../world/world.ts';
import { type Html, html } from './html.ts';
import { methodFields } from './methodForm.ts';
import { dateOf } from './page.ts';

/** What a customer sees of their subscriptions, way to pay and invoices, as far as the configuration lets them. */
export function portalBody(world: World, session: PortalSession, error: string | null): Html {
  const { features } = world.store.must('billing_portal.configuration', session.configuration);
  const customer = world.store.must('customer', session.customer);
  return html`<main>
<p class="small">${session.return_url === null ? world.settings.accountName : html`<a href="${session.return_url}">← Back to ${world.settings.accountName}</a>`}</p>
<h1>Billing of ${customer.name ?? customer.email ?? 'your account'}</h1>
${error === null ? null : html`<p class="alert" role="alert">${error}</p>`}
${subscriptions(world, session, features)}
${features.payment_method_update.enabled ? paymentMethod(world, session) : null}
${features.invoice_history.enabled ? invoices(world, session) : null}
</main>`;
}

function subscriptions(world: World, session: PortalSession, features: PortalFeatures): Html | null {
  const living = world.store
    .of('subscription', session.customer)
    .filter(({ status }) => !terminalStatuses.includes(status));
  if (living.length === 0) return null;
  return html`<section class="card"><h2>Subscriptions</h2><ul class="rows">${living.map((one) => subscription(world, session, features, one))}</ul></section>`;
}

function subscription(
  world: World,
  session: PortalSession,
  features: PortalFeatures,
  one: Subscription,
): Html {
  const items = one.items.map((id) => world.store.must('subscription_item', id));
  const names = items.map((item) => productName(world, world.store.must('price', item.price))).join(', ');
  const amount = items.reduce(
    (sum, item) => sum + world.store.must('price', item.price).unitAmount * (item.quantity ?? 0),
    0,
  );
  const when =
    one.cancel_at === null
      ? `Renews on ${dateOf(earliestPeriodEnd(world, one))}`
      : `Ends on ${dateOf(one.cancel_at)}`;
  return html`<li><div><strong>${names}</strong> <span class="badge">${one.status.replace('_', ' ')}</span>
<div class="dim small">${when}</div></div><span class="number">${money(amount, one.currency)}</span>
<div class="actions">${cancelling(session, features, one)}${switching(world, session, features, one)}</div></li>`;
}

function cancelling(session: PortalSession, features: PortalFeatures, one: Subscription): Html | null {
  if (!features.subscription_cancel.enabled) return null;
  const [step, words] = one.cancel_at === null ? ['cancel', 'Cancel'] : ['resume', "Don't cancel"];
  return html`<form method="post" action="/portal/${session.id}/${step}"><input type="hidden" name="subscription" value="${one.id}">
<button class="plain">${words}</button></form>`;
}

function switching(
  world: World,
  session: PortalSession,
  features: PortalFeatures,
  one: Subscription,
): Html | null {
  const current = new Set(one.items.map((id) => world.store.must('subscription_item', id).price));
  const offered = features.subscription_update.products
    .flatMap(({ prices }) => prices)
    .filter((id) => !current.has(id) && world.store.get('price', id)?.active);
  if (!features.subscription_update.enabled || one.items.length !== 1 || offered.length === 0) return null;
  const options = offered.map((id) => {
    const price = world.store.must('price', id);
    return html`<option value="${id}">${productName(world, price)}, ${money(price.unitAmount, price.currency)} each ${price.recurring?.interval ?? ''}</option>`;
  });
  return html`<form method="post" action="/portal/${session.id}/switch" class="actions"><input type="hidden" name="subscription" value="${one.id}">
<select name="price" aria-label="Switch ${one.id} to">${options}</select><button class="plain">Switch</button></form>`;
}

function paymentMethod(world: World, session: PortalSession): Html {
  const customer = world.store.must('customer', session.customer);
  const method = world.store.get('payment_method', customer.default_payment_method);
  const kind = method?.type === 'card' ? 'Card' : 'Bank account';
  const shown = method ? `${kind} ending in ${String(method.details.last4)}` : 'None yet';
  return html`<section class="card"><h2>Way to pay</h2><p>${shown}</p>
<details><summary>Change</summary><form method="post" action="/portal/${session.id}/method">${methodFields()}<button>Save</button></form></details></section>`;
}

function invoices(world: World, session: PortalSession): Html {
  const issued = world.store
    .of('invoice', session.customer)
    .filter(({ status }) => status !== 'draft')
    .toReversed();
  const rows = issued.map(
    (invoice) => html`<li><span><a href="/invoices/${invoice.id}">${invoice.number ?? invoice.id}</a>
<span class="dim small">${dateOf(invoice.created)}</span> <span class="badge">${invoice.status}</span></span>
<span class="number">${money(totalsOf(invoice).total, invoice.currency)}</span></li>`,
  );
  return html`<section class="card"><h2>Invoices</h2>${issued.length === 0 ? html`<p class="dim">None yet.</p>` : html`<ul class="rows">${rows}</ul>`}</section>`;
}
