import type { Database } from '@member-console/db';
import { familyOf } from '../inbox/eventFamily.ts';
import { WAKE } from '../inbox/inboxStore.ts';
import { unlessAbsent } from '../ledger/filter.ts';
import { harmlessText } from './harmless.ts';
import {
  type IdPage,
  ITS_ORGANIZATION,
  ORGANIZATION,
  type OwnedRow,
  organizationOf,
  type Source,
  selectByIds,
  selectPage,
} from './pageById.ts';
import type { EventState, StripeEventView } from './views.ts';

type Query = Pick<Database, 'query'>;

export interface EventFilter {
  readonly state?: EventState | null | undefined;
  /** A whole type, or the beginning of several: `invoice`. */
  readonly type?: string | null | undefined;
  readonly stripeCustomer?: string | null | undefined;
  readonly organizationId?: string | null | undefined;
  readonly from?: Date | null | undefined;
  /** Exclusive. */
  readonly until?: Date | null | undefined;
}

const STATE = `CASE WHEN r.done_at IS NOT NULL THEN 'done' WHEN r.ignored_at IS NOT NULL THEN 'ignored'
                    WHEN r.failed_at IS NOT NULL THEN 'failed' ELSE 'waiting' END`;

const EVENTS: Source = {
  name: 'inbox',
  columns: `r.id, r.event_id AS "stripeId", r.type, r.api_version AS "apiVersion", r.customer AS "stripeCustomer",
    r.object_id AS "stripeObject", ${STATE} AS state, r.occurred_at AS "occurredAt", r.received_at AS "receivedAt",
    coalesce(r.done_at, r.ignored_at) AS "doneAt", r.failed_at AS "failedAt", r.attempts, r.last_error AS "lastError",
    ${ORGANIZATION}`,
  from: `billing.stripe_events r
    LEFT JOIN billing.stripe_mappings m ON m.kind = 'customer' AND m.stripe_id = r.customer
    LEFT JOIN billing.accounts a ON a.id = m.id ${ITS_ORGANIZATION}`,
};

type Row = Omit<StripeEventView, 'organization'> & OwnedRow;

function eventOf(row: Row): StripeEventView {
  const { lastError } = row;
  return {
    ...row,
    lastError: lastError === null ? null : harmlessText(lastError),
    organization: organizationOf(row),
  };
}

export async function selectEvents(
  query: Query,
  { state, type, stripeCustomer, organizationId, from, until }: EventFilter,
  page: IdPage,
): Promise<readonly StripeEventView[]> {
  const narrowings = [
    ...unlessAbsent(state, 'state', (p) => `${STATE} = ${p}`),
    ...unlessAbsent(type, 'type', (p) => `(r.type = ${p} OR r.type LIKE replace(${p}, '_', '\\_') || '.%')`),
    ...unlessAbsent(stripeCustomer, 'customer', (p) => `r.customer = ${p}`),
    ...unlessAbsent(organizationId, 'organization', (p) => `a.organization_id = ${p}::uuid`),
    ...unlessAbsent(from, 'from', (p) => `r.received_at >= ${p}::timestamptz`),
    ...unlessAbsent(until, 'until', (p) => `r.received_at < ${p}::timestamptz`),
  ];
  return (await selectPage<Row>(query, EVENTS, narrowings, page)).map(eventOf);
}

export async function selectEventsByIds(
  query: Query,
  ids: readonly string[],
): Promise<readonly StripeEventView[]> {
  return (await selectByIds<Row>(query, EVENTS, ids)).map(eventOf);
}

export async function selectPayloads(
  query: Query,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly payload: unknown }[]> {
  return query.query(
    {
      name: 'billing.event_payloads',
      text: 'SELECT id, payload FROM billing.stripe_events WHERE id = ANY ($1)',
    },
    [ids],
  );
}

/** Starts the work of an event that is not done anew, with its audit entry. False: it is done meanwhile. */
export async function updateEventRetried(
  query: Query,
  { id, type }: StripeEventView,
  audit: string,
): Promise<boolean> {
  const rows = await query.query(
    {
      name: 'billing.retry_event',
      text: `WITH event AS (
               UPDATE billing.stripe_events SET failed_at = NULL, last_error = NULL
                WHERE id = $1 AND done_at IS NULL AND ignored_at IS NULL RETURNING id, customer, object_id)
             SELECT audit.write($3), ${WAKE('$2')} FROM event`,
    },
    [id, familyOf(type), audit],
  );
  return rows.length === 1;
}
