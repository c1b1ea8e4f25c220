import { billingUrl, plansUrl, withQuery } from '../../shared/urls.ts';

/** What of the page of plans is shown. */
export interface PlansView {
  /** Prices by the year, in place of those by the month. */
  readonly yearly?: boolean | undefined;
  /** Compare only that in which the plans differ. */
  readonly differences?: boolean | undefined;
}

export const plansViewUrl = ({ yearly, differences }: PlansView) =>
  withQuery(plansUrl, { every: yearly ? 'year' : null, show: differences ? 'differences' : null });

export function readPlansView(search: URLSearchParams): PlansView {
  return { yearly: search.get('every') === 'year', differences: search.get('show') === 'differences' };
}

/** What choosing a price comes to, before anything is paid. */
export const choosePriceUrl = (priceId: string, quantity = 1) =>
  withQuery(`${plansUrl}/choose/${priceId}`, { quantity: quantity === 1 ? null : String(quantity) });

const mostAtOnce = 1000;

/** How many the address asks for: one, unless it says so plainly. */
export function quantityIn(search: URLSearchParams): number {
  const asked = search.get('quantity') ?? '';
  return /^[1-9]\d{0,3}$/.test(asked) ? Math.min(Number(asked), mostAtOnce) : 1;
}

/** What ending a subscription would bring, and the way to do it. */
export const cancelUrl = (subscriptionId: string) => `${billingUrl}/subscriptions/${subscriptionId}/cancel`;

/** How something that was asked of Stripe stands; with `goOn` it leads on to where one pays. */
export const checkoutUrl = (intentId: string, goOn = false) =>
  withQuery(`/billing/checkouts/${intentId}`, { pay: goOn ? 'now' : null });
