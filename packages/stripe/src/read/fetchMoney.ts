import type { FetchedMoney } from '@member-console/domain/billing';
import type { Stripe } from 'stripe';
import { listed } from '../calls/pages.ts';
import type { OpenStripe } from '../openStripe.ts';
import { idOf } from './idOf.ts';
import { listedOf, type Whose } from './listedOf.ts';
import { readDispute, readInvoice, readPayment, readRefund } from './readMoney.ts';

/** A customer's invoices and payments, and what became of the payments. */
export async function fetchMoney(
  open: OpenStripe,
  whose: Whose,
  depth: 'recent' | 'all',
): Promise<FetchedMoney> {
  const { calls } = open;
  const { customer } = whose;
  const [billed, intents] = await Promise.all([
    listedOf(whose, depth, (page) =>
      calls.ask('list invoices', (stripe) =>
        stripe.invoices.list({ ...page, customer, expand: ['data.payments'] }),
      ),
    ),
    listedOf(whose, depth, (page) =>
      calls.ask('list payments', (stripe) =>
        stripe.paymentIntents.list({
          ...page,
          customer,
          expand: ['data.latest_charge', 'data.latest_charge.refunds'],
        }),
      ),
    ),
  ]);
  const payments = intents.items;
  const paidBy = invoicesByPayment(billed.items);
  const unplaced = billed.isWhole ? [] : payments.filter(({ id }) => !paidBy.has(id));
  for (const { id } of unplaced) paidBy.set(id, await invoiceOf(open, id));
  const aftermath = await Promise.all(payments.map((payment) => aftermathOf(open, payment)));
  return {
    invoices: billed.items.map(readInvoice),
    payments: payments.map((payment) => readPayment(payment, paidBy.get(payment.id) ?? null)),
    refunds: aftermath.flatMap(({ refunds }) => refunds),
    disputes: aftermath.flatMap(({ disputes }) => disputes),
  };
}

/** A payment does not say what it pays; the invoice says by what it is paid. */
function invoicesByPayment(invoices: readonly Stripe.Invoice[]): Map<string, string | null> {
  const pairs = invoices.flatMap((invoice) =>
    (invoice.payments?.data ?? []).map(
      ({ payment }) => [idOf(payment.payment_intent) ?? '', invoice.id] as const,
    ),
  );
  return new Map(pairs);
}

/** A payment whose invoice is older than those that were listed. */
async function invoiceOf({ calls }: OpenStripe, intent: string): Promise<string | null> {
  const payments = await calls.ask('find the invoice of a payment', (stripe) =>
    stripe.invoicePayments.list({ payment: { type: 'payment_intent', payment_intent: intent }, limit: 1 }),
  );
  return idOf(payments.data[0]?.invoice);
}

async function aftermathOf(
  { calls }: OpenStripe,
  payment: Stripe.PaymentIntent,
): Promise<Pick<FetchedMoney, 'refunds' | 'disputes'>> {
  const charge = typeof payment.latest_charge === 'string' ? null : payment.latest_charge;
  if (!charge) return { refunds: [], disputes: [] };
  const first = charge.refunds;
  const refunds = first?.has_more
    ? (
        await listed('all', (page) =>
          calls.ask('list refunds', (stripe) => stripe.refunds.list({ ...page, charge: charge.id })),
        )
      ).items
    : (first?.data ?? []);
  const disputes = charge.disputed
    ? (
        await listed('all', (page) =>
          calls.ask('list disputes', (stripe) => stripe.disputes.list({ ...page, charge: charge.id })),
        )
      ).items
    : [];
  return {
    refunds: refunds.map((refund) => readRefund(refund, payment.id)),
    disputes: disputes.map((dispute) => readDispute(dispute, payment.id)),
  };
}
