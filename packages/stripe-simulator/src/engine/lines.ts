import type { Discount } from '../objects/discount.ts';
import type { InvoiceItem } from '../objects/invoiceItem.ts';
import type { InvoiceLine } from '../objects/invoiceLine.ts';
import type { Price } from '../objects/price.ts';
import type { Subscription } from '../objects/subscription.ts';
import type { SubscriptionItem } from '../objects/subscriptionItem.ts';
import type { World } from '../world/world.ts';
import type { Period } from './period.ts';

/** What one period of a subscription's item costs, or nothing during a trial. */
export function periodLine(
  world: World,
  subscription: Subscription,
  item: SubscriptionItem,
  period: Period,
  kind: 'regular' | 'trial' | 'usage',
  usage = 0,
): InvoiceLine {
  const price = world.store.must('price', item.price);
  const quantity = kind === 'usage' ? usage : (item.quantity ?? 0);
  const unitAmount = kind === 'trial' ? 0 : price.unitAmount;
  return {
    ...lineOf(world, subscription, item, price),
    amount: Math.round(unitAmount * quantity),
    description: kind === 'trial' ? trialWords(world, price, quantity) : regularWords(world, price, quantity),
    unitAmount,
    quantity,
    period,
    invoiceItem: null,
    proration: false,
    credits: null,
  };
}

function lineOf(world: World, subscription: Subscription, item: SubscriptionItem, price: Price) {
  return {
    id: world.ids.next('il'),
    currency: subscription.currency,
    price: price.id,
    product: price.product,
    subscription: subscription.id,
    subscriptionItem: item.id,
    discountAmounts: [],
    metadata: {},
  };
}

/** An invoice takes an item that was waiting for it. */
export function itemLine(world: World, item: InvoiceItem): InvoiceLine {
  return {
    id: world.ids.next('il'),
    amount: item.amount,
    currency: item.currency,
    description: item.description,
    price: item.price,
    product: item.product,
    unitAmount: item.unitAmount,
    quantity: item.quantity,
    period: item.period,
    subscription: item.subscription,
    subscriptionItem: item.subscriptionItem,
    invoiceItem: item.id,
    proration: item.proration,
    credits: item.credits,
    discountAmounts: [],
    metadata: item.metadata,
  };
}

/** Takes each discount off each line that may be discounted, one after the other. */
export function discountLines(
  world: World,
  lines: readonly InvoiceLine[],
  discounts: readonly Discount[],
): InvoiceLine[] {
  return discounts.reduce<InvoiceLine[]>(
    (current, discount) => {
      const coupon = world.store.must('coupon', discount.coupon);
      let left = coupon.amount_off ?? 0;
      return current.map((line) => {
        const rest = line.amount - line.discountAmounts.reduce((sum, one) => sum + one.amount, 0);
        if (line.proration || rest <= 0) return line;
        const amount =
          coupon.percent_off === null ? Math.min(left, rest) : Math.round((rest * coupon.percent_off) / 100);
        left -= amount;
        return { ...line, discountAmounts: [...line.discountAmounts, { amount, discount: discount.id }] };
      });
    },
    [...lines],
  );
}

export function productName(world: World, price: Price): string {
  return world.store.must('product', price.product).name;
}

function units(world: World, price: Price, quantity: number): string {
  const label = world.store.must('product', price.product).unit_label;
  return label ? `${quantity} ${label} × ` : `${quantity} × `;
}

function regularWords(world: World, price: Price, quantity: number): string {
  return `${units(world, price, quantity)}${productName(world, price)} (at ${money(price.unitAmount, price.currency)} / ${every(price)})`;
}

function trialWords(world: World, price: Price, quantity: number): string {
  return `Free trial for ${units(world, price, quantity)}${productName(world, price)}`;
}

function every(price: Price): string {
  const { interval, interval_count: count } = price.recurring ?? { interval: 'month', interval_count: 1 };
  return count === 1 ? interval : `every ${count} ${interval}s`;
}

export function money(minor: number, currency: string): string {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** digits);
}
