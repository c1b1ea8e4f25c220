import type { ChangePreview, ChangePreviewOrder } from '@member-console/domain/billing';
import type { Stripe } from 'stripe';
import type { OpenStripe } from '../openStripe.ts';
import { instant } from '../read/instant.ts';
import { fetchStanding } from './standing.ts';
import { itemToSwitch } from './switchNow.ts';

/** What a switch would cost, computed by Stripe as of one instant, with which it is then carried out. */
export async function previewChange(
  open: OpenStripe,
  { stripeSubscription, change }: ChangePreviewOrder,
): Promise<ChangePreview> {
  const subscription = await fetchStanding(open, stripeSubscription);
  const item = itemToSwitch(subscription, change);
  const at = change.prorationDate
    ? { proration_date: Math.floor(change.prorationDate.getTime() / 1000) }
    : {};
  const items = [{ id: item.id, price: change.toStripePrice, quantity: change.quantity }];
  const preview = (details: Stripe.InvoiceCreatePreviewParams.SubscriptionDetails) =>
    open.calls.ask('preview an invoice', (stripe) =>
      stripe.invoices.createPreview({
        subscription: stripeSubscription,
        subscription_details: { items, ...details },
      }),
    );
  const [now, renewal] = await Promise.all([
    change.when === 'now' ? preview({ proration_behavior: 'always_invoice', ...at }) : null,
    preview({ proration_behavior: 'none' }),
  ]);
  const lines = now?.lines.data ?? [];
  return {
    kind: 'preview',
    currency: subscription.currency,
    dueNowMinor: BigInt(now === null ? 0 : dueNow(now)),
    prorationDate: now && new Date(instant(prorationDateOf(now))),
    lines: lines.map((line) => ({
      description: line.description ?? '',
      amountMinor: BigInt(line.amount),
      isProration: isProration(line),
    })),
    next: { at: new Date(instant(nextRenewal(item, lines))), amountMinor: BigInt(renewal.total) },
  };
}

/** The instant that the preview was computed for: the one that was given, or Stripe's own now. */
function prorationDateOf(invoice: Stripe.Invoice): number {
  return invoice.parent?.subscription_details?.subscription_proration_date ?? invoice.created;
}

/** What is too much already paid stays as a credit and is below zero here. */
const dueNow = (invoice: Stripe.Invoice) => (invoice.total < 0 ? invoice.total : invoice.amount_due);

function isProration({ parent }: Stripe.InvoiceLineItem): boolean {
  return parent?.subscription_item_details?.proration ?? parent?.invoice_item_details?.proration ?? false;
}

/** A switch to another interval begins a period of its own, whose end its lines tell. */
function nextRenewal(item: Stripe.SubscriptionItem, lines: readonly Stripe.InvoiceLineItem[]): number {
  return Math.max(
    item.current_period_end,
    ...lines.filter(({ amount }) => amount > 0).map(({ period }) => period.end),
  );
}
