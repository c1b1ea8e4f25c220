import type { ReceivedEvent } from '@member-console/domain/billing';
import type { Stripe } from 'stripe';
import { orMissing } from '../calls/errors.ts';
import type { OpenStripe } from '../openStripe.ts';
import { asTold, textAt } from './told.ts';

type Holder = string | { readonly id: string } | null | undefined;

/** Where each kind of object keeps its customer, itself or through another. */
const holders: Record<string, (stripe: Stripe, id: string) => Promise<Holder>> = {
  charge: async (stripe, id) => (await stripe.charges.retrieve(id)).customer,
  'checkout.session': async (stripe, id) => (await stripe.checkout.sessions.retrieve(id)).customer,
  credit_note: async (stripe, id) => (await stripe.creditNotes.retrieve(id)).customer,
  dispute: async (stripe, id) => {
    const { charge } = await stripe.disputes.retrieve(id, { expand: ['charge'] });
    return typeof charge === 'string' ? null : charge.customer;
  },
  invoice: async (stripe, id) => (await stripe.invoices.retrieve(id)).customer,
  invoice_payment: async (stripe, id) => {
    const { invoice } = await stripe.invoicePayments.retrieve(id, { expand: ['invoice'] });
    return typeof invoice === 'string' || 'deleted' in invoice ? null : invoice.customer;
  },
  payment_intent: async (stripe, id) => (await stripe.paymentIntents.retrieve(id)).customer,
  payment_method: async (stripe, id) => (await stripe.paymentMethods.retrieve(id)).customer,
  refund: async (stripe, id) => {
    const refund = await stripe.refunds.retrieve(id, { expand: ['charge'] });
    const throughCharge = typeof refund.charge === 'object' ? refund.charge?.customer : null;
    return refund.customer ?? throughCharge;
  },
  subscription: async (stripe, id) => (await stripe.subscriptions.retrieve(id)).customer,
  subscription_schedule: async (stripe, id) => (await stripe.subscriptionSchedules.retrieve(id)).customer,
};

/** Whose object an event speaks of that does not say so itself. */
export async function findCustomer(
  { calls }: OpenStripe,
  event: Pick<ReceivedEvent, 'stripeObject' | 'payload'>,
): Promise<string | null> {
  const kind = kindOf(event.payload);
  const id = event.stripeObject;
  if (kind === null || id === null) return null;
  if (kind === 'customer') return id;
  const holder = holders[kind];
  if (!holder) return null;
  const customer = await orMissing(
    calls.ask(`find the customer of a ${kind}`, (stripe) => holder(stripe, id)),
  );
  return typeof customer === 'string' ? customer : (customer?.id ?? null);
}

function kindOf(payload: unknown): string | null {
  const told = asTold(payload);
  const object = asTold(asTold(told?.data)?.object);
  const related = asTold(told?.related_object);
  if (object) return textAt(object, 'object');
  return related && textAt(related, 'type');
}
