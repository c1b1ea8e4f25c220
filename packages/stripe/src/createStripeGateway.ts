import type { StripeGateway } from '@member-console/domain/billing';
import { orRefusal } from './calls/errors.ts';
import { dashboardUrl } from './dashboardUrl.ts';
import { findCustomer } from './events/findCustomer.ts';
import { readEvent } from './events/readEvent.ts';
import { apiVersion, openStripe, type StripeOptions } from './openStripe.ts';
import { fetchPrice, fetchProduct } from './read/catalog.ts';
import { fetchAccount } from './read/fetchAccount.ts';
import { fetchCustomer } from './read/fetchCustomer.ts';
import { listCustomers } from './read/listCustomers.ts';
import { moveSimulatorClock } from './simulatorClock.ts';
import { changeSubscription } from './write/changeSubscription.ts';
import { expireCheckout, fetchCheckout, startCheckout } from './write/checkout.ts';
import { createPortal } from './write/openPortal.ts';
import { previewChange } from './write/previewChange.ts';
import { recordUsage } from './write/recordUsage.ts';
import { saveCustomer } from './write/saveCustomer.ts';
import { saveCoupon, savePromotionCode } from './write/saveDiscounts.ts';
import { savePrice } from './write/savePrice.ts';
import { saveProduct } from './write/saveProduct.ts';

/** Stripe, or the simulator in its place, in the domain's words. */
export function createStripeGateway(options: StripeOptions): StripeGateway {
  const open = openStripe(options);
  const { mode, apiOrigin } = open;
  const expected = { secrets: options.webhookSecrets, mode };
  const portal = createPortal(open, options.portalConfiguration);
  const ours = (url: string) => checkedReturn(url, options.returnOrigins);
  return {
    mode,
    apiVersion,
    dashboardUrl: (kind, id) => (apiOrigin === null ? dashboardUrl(mode, kind, id) : null),

    fetchAccount: () => fetchAccount(open),

    readEvent: (arrival) => readEvent(arrival, expected),
    findCustomer: (event) => findCustomer(open, event),
    fetchCustomer: (customer, order) => fetchCustomer(open, customer, order),
    listCustomers: (after) => listCustomers(open, after),
    fetchProduct: (product) => fetchProduct(open, product),
    fetchPrice: (price) => fetchPrice(open, price),

    saveCustomer: (customer) => orRefusal(() => saveCustomer(open, customer)),
    saveProduct: (product) => orRefusal(() => saveProduct(open, product)),
    savePrice: (price) => orRefusal(() => savePrice(open, price)),

    startCheckout: (order) => {
      const urls = { successUrl: ours(order.successUrl), cancelUrl: ours(order.cancelUrl) };
      return orRefusal(() => startCheckout(open, { ...order, ...urls }));
    },
    fetchCheckout: (checkout) => fetchCheckout(open, checkout),
    expireCheckout: (checkout) => orRefusal(() => expireCheckout(open, checkout)),
    openPortal: (order) => orRefusal(() => portal.open({ ...order, returnUrl: ours(order.returnUrl) })),

    changeSubscription: (order) => orRefusal(() => changeSubscription(open, order)),
    previewChange: (order) => orRefusal(() => previewChange(open, order)),

    saveCoupon: (coupon) => orRefusal(() => saveCoupon(open, coupon)),
    savePromotionCode: (code) => orRefusal(() => savePromotionCode(open, code)),
    recordUsage: (usage) => orRefusal(() => recordUsage(open, usage)),

    ...(apiOrigin === null ? {} : { moveClock: (to: Date) => moveSimulatorClock(apiOrigin, to) }),
  };
}

/** People come back to us and to nobody else, whatever an address was made of. */
function checkedReturn(url: string, origins: readonly string[] | undefined): string {
  if (origins && !origins.includes(new URL(url).origin)) throw new Error('People are not sent back there.');
  return url;
}
