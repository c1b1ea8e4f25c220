import type { MappedKind } from '@member-console/domain/billing';

const places: Record<MappedKind, string | null> = {
  customer: 'customers',
  product: 'products',
  price: 'prices',
  checkout: 'checkout/sessions',
  subscription: 'subscriptions',
  subscription_item: null,
  invoice: 'invoices',
  payment: 'payments',
  refund: 'refunds',
  dispute: 'disputes',
  purchase: null,
};

/** Where an operator looks at a thing in Stripe. */
export function dashboardUrl(mode: 'test' | 'live', kind: MappedKind, stripeId: string): string | null {
  const place = places[kind];
  if (place === null) return null;
  const root = mode === 'live' ? 'https://dashboard.stripe.com' : 'https://dashboard.stripe.com/test';
  return `${root}/${place}/${encodeURIComponent(stripeId)}`;
}
