import type { InvoiceItem } from '../objects/invoiceItem.ts';
import type { InvoiceLine } from '../objects/invoiceLine.ts';
import type { Subscription } from '../objects/subscription.ts';
import type { SubscriptionItem } from '../objects/subscriptionItem.ts';
import { record } from '../world/record.ts';
import { nowFor, type World } from '../world/world.ts';
import { productName } from './lines.ts';

/**
 * The difference that a change in the middle of a period makes: what was paid and is not used comes
 * back, what is used from now on is paid. Each line is rounded by itself.
 */
export function prorate(
  world: World,
  subscription: Subscription,
  before: readonly SubscriptionItem[],
  after: readonly SubscriptionItem[],
  at: number,
): InvoiceItem[] {
  const changed = (item: SubscriptionItem, others: readonly SubscriptionItem[]) => {
    const same = others.find((other) => other.id === item.id);
    return (
      !same ||
      same.price !== item.price ||
      same.quantity !== item.quantity ||
      same.current_period_end !== item.current_period_end
    );
  };
  const given = before
    .filter((item) => changed(item, after))
    .map((item) => part(world, subscription, item, at, 'credit'));
  const taken = after
    .filter((item) => changed(item, before))
    .map((item) => part(world, subscription, item, at, 'debit'));
  return [...given, ...taken].filter((item) => item !== null);
}

function part(
  world: World,
  subscription: Subscription,
  item: SubscriptionItem,
  at: number,
  side: 'credit' | 'debit',
): InvoiceItem | null {
  const price = world.store.must('price', item.price);
  const { current_period_start: start, current_period_end: end } = item;
  // Usage is billed afterwards, and nothing is left of a period that is over.
  if (item.quantity === null || end <= at) return null;
  const share = Math.min(1, Math.max(0, (end - at) / (end - start)));
  const paid = side === 'credit' ? billedLine(world, subscription, item) : null;
  const whole =
    paid && !paid.line.proration
      ? paid.line.amount - discounted(paid.line)
      : price.unitAmount * item.quantity;
  const amount = Math.round(whole * share) * (side === 'credit' ? -1 : 1);
  const times = item.quantity === 1 ? '' : `${item.quantity} × `;
  const words = side === 'credit' ? 'Unused time on' : 'Remaining time on';
  const entity = world.store.add<InvoiceItem>({
    id: world.ids.next('ii'),
    object: 'invoiceitem',
    created: nowFor(world, subscription),
    customer: subscription.customer,
    amount: amount === 0 ? 0 : amount,
    currency: subscription.currency,
    description: `${words} ${times}${productName(world, price)} after ${day(at)}`,
    subscription: subscription.id,
    subscriptionItem: item.id,
    price: price.id,
    product: price.product,
    unitAmount: null,
    quantity: item.quantity,
    period: { start: at, end },
    proration: true,
    credits: paid && { invoice: paid.invoice, lines: [paid.line.id] },
    metadata: {},
    invoice: null,
  });
  record(world, 'invoiceitem.created', entity);
  return entity;
}

const discounted = (line: InvoiceLine) => line.discountAmounts.reduce((sum, one) => sum + one.amount, 0);

/** The newest line that billed this item for the period it is in. */
function billedLine(world: World, subscription: Subscription, item: SubscriptionItem) {
  const invoices = world.store.of('invoice', subscription.customer).toReversed();
  for (const invoice of invoices) {
    const line = invoice.lines.find(
      (one) =>
        one.subscriptionItem === item.id &&
        one.price === item.price &&
        one.amount >= 0 &&
        one.period.end === item.current_period_end,
    );
    if (line && invoice.status !== 'void') return { invoice: invoice.id, line };
  }
  return null;
}

/** `10 Nov 2025`, as Stripe writes it. */
function day(seconds: number): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: '2-digit',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(seconds * 1000);
}
