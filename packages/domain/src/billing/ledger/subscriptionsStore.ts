import { SUBSCRIPTION_STATUSES } from '@member-console/core';
import { accessNow } from './accessNow.ts';
import { type LedgerFilter, unlessAbsent } from './filter.ts';
import type { Book } from './ledgerStore.ts';
import type { SubscriptionItemView, SubscriptionView } from './views.ts';

export interface SubscriptionFilter extends LedgerFilter {
  /** Stripe's words; null stands for any that has no meaning here. */
  readonly statuses?: readonly (string | null)[] | undefined;
  /** Those alone that will end, and have not. */
  readonly isEnding?: boolean | undefined;
}
export type SubscriptionOrder = 'newest' | 'oldest' | 'renewal';

type Row = Omit<SubscriptionView, 'items' | 'phases' | 'access'> & {
  readonly at: Date;
  readonly graceDays: number;
  readonly items: readonly {
    readonly priceId: string | null;
    readonly quantity: number;
    readonly currency: string;
    readonly amountMinor: string | null;
    readonly interval: SubscriptionItemView['interval'];
    readonly intervalCount: number;
    readonly periodStartsAt: string;
    readonly periodEndsAt: string;
  }[];
  readonly phases: readonly {
    readonly startsAt: string | number;
    readonly endsAt: string | number | null;
    readonly items: readonly { readonly priceId: string | null; readonly quantity: number }[];
  }[];
};

const KNOWN = SUBSCRIPTION_STATUSES.map((status) => `'${status}'`).join(', ');

export const SUBSCRIPTIONS: Book<SubscriptionView, SubscriptionFilter, SubscriptionOrder> = {
  table: 'billing.subscriptions',
  account: 'r.account_id',
  mapped: 'subscription',
  columns: `r.status, r.is_collection_paused AS "isCollectionPaused", r.started_at AS "startedAt",
    r.period_starts_at AS "periodStartsAt", r.period_ends_at AS "periodEndsAt", r.trial_ends_at AS "trialEndsAt",
    r.ends_at AS "endsAt", r.ended_at AS "endedAt", r.unpaid_since AS "unpaidSince", r.seen_at AS "seenAt", r.phases,
    system.at() AS at, (SELECT grace_days FROM billing.settings) AS "graceDays",
    (SELECT coalesce(json_agg(json_build_object('priceId', i.price_id, 'quantity', i.quantity, 'currency', i.currency,
              'amountMinor', i.amount_minor::text, 'interval', i.interval, 'intervalCount', i.interval_count,
              'periodStartsAt', i.period_starts_at, 'periodEndsAt', i.period_ends_at) ORDER BY i.id), '[]')
       FROM billing.subscription_items i WHERE i.subscription_id = r.id) AS items`,
  madeAt: 'r.started_at',
  sorts: {
    newest: { key: 'r.started_at', cast: 'timestamptz', descending: true },
    oldest: { key: 'r.started_at', cast: 'timestamptz', descending: false },
    // What has no period comes by its beginning.
    renewal: { key: 'coalesce(r.period_ends_at, r.started_at)', cast: 'timestamptz', descending: false },
  },
  narrowingsOf: ({ statuses, isEnding }) => [
    ...unlessAbsent(
      statuses,
      'statuses',
      (p) =>
        `CASE WHEN r.status IN (${KNOWN}) THEN r.status = ANY (${p}::text[]) ELSE array_position(${p}::text[], NULL) IS NOT NULL END`,
    ),
    ...unlessAbsent(
      isEnding,
      'ending',
      (p) => `(r.ends_at IS NOT NULL AND r.ended_at IS NULL) = ${p}::boolean`,
    ),
  ],
  viewOf: ({ at, graceDays, items, phases, ...told }: Row) => ({
    ...told,
    items: items.map(({ amountMinor, periodStartsAt, periodEndsAt, ...item }) => ({
      ...item,
      amountMinor: amountMinor === null ? null : BigInt(amountMinor),
      periodStartsAt: new Date(periodStartsAt),
      periodEndsAt: new Date(periodEndsAt),
    })),
    phases: phases.map((phase) => ({
      items: phase.items,
      startsAt: new Date(phase.startsAt),
      endsAt: phase.endsAt === null ? null : new Date(phase.endsAt),
    })),
    access: accessNow(told, { at, graceDays }),
  }),
};
