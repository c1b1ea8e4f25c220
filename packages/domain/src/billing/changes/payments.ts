import type { Way } from '@member-console/core';
import type { Database } from '@member-console/db';
import type { Money } from '../../kernel/index.ts';
import { changeInStripe } from '../intents/changeInStripe.ts';
import type { OfferedPrice } from '../intents/checkoutStore.ts';
import { selectStripeId } from '../intents/mappingStore.ts';
import type { ChangePreview, StripeGateway } from '../ports/index.ts';
import { isStripeUnavailable } from '../rooms.ts';
import type { RefusedByStripe, StripeSilent } from './refusals.ts';

/** What would be paid, as far as it can be told. */
export interface Payments {
  /** Below zero: what is paid too much stays as a credit. */
  readonly dueNow: Money;
  readonly next: { readonly at: Date; readonly amount: Money } | null;
  readonly lines: readonly {
    readonly description: string;
    readonly amount: Money;
    readonly isProration: boolean;
  }[];
}

/** A switch is computed by Stripe, as of the instant with which it is then carried out. */
export async function paymentsBySwitch(
  rooms: { readonly database: Database; readonly stripe: StripeGateway },
  { subscriptionId, fromPriceId, when }: Extract<Way, { kind: 'switch' }>,
  { price, quantity }: { readonly price: OfferedPrice; readonly quantity: number },
): Promise<(Payments & { readonly prorationDate: Date | null }) | RefusedByStripe | StripeSilent> {
  const wish = { kind: 'switch', subscriptionId, fromPriceId, toPriceId: price.id, quantity, when } as const;
  try {
    const stripeSubscription = await selectStripeId(rooms.database, 'subscription', subscriptionId);
    if (stripeSubscription === null) return { kind: 'stripeSilent' };
    const change = await changeInStripe(rooms, { ...wish, prorationDate: null });
    const preview = await rooms.stripe.previewChange({ stripeSubscription, change });
    if (preview.kind === 'preview') return paymentsOf(preview);
    const { code, message } = preview;
    return { kind: 'refusedByStripe', failure: { code, message } };
  } catch (error) {
    if (isStripeUnavailable(error)) return { kind: 'stripeSilent' };
    throw error;
  }
}

function paymentsOf({ currency, dueNowMinor, prorationDate, lines, next }: ChangePreview) {
  const money = (amountMinor: bigint): Money => ({ currency, amountMinor });
  return {
    dueNow: money(dueNowMinor),
    next: next && { at: next.at, amount: money(next.amountMinor) },
    lines: lines.map(({ amountMinor, ...line }) => ({ ...line, amount: money(amountMinor) })),
    prorationDate,
  };
}

/** What begins is paid as its price says, at once or from the end of a trial on. */
export function paymentsAtCheckout(
  { price, quantity }: { readonly price: OfferedPrice; readonly quantity: number },
  from: Date | null,
): Payments {
  const { currency, amountMinor, productName, renewsAt } = price;
  const amount: Money = { currency, amountMinor: BigInt(amountMinor) * BigInt(quantity) };
  const next = from ?? (renewsAt === null ? null : new Date(renewsAt));
  return {
    dueNow: from === null ? amount : { currency, amountMinor: 0n },
    next: next && { at: next, amount },
    lines: from === null ? [{ description: productName, amount, isProration: false }] : [],
  };
}
