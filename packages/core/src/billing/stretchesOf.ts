import { earlier, type Instant, isEmpty, type TimeRange } from '../instant.ts';
import type { PricedItem, SubscribedItem, SubscriptionFact } from './facts.ts';
import type { OfferedRight, Offers } from './offers.ts';

/** A right that somebody pays for, so many of it. */
export interface PaidRight extends OfferedRight {
  readonly quantity: number;
  readonly paidUntil: Instant | null;
}

/** A time during which a subscription is for the same things. */
export interface Stretch extends TimeRange {
  readonly rights: readonly PaidRight[];
  /** Items of which nobody here knows what they are for. */
  readonly unknown: readonly PricedItem[];
}

/**
 * What a subscription is for from now on: what is billed today, then what its schedule has planned. A planned phase counts
 * from its own start on, also when Stripe is late to begin it. During one that nobody understands, whatever was before it
 * goes on beside what is understood.
 */
export function stretchesOf(
  { items, phases }: Pick<SubscriptionFact, 'items' | 'phases'>,
  offers: Offers,
  until: Instant | null,
  at: Instant,
): readonly Stretch[] {
  const planned = phases.toSorted((a, b) => a.startsAt - b.startsAt);
  const begun = planned.filter(({ startsAt }) => startsAt <= at);
  const present = begun.length > 1 ? (begun.at(-1)?.items ?? items) : items;
  const parts: readonly { startsAt: Instant; items: readonly (PricedItem | SubscribedItem)[] }[] = [
    { startsAt: at, items: present },
    ...planned.filter(({ startsAt }) => startsAt > at),
  ];
  const end = earlier(planned.at(-1)?.endsAt ?? null, until);
  const stretches: Stretch[] = [];
  for (const [index, part] of parts.entries()) {
    const range = { startsAt: part.startsAt, endsAt: earlier(parts[index + 1]?.startsAt ?? null, end) };
    if (isEmpty(range)) continue;
    const { rights, unknown } = understood(part.items, offers);
    const before = unknown.length > 0 ? (stretches.at(-1)?.rights ?? []) : [];
    const still = before.filter((right) => !rights.some((other) => isSameRight(right, other)));
    stretches.push({ ...range, rights: [...rights, ...still], unknown });
  }
  return stretches;
}

function understood(
  items: readonly (PricedItem | SubscribedItem)[],
  offers: Offers,
): Pick<Stretch, 'rights' | 'unknown'> {
  const rights: PaidRight[] = [];
  const unknown: PricedItem[] = [];
  for (const item of items.filter(({ quantity }) => quantity > 0)) {
    const offered = item.priceId === null ? undefined : offers.get(item.priceId);
    if (offered === undefined) unknown.push(item);
    for (const right of offered ?? []) {
      const paidUntil = 'paidUntil' in item ? item.paidUntil : null;
      const index = rights.findIndex((other) => isSameRight(right, other));
      const other = rights[index];
      // Two prices of one product are more of it.
      if (other === undefined) rights.push({ ...right, quantity: item.quantity, paidUntil });
      else
        rights[index] = {
          ...other,
          quantity: other.quantity + item.quantity,
          paidUntil: earlier(other.paidUntil, paidUntil),
        };
    }
  }
  return { rights, unknown };
}

function isSameRight(a: OfferedRight, b: OfferedRight): boolean {
  return a.productId === b.productId && a.ladderId === b.ladderId;
}
