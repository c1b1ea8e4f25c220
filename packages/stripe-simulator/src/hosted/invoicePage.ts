import { decodeForm, textOf } from '../door/formBody.ts';
import type { PageResponse } from '../door/server.ts';
import { declineMessage } from '../door/stripeError.ts';
import { payInvoice } from '../engine/billing.ts';
import { money } from '../engine/lines.ts';
import { attach } from '../engine/setup.ts';
import { type Invoice, totalsOf } from '../objects/invoice.ts';
import { mustAuthenticate, type PaymentMethod } from '../objects/paymentMethod.ts';
import type { World } from '../world/world.ts';
import { html } from './html.ts';
import { authentication, chosenMethod, methodFields } from './methodForm.ts';
import { dateOf, notFoundPage, page, redirect } from './page.ts';

/** An invoice as its customer sees it, to be paid while it is open. */
export function invoicePage(
  world: World,
  method: string,
  id: string,
  step: string,
  body: string,
): PageResponse {
  const invoice = world.store.get('invoice', id);
  if (!invoice || invoice.status === 'draft') return notFoundPage();
  if (method === 'GET' || invoice.status !== 'open') return shown(world, invoice, null);
  const form = decodeForm(body);
  if (step === 'authenticate') {
    const known = world.store.get('payment_method', textOf(form, 'method'));
    if (!known || form.verdict !== 'yes') return shown(world, invoice, 'Your bank refused the payment.');
    return pay(world, invoice, known, true);
  }
  return pay(world, invoice, chosenMethod(world, form), false);
}

function pay(world: World, invoice: Invoice, method: PaymentMethod, authenticated: boolean): PageResponse {
  if (mustAuthenticate(method, authenticated)) {
    const due = money(totalsOf(invoice).due, invoice.currency);
    return page('Your bank asks', authentication(`/invoices/${invoice.id}/authenticate`, method.id, due));
  }
  attach(world, method, invoice.customer);
  payInvoice(world, invoice, { method, authenticated: true });
  if (method.conduct.kind === 'declines')
    return shown(world, invoice, declineMessage(method.conduct.declineCode));
  return redirect(`/invoices/${invoice.id}`);
}

function shown(world: World, invoice: Invoice, error: string | null): PageResponse {
  const totals = totalsOf(invoice);
  const lines = invoice.lines.map(
    (line) =>
      html`<li><span>${line.description}</span><span class="number">${money(line.amount, invoice.currency)}</span></li>`,
  );
  const discount = totals.subtotal - totals.total;
  const body = html`<main class="columns"><section>
<p class="small dim">${world.settings.accountName}</p>
<h1>Invoice ${invoice.number ?? ''}</h1>
<p><span class="badge">${invoice.status}</span> <span class="dim small">${dateOf(invoice.created)}</span></p>
<p class="amount number">${money(totals.due, invoice.currency)}</p>
<ul class="rows">${lines}
${discount > 0 ? html`<li><span>Discount</span><span class="number">−${money(discount, invoice.currency)}</span></li>` : null}
<li><strong>Total</strong><strong class="number">${money(totals.total, invoice.currency)}</strong></li></ul></section>
<section>${
    invoice.status === 'open'
      ? html`<div class="card">${error === null ? null : html`<p class="alert" role="alert">${error}</p>`}
<form method="post" action="/invoices/${invoice.id}">${methodFields()}<button class="wide">Pay</button></form></div>`
      : null
  }</section></main>`;
  return page(`Invoice ${invoice.number ?? ''}`, body, error === null ? 200 : 402);
}
