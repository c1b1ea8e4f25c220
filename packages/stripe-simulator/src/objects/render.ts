import { isDeleted, type World } from '../world/world.ts';
import { renderBalanceTransaction } from './balanceTransaction.ts';
import { renderCharge } from './charge.ts';
import { renderCheckoutSession } from './checkoutSession.ts';
import { renderCoupon } from './coupon.ts';
import { renderCreditNote } from './creditNote.ts';
import { renderCustomer } from './customer.ts';
import { renderDiscount } from './discount.ts';
import { renderDispute } from './dispute.ts';
import { renderEvent } from './event.ts';
import { renderInvoice } from './invoice.ts';
import { renderInvoiceItem } from './invoiceItem.ts';
import { renderInvoicePayment } from './invoicePayment.ts';
import type { Json } from './json.ts';
import type { Entity, Kind, Kinds } from './kinds.ts';
import { renderMeter, renderMeterEvent } from './meter.ts';
import { renderPaymentIntent } from './paymentIntent.ts';
import { renderPaymentMethod } from './paymentMethod.ts';
import { renderPortalConfiguration, renderPortalSession } from './portal.ts';
import { renderPrice } from './price.ts';
import { renderProduct } from './product.ts';
import { renderPromotionCode } from './promotionCode.ts';
import { renderRefund } from './refund.ts';
import { renderSchedule } from './schedule.ts';
import { renderSetupIntent } from './setupIntent.ts';
import { renderSubscription } from './subscription.ts';
import { renderSubscriptionItem } from './subscriptionItem.ts';
import { renderTestClock } from './testClock.ts';
import { renderWebhookEndpoint } from './webhookEndpoint.ts';

const renderers: { [K in Kind]: (world: World, entity: Kinds[K]) => Json } = {
  balance_transaction: renderBalanceTransaction,
  'billing.meter': renderMeter,
  'billing.meter_event': renderMeterEvent,
  'billing_portal.configuration': renderPortalConfiguration,
  'billing_portal.session': renderPortalSession,
  charge: renderCharge,
  'checkout.session': renderCheckoutSession,
  coupon: renderCoupon,
  credit_note: renderCreditNote,
  customer: renderCustomer,
  discount: renderDiscount,
  dispute: renderDispute,
  event: renderEvent,
  invoice: renderInvoice,
  invoice_payment: renderInvoicePayment,
  invoiceitem: renderInvoiceItem,
  payment_intent: renderPaymentIntent,
  payment_method: renderPaymentMethod,
  price: renderPrice,
  product: renderProduct,
  promotion_code: renderPromotionCode,
  refund: renderRefund,
  setup_intent: renderSetupIntent,
  subscription: renderSubscription,
  subscription_item: renderSubscriptionItem,
  subscription_schedule: renderSchedule,
  'test_helpers.test_clock': renderTestClock,
  webhook_endpoint: renderWebhookEndpoint,
};

/** The object as Stripe sends it, nothing expanded. The answer shares nothing with what is kept. */
export function render(world: World, entity: Entity): Json {
  if (isDeleted(entity)) return { id: entity.id, object: entity.object, deleted: true };
  return renderWhole(world, entity);
}

/** Also of an object that was deleted: an event tells what it last was. */
export function renderWhole(world: World, entity: Entity): Json {
  const renderer = renderers[entity.object] as (world: World, entity: Entity) => Json;
  return structuredClone(renderer(world, entity));
}
