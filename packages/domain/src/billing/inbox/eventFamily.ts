/** Things whose events say that something about a customer may have changed. */
const OF_A_CUSTOMER = [
  'charge',
  'checkout.session',
  'credit_note',
  'customer',
  'invoice',
  'invoice_payment',
  'payment_intent',
  'payment_method',
  'refund',
  'subscription_schedule',
];

/** Things that somebody may have changed in Stripe although they are ours. */
const OF_THE_CATALOG = ['product', 'price'];

/** What an event is about, and so who looks after it: a customer's account, the catalog, or nobody. */
export type EventFamily = 'customer' | 'product' | 'price' | 'nothing';

/** `customer.subscription.updated`, or the thin `v1.customer.subscription.updated`, is about a customer. */
export function familyOf(type: string): EventFamily {
  const name = type.replace(/^v\d+\./, '');
  const isOf = (thing: string) => name.startsWith(`${thing}.`);
  if (OF_A_CUSTOMER.some(isOf)) return 'customer';
  return (OF_THE_CATALOG.find(isOf) as 'product' | 'price' | undefined) ?? 'nothing';
}
