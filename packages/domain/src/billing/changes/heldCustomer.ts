import type { CustomerFact } from '@member-console/core';
import type { Database } from '@member-console/db';

/** What is held of a customer: all that rights followed from when Stripe was last asked. */
export interface HeldCustomer {
  readonly organizationId: string;
  /** The number of the snapshot that said so. */
  readonly seq: bigint;
  /** The installation's present. */
  readonly at: number;
  readonly customer: CustomerFact;
  readonly graceDays: number;
}

/** Of an organization that pays nothing yet, nothing is held. */
export async function selectHeldCustomer(
  query: Pick<Database, 'query'>,
  organizationId: string,
): Promise<HeldCustomer> {
  const [row] = await query.query<HeldRow>(
    {
      name: 'billing.held_customer',
      text: `SELECT s.grace_days, ${instant('system.at()')}::text AS at, coalesce(a.applied_seq, 0) AS seq, coalesce(a.customer_state, 'none') AS state,
               coalesce((SELECT json_agg(json_build_object('id', r.id, 'status', r.status,
                   'isCollectionPaused', r.is_collection_paused, 'startedAt', ${instant('r.started_at')},
                   'trialEndsAt', ${instant('r.trial_ends_at')}, 'endsAt', ${instant('r.ends_at')},
                   'endedAt', ${instant('r.ended_at')}, 'unpaidSince', ${instant('r.unpaid_since')}, 'phases', r.phases,
                   'items', (SELECT coalesce(json_agg(json_build_object('priceId', i.price_id, 'quantity', i.quantity,
                       'paidUntil', ${instant('i.period_ends_at')}) ORDER BY i.id), '[]')
                     FROM billing.subscription_items i WHERE i.subscription_id = r.id)) ORDER BY r.id)
                 FROM billing.subscriptions r WHERE r.account_id = a.id), '[]') AS subscriptions,
               coalesce((SELECT json_agg(json_build_object('id', p.id, 'priceId', p.price_id, 'quantity', p.quantity,
                   'paidAt', ${instant('p.paid_at')}) ORDER BY p.id)
                 FROM billing.purchases p WHERE p.account_id = a.id), '[]') AS purchases
               FROM billing.settings s LEFT JOIN billing.accounts a ON a.organization_id = $1`,
    },
    [organizationId],
  );
  if (row === undefined) throw new Error('The settings of billing have no row.');
  const { state, subscriptions, purchases, grace_days: graceDays } = row;
  const told = subscriptions.map(({ phases, ...one }) => ({ ...one, phases: phases.map(phaseOf) }));
  const customer = { state: state === 'none' ? 'present' : state, subscriptions: told, purchases } as const;
  return { organizationId, seq: row.seq, at: Number(row.at), customer, graceDays };
}

/** SQL of a time in milliseconds since 1970. */
function instant(column: string): string {
  return `(extract(epoch FROM ${column}) * 1000)::bigint`;
}

type Subscription = CustomerFact['subscriptions'][number];
type Phase = Subscription['phases'][number];

interface HeldRow {
  readonly seq: bigint;
  readonly at: string;
  readonly grace_days: number;
  readonly state: CustomerFact['state'] | 'none';
  readonly subscriptions: readonly (Omit<Subscription, 'phases'> & {
    readonly phases: readonly PhaseJson[];
  })[];
  readonly purchases: CustomerFact['purchases'];
}

interface PhaseJson extends Pick<Phase, 'items'> {
  readonly startsAt: string;
  readonly endsAt: string | null;
}

function phaseOf({ startsAt, endsAt, items }: PhaseJson): Phase {
  return { items, startsAt: Date.parse(startsAt), endsAt: endsAt === null ? null : Date.parse(endsAt) };
}
