import type { Database } from '@member-console/db';
import type { ReceivedEvent } from '../ports/index.ts';
import type { EventFamily } from './eventFamily.ts';

type Query = Pick<Database, 'query'>;

/** SQL that wakes the job of a customer of Stripe's. One job a customer, however many events arrive meanwhile. */
const SYNC = `system.enqueue('stripe.sync', json_build_object('stripeCustomer', event.customer),
                             'stripe.sync:' || event.customer)`;

/** SQL that wakes whoever looks after what an event is about; `family` is the parameter that tells. */
export const WAKE = (family: string): string => `CASE
               WHEN ${family} = 'customer' AND customer IS NOT NULL THEN ${SYNC}
               WHEN ${family} = 'customer' THEN
                 system.enqueue('stripe.event', json_build_object('eventId', id), 'stripe.event:' || id)
               WHEN ${family} IN ('product', 'price') THEN
                 system.enqueue('stripe.catalog', json_build_object('kind', ${family}::text, 'stripeId', object_id),
                                'stripe.catalog:' || object_id)
             END`;

/**
 * Keeps an event and wakes whoever looks after what it is about, in one statement. One that is kept already was taken
 * care of then: nothing happens.
 */
export async function insertEvent(query: Query, event: ReceivedEvent, family: EventFamily): Promise<void> {
  await query.query(
    {
      name: 'billing.insert_event',
      text: `WITH event AS (
               INSERT INTO billing.stripe_events
                 (event_id, type, api_version, customer, object_id, occurred_at, received_at, payload, ignored_at)
               SELECT $1, $2, $3, $4, $5, $6, system.at(), $7, CASE WHEN $8 = 'nothing' THEN system.at() END
               ON CONFLICT (event_id) DO NOTHING RETURNING id, customer, object_id)
             SELECT ${WAKE('$8')} FROM event`,
    },
    [
      event.eventId,
      event.type,
      event.apiVersion,
      event.stripeCustomer,
      event.stripeObject,
      event.occurredAt,
      JSON.stringify(event.payload),
      family,
    ],
  );
}

/** An event that waits and names no customer. */
export async function selectUnassigned(
  query: Query,
  id: string,
): Promise<Pick<ReceivedEvent, 'type' | 'stripeObject' | 'payload'> | null> {
  const [row] = await query.query<{ type: string; object_id: string | null; payload: unknown }>(
    {
      name: 'billing.unassigned_event',
      text: `SELECT type, object_id, payload FROM billing.stripe_events
              WHERE id = $1 AND customer IS NULL AND done_at IS NULL AND ignored_at IS NULL`,
    },
    [id],
  );
  return row ? { type: row.type, stripeObject: row.object_id, payload: row.payload } : null;
}

export async function assignCustomer(query: Query, id: string, stripeCustomer: string): Promise<void> {
  await query.query(
    {
      name: 'billing.assign_event',
      text: `WITH event AS (UPDATE billing.stripe_events SET customer = $2 WHERE id = $1 RETURNING customer)
             SELECT ${SYNC} FROM event`,
    },
    [id, stripeCustomer],
  );
}

/** They are about nobody here. */
export async function ignoreEvents(query: Query, ids: readonly string[]): Promise<void> {
  await query.query(
    {
      name: 'billing.ignore_events',
      text: `UPDATE billing.stripe_events SET ignored_at = system.at() WHERE id = ANY($1)`,
    },
    [ids],
  );
}

/** The events of a customer that wait, by our ids. */
export async function selectWaiting(query: Query, stripeCustomer: string): Promise<readonly string[]> {
  const rows = await query.query<{ id: string }>(
    {
      name: 'billing.waiting_events',
      text: `SELECT id FROM billing.stripe_events
              WHERE customer = $1 AND done_at IS NULL AND ignored_at IS NULL`,
    },
    [stripeCustomer],
  );
  return rows.map(({ id }) => id);
}

/** Events of the catalog that have been looked at are done, whatever was found. */
export async function finishEventsOf(query: Query, stripeObject: string, until: Date): Promise<void> {
  await query.query(
    {
      name: 'billing.finish_events_of_object',
      text: `UPDATE billing.stripe_events SET done_at = system.at()
              WHERE object_id = $1 AND received_at <= $2 AND done_at IS NULL AND ignored_at IS NULL`,
    },
    [stripeObject, until],
  );
}

/** What a customer's events came to nothing with, for whoever looks at them. */
export async function recordEventsFailed(
  query: Query,
  stripeCustomer: string,
  message: string,
): Promise<void> {
  await query.query(
    {
      name: 'billing.events_failed',
      text: `UPDATE billing.stripe_events SET failed_at = system.at(), attempts = attempts + 1, last_error = $2
              WHERE customer = $1 AND done_at IS NULL AND ignored_at IS NULL`,
    },
    [stripeCustomer, message],
  );
}
