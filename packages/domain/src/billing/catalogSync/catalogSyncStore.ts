import type { Database } from '@member-console/db';
import {
  type PriceView,
  type ProductLifecycle,
  type StripeThing,
  WANTED_IN_STRIPE,
} from '../../catalog/index.ts';
import { toJson } from '../../kernel/index.ts';
import type { StripeDifference, SyncRow } from './stripeSync.ts';

type Query = Pick<Database, 'query'>;

/** A product as Stripe is told of it. */
export interface ProductOut extends SyncRow {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly lifecycle: ProductLifecycle;
}

/** A price as Stripe is told of it. */
export interface PriceOut extends SyncRow, Omit<PriceView, 'createdAt'> {
  readonly lifecycle: ProductLifecycle;
  /** Null: its product is not there yet. */
  readonly stripeProduct: string | null;
}

const SYNC = `sync.wanted_at AS "wantedAt", sync.synced_at AS "syncedAt", sync.failed_at AS "failedAt",
  sync.last_error AS "lastError", sync.drift, mapping.stripe_id AS "stripeId"`;

const standing = (thing: StripeThing, id: string) => `
  LEFT JOIN billing.catalog_syncs sync ON sync.kind = '${thing}' AND sync.id = ${id}
  LEFT JOIN billing.stripe_mappings mapping ON mapping.kind = '${thing}' AND mapping.id = ${id}`;

/** SQL that starts the job which tells Stripe of a row with `kind` and `id`. */
const TELL = `system.enqueue('stripe.' || kind, json_build_object(kind || 'Id', id), 'stripe.' || kind || ':' || id)`;

export async function selectProductOut(query: Query, id: string): Promise<ProductOut | null> {
  const [row] = await query.query<ProductOut>(
    {
      name: 'billing.product_out',
      text: `SELECT p.id, p.name, p.description, p.lifecycle, ${SYNC}
               FROM catalog.products p ${standing('product', 'p.id')} WHERE p.id = $1`,
    },
    [id],
  );
  return row ?? null;
}

export async function selectPriceOut(query: Query, id: string): Promise<PriceOut | null> {
  const [row] = await query.query<PriceOut>(
    {
      name: 'billing.price_out',
      text: `SELECT c.id, c.product_id AS "productId", c.currency, c.amount_minor AS "amountMinor", c.interval,
                    c.interval_count AS "intervalCount", c.tax_behavior AS "taxBehavior", c.retired_at AS "retiredAt",
                    p.lifecycle, product.stripe_id AS "stripeProduct", ${SYNC}
               FROM catalog.prices c JOIN catalog.products p ON p.id = c.product_id
               LEFT JOIN billing.stripe_mappings product ON product.kind = 'product' AND product.id = p.id
               ${standing('price', 'c.id')} WHERE c.id = $1`,
    },
    [id],
  );
  return row ?? null;
}

export async function selectStripeSyncs(
  query: Query,
  thing: StripeThing,
  ids: readonly string[],
): Promise<readonly (SyncRow & { readonly id: string })[]> {
  return query.query<SyncRow & { readonly id: string }>(
    {
      name: `billing.syncs_of_${thing}s`,
      text: `SELECT given.id, ${SYNC} FROM unnest($1::uuid[]) AS given (id) ${standing(thing, 'given.id')}`,
    },
    [ids],
  );
}

/** Which of ours a thing in Stripe is; null when it is none of ours. */
export async function selectMapped(
  query: Query,
  thing: StripeThing,
  stripeId: string,
): Promise<string | null> {
  const [row] = await query.query<{ id: string }>(
    {
      name: 'billing.mapped',
      text: `SELECT id FROM billing.stripe_mappings WHERE kind = $1 AND stripe_id = $2`,
    },
    [thing, stripeId],
  );
  return row?.id ?? null;
}

/**
 * Records that Stripe has what was wanted at `wantedAt`. If something else is wanted by now, Stripe is told again: what
 * arrived there last may be the older of the two. Prices that waited for their product go out.
 */
export async function recordSaved(
  query: Query,
  thing: StripeThing,
  {
    id,
    stripeId,
    wantedAt,
  }: { readonly id: string; readonly stripeId: string; readonly wantedAt: Date | null },
): Promise<void> {
  await query.query(
    {
      name: 'billing.record_saved',
      text: `WITH mapping AS (
               INSERT INTO billing.stripe_mappings (kind, id, stripe_id) VALUES ($1, $2, $3)
               ON CONFLICT (kind, id) DO UPDATE SET stripe_id = excluded.stripe_id
             ), sync AS (
               INSERT INTO billing.catalog_syncs AS s (kind, id, wanted_at, synced_at) VALUES ($1, $2, system.at(), system.at())
               ON CONFLICT (kind, id) DO UPDATE
                  SET synced_at = CASE WHEN s.wanted_at = $4 THEN greatest(system.at(), s.wanted_at) ELSE s.synced_at END,
                      failed_at = NULL, last_error = NULL, drift = NULL, drift_at = NULL
               RETURNING kind, id, coalesce(synced_at < wanted_at, true) AS is_behind
             ), told AS (
               SELECT kind, id FROM sync WHERE is_behind
                UNION ALL
               SELECT 'price', price.id FROM catalog.prices price
                 LEFT JOIN billing.catalog_syncs s ON s.kind = 'price' AND s.id = price.id
                WHERE $1 = 'product' AND price.product_id = $2 AND coalesce(s.synced_at < s.wanted_at, true)
                  AND (price.retired_at IS NULL OR s.id IS NOT NULL))
             SELECT ${TELL} FROM told`,
    },
    [thing, id, stripeId, wantedAt],
  );
}

/** Records that Stripe said no, and in which words. */
export async function recordRefused(
  query: Query,
  thing: StripeThing,
  id: string,
  error: string,
): Promise<void> {
  await query.query(
    {
      name: 'billing.record_refused',
      text: `INSERT INTO billing.catalog_syncs AS s (kind, id, wanted_at, failed_at, last_error)
             VALUES ($1, $2, system.at(), system.at(), $3)
             ON CONFLICT (kind, id) DO UPDATE SET failed_at = greatest(system.at(), s.wanted_at), last_error = $3`,
    },
    [thing, id, error],
  );
}

/** Records why nobody knows what Stripe says, and asks again later. */
export async function recordUnavailable(
  query: Query,
  thing: StripeThing,
  id: string,
  { message, againInMs }: { readonly message: string; readonly againInMs: number },
): Promise<void> {
  await query.query(
    {
      name: 'billing.record_unavailable',
      text: `WITH sync AS (
               INSERT INTO billing.catalog_syncs (kind, id, wanted_at, last_error) VALUES ($1, $2, system.at(), $3)
               ON CONFLICT (kind, id) DO UPDATE SET last_error = $3 RETURNING kind, id)
             SELECT system.enqueue('stripe.' || kind, json_build_object(kind || 'Id', id), 'stripe.' || kind || ':' || id,
                      now() + $4 * interval '1 millisecond') FROM sync`,
    },
    [thing, id, message, againInMs],
  );
}

/** Records what differs in Stripe, unless Stripe was told of the thing since it was looked at. */
export async function recordDrift(
  query: Query,
  thing: StripeThing,
  { id, syncedAt }: { readonly id: string; readonly syncedAt: Date | null },
  drift: readonly StripeDifference[],
): Promise<void> {
  await query.query(
    {
      name: 'billing.record_drift',
      text: `UPDATE billing.catalog_syncs
                SET drift_at = CASE WHEN $4::jsonb IS NULL THEN NULL WHEN drift = $4 THEN drift_at ELSE system.at() END,
                    drift = $4
              WHERE kind = $1 AND id = $2 AND synced_at = $3 AND synced_at >= wanted_at`,
    },
    [thing, id, syncedAt, drift.length === 0 ? null : toJson(drift)],
  );
}

/** Has Stripe told of a thing anew, whatever stands there. */
export async function updateWanted(
  query: Query,
  thing: StripeThing,
  id: string,
  audit: string,
): Promise<void> {
  await query.query(
    {
      name: 'billing.want_now',
      text: `WITH wanted AS (SELECT $1::text AS kind, $2::uuid AS id), stripe AS (${WANTED_IN_STRIPE})
             SELECT audit.write($3), ${TELL} FROM wanted`,
    },
    [thing, id, audit],
  );
}

/** Starts the job of everything that Stripe lacks and that has none, and compares all that stands there. */
export async function wakeCatalog(query: Query): Promise<void> {
  await query.query({
    name: 'billing.wake_catalog',
    text: `WITH thing AS (
             SELECT 'product' AS kind, id FROM catalog.products WHERE lifecycle <> 'draft'
              UNION ALL
             SELECT 'price', price.id FROM catalog.prices price JOIN catalog.products p ON p.id = price.product_id
              WHERE p.lifecycle <> 'draft' AND price.retired_at IS NULL),
           lacking AS (
             SELECT thing.kind, thing.id FROM thing
               LEFT JOIN billing.catalog_syncs s ON s.kind = thing.kind AND s.id = thing.id
              WHERE coalesce(s.synced_at < s.wanted_at, true) AND coalesce(s.failed_at < s.wanted_at, true)
                AND NOT system.is_enqueued('stripe.' || thing.kind || ':' || thing.id)),
           told AS (SELECT ${TELL} FROM lacking)
           SELECT (SELECT count(*) FROM told),
                  count(system.enqueue('stripe.catalog', json_build_object('kind', kind, 'stripeId', stripe_id),
                          'stripe.catalog:' || stripe_id))
             FROM billing.stripe_mappings WHERE kind IN ('product', 'price')`,
  });
}

/** Subscriptions that pay each of these prices now. */
export async function selectPayingCounts(
  query: Query,
  priceIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await query.query<{ id: string; paying: number }>(
    {
      name: 'billing.paying_counts',
      text: `SELECT i.price_id AS id, count(DISTINCT s.id)::int AS paying
               FROM billing.subscription_items i JOIN billing.subscriptions s ON s.id = i.subscription_id
              WHERE i.price_id = ANY ($1) AND s.ended_at IS NULL GROUP BY i.price_id`,
    },
    [priceIds],
  );
  return new Map(rows.map(({ id, paying }) => [id, paying]));
}
