import type { Instant } from '../instant.ts';

/** What one side says of a subscription, as far as both can say it. */
export interface SubscriptionView {
  readonly id: string;
  readonly status: string;
  readonly endsAt: Instant | null;
  readonly items: readonly {
    readonly id: string;
    /** Ours; null: a price that is none of ours. */
    readonly priceId: string | null;
    readonly quantity: number;
    readonly periodEndsAt: Instant;
  }[];
}

export type DifferenceClass =
  | 'missing_here'
  /** We hold it and Stripe does not tell of it: no evidence that it ended. */
  | 'missing_there'
  | 'status'
  | 'price'
  | 'quantity'
  | 'dates';

/** One thing that both sides do not say alike, with what each says. */
export interface Difference {
  readonly kind: DifferenceClass;
  readonly subscriptionId: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** Where what we hold of a customer's subscriptions is not what Stripe says of them. */
export function differencesOf(
  held: readonly SubscriptionView[],
  told: readonly SubscriptionView[],
): readonly Difference[] {
  const ids = [...new Set([...held, ...told].map(({ id }) => id))].toSorted();
  return ids.flatMap((id) => {
    const ours = held.find((one) => one.id === id);
    const theirs = told.find((one) => one.id === id);
    if (ours === undefined || theirs === undefined) return missing(id, ours, theirs);
    return between(ours, theirs);
  });
}

/** Whether what Stripe says makes it good. What it does not tell of is no evidence of anything, and waits for a person. */
export function isMadeGood({ kind }: Pick<Difference, 'kind'>): boolean {
  return kind !== 'missing_there';
}

function missing(
  subscriptionId: string,
  ours: SubscriptionView | undefined,
  theirs: SubscriptionView | undefined,
): readonly Difference[] {
  const kind = ours === undefined ? 'missing_here' : 'missing_there';
  return [{ kind, subscriptionId, ours: ours?.status ?? null, theirs: theirs?.status ?? null }];
}

function between(ours: SubscriptionView, theirs: SubscriptionView): readonly Difference[] {
  const looks: readonly (readonly [DifferenceClass, (side: SubscriptionView) => unknown])[] = [
    ['status', ({ status }) => status],
    ['price', ({ items }) => inOrder(items).map(({ priceId }) => priceId)],
    ['quantity', ({ items }) => inOrder(items).map(({ quantity }) => quantity)],
    [
      'dates',
      ({ endsAt, items }) => ({ endsAt, periods: inOrder(items).map(({ periodEndsAt }) => periodEndsAt) }),
    ],
  ];
  return looks.flatMap(([kind, look]) => {
    const [here, there] = [look(ours), look(theirs)];
    const isSame = JSON.stringify(here) === JSON.stringify(there);
    return isSame ? [] : [{ kind, subscriptionId: ours.id, ours: here, theirs: there }];
  });
}

function inOrder(items: SubscriptionView['items']): SubscriptionView['items'] {
  return items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
