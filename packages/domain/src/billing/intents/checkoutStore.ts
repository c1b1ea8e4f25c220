import type { Wish } from '@member-console/core';
import type { Database } from '@member-console/db';
import type { PoolClient } from 'pg';
import type { RequestKey } from '../../kernel/index.ts';
import type { Store } from '../store/index.ts';

/** A price of ours as somebody would pay it. */
export interface OfferedPrice {
  readonly id: string;
  readonly productId: string;
  readonly productName: string;
  readonly currency: string;
  /** Of one. */
  readonly amountMinor: string;
  readonly isOffered: boolean;
  readonly isRecurring: boolean;
  /** When it would be paid again, were it paid now; null: never. */
  readonly renewsAt: string | null;
}

/** What a checkout is decided by, read while nobody else changes what the account wants. */
export interface CheckoutFacts {
  readonly price: OfferedPrice | null;
  readonly store: Store;
  /** A ladder of the plan on which an operator holds the organization's plan, and until when. */
  readonly heldBy: { readonly ladderId: string; readonly until: Date | null } | null;
  /** When the organization's trial on one of them ends; null: it has none. */
  readonly trialEndsAt: Date | null;
  /** The installation's present. */
  readonly at: Date;
  /** A live subscription to a plan of one of the same ladders. */
  readonly subscriptionId: string | null;
  /** Checkouts of the account that may still be paid. */
  readonly pending: readonly {
    readonly id: string;
    readonly priceId: string;
    readonly quantity: number;
    readonly trialEndsAt: number | null;
  }[];
}

/**
 * Holds every other wish of the account back until the transaction ends, and every snapshot. Answers the number of the last
 * one. Read facts in a later statement.
 */
export async function lockAccount(client: PoolClient, accountId: string): Promise<bigint> {
  const { rows } = await client.query<{ applied_seq: bigint }>(
    'SELECT applied_seq FROM billing.accounts WHERE id = $1 FOR NO KEY UPDATE',
    [accountId],
  );
  return rows[0]?.applied_seq ?? 0n;
}

export async function selectCheckoutFacts(
  query: Pick<Database, 'query'>,
  organizationId: string,
  priceId: string,
): Promise<CheckoutFacts> {
  const [row] = await query.query<{
    price: CheckoutFacts['price'];
    store: Store;
    held_ladder: string | null;
    held_until: Date | null;
    trial_ends_at: Date | null;
    at: Date;
    subscription_id: string | null;
    pending: CheckoutFacts['pending'];
  }>(
    {
      name: 'billing.checkout_facts',
      text: `WITH price AS (
       SELECT p.*, product.lifecycle, product.name AS product_name FROM catalog.prices p JOIN catalog.products product ON product.id = p.product_id
        WHERE p.id = $2),
     ladder AS (SELECT t.ladder_id FROM price JOIN catalog.plan_ladder_tiers t ON t.product_id = price.product_id),
     held AS (
       SELECT g.ladder_id, g.ends_at FROM entitlements.pools pool
         JOIN entitlements.grants g ON g.pool_id = pool.id AND g.is_pinned AND g.revoked_at IS NULL
          AND (g.ends_at IS NULL OR g.ends_at > system.at()) AND g.ladder_id IN (SELECT ladder_id FROM ladder)
        WHERE pool.organization_id = $1 ORDER BY g.ends_at DESC NULLS FIRST LIMIT 1),
     account AS (SELECT id FROM billing.accounts WHERE organization_id = $1)
     SELECT (SELECT json_build_object('id', id, 'productId', product_id, 'productName', product_name,
               'currency', currency, 'amountMinor', amount_minor::text, 'isRecurring', interval IS NOT NULL,
               'renewsAt', system.at() + interval_count * ('1 ' || interval)::interval,
               'isOffered', retired_at IS NULL AND lifecycle = 'published') FROM price) AS price,
            (SELECT json_build_object('isOpen', is_store_open,
               'closedMessage', CASE WHEN NOT is_store_open THEN store_message END) FROM billing.settings) AS store,
            (SELECT ladder_id FROM held) AS held_ladder, (SELECT ends_at FROM held) AS held_until,
            system.at() AS at,
            (SELECT max(g.ends_at) FROM entitlements.pools pool
               JOIN entitlements.grants g ON g.pool_id = pool.id AND g.source = 'trial' AND g.revoked_at IS NULL
                AND g.starts_at <= system.at() AND g.ends_at > system.at() AND g.ladder_id IN (SELECT ladder_id FROM ladder)
              WHERE pool.organization_id = $1) AS trial_ends_at,
            (SELECT s.id FROM billing.subscriptions s
               JOIN billing.subscription_items i ON i.subscription_id = s.id
               JOIN catalog.prices p ON p.id = i.price_id
               JOIN catalog.plan_ladder_tiers t ON t.product_id = p.product_id
              WHERE s.account_id IN (SELECT id FROM account) AND s.ended_at IS NULL AND s.status NOT IN ('incomplete', 'incomplete_expired')
                AND t.ladder_id IN (SELECT ladder_id FROM ladder) ORDER BY s.id LIMIT 1) AS subscription_id,
            coalesce((SELECT json_agg(json_build_object('id', i.id, 'priceId', i.input ->> 'priceId',
                'quantity', (i.input ->> 'quantity')::integer,
                'trialEndsAt', i.input -> 'trialEndsAt') ORDER BY i.id)
               FROM billing.intents i WHERE i.account_id IN (SELECT id FROM account) AND i.kind = 'checkout' AND i.confirmed_at IS NULL
                AND i.failed_at IS NULL AND i.expired_at IS NULL AND i.expires_at > system.at()
                AND (i.input ->> 'priceId' = $2::text OR EXISTS (
                  SELECT FROM catalog.prices p JOIN catalog.plan_ladder_tiers t ON t.product_id = p.product_id
                   WHERE p.id = (i.input ->> 'priceId')::uuid AND t.ladder_id IN (SELECT ladder_id FROM ladder)))),
              '[]') AS pending`,
    },
    [organizationId, priceId],
  );
  if (row === undefined) throw new Error('A checkout has no facts.');
  return {
    price: row.price,
    store: row.store,
    heldBy: row.held_ladder === null ? null : { ladderId: row.held_ladder, until: row.held_until },
    trialEndsAt: row.trial_ends_at,
    at: row.at,
    subscriptionId: row.subscription_id,
    pending: row.pending,
  };
}

export interface NewIntent {
  readonly id: string;
  readonly accountId: string;
  readonly wish: Wish;
  readonly actor: { readonly kind: string; readonly personId: string | null };
  readonly reason: string | null;
  /** Hours from now. */
  readonly lastsHours: number;
  /** Checkouts that nobody may pay any more, because this one takes their place. */
  readonly replaces: readonly string[];
  readonly request: { readonly key: RequestKey; readonly answer: object } | null;
  /** The rows of `audit.write`. */
  readonly audit: string;
}

/** Keeps what is wanted, what is said of it, the answer, and the job that tells Stripe: in one statement. */
export async function insertIntent(client: PoolClient, intent: NewIntent): Promise<void> {
  const { kind, ...input } = intent.wish;
  const { request } = intent;
  await client.query(
    `WITH replaced AS (
       UPDATE billing.intents SET expired_at = system.at() WHERE id = ANY ($9) RETURNING id),
     made AS (
       INSERT INTO billing.intents (id, account_id, kind, input, actor_kind, actor_id, reason, created_at, expires_at)
       SELECT $1, $2, $3, $4, $5, $6, $7, at, at + $8 * interval '1 hour' FROM system.at() AS at RETURNING id),
     wanted AS (SELECT id FROM made UNION ALL SELECT id FROM replaced),
     answered AS (
       INSERT INTO entitlements.requests (principal, command, key, input_hash, answer)
       SELECT $10, $11, $12, $13, $14 FROM made WHERE $12::text IS NOT NULL)
     SELECT audit.write($15::jsonb),
            (SELECT count(system.enqueue('stripe.intent', json_build_object('intentId', id), 'stripe.intent:' || id))
               FROM wanted)`,
    [
      intent.id,
      intent.accountId,
      kind,
      JSON.stringify(input),
      intent.actor.kind,
      intent.actor.personId,
      intent.reason,
      intent.lastsHours,
      intent.replaces,
      request?.key.principal ?? null,
      request?.key.command ?? null,
      request?.key.key ?? null,
      request?.key.inputHash ?? null,
      request && JSON.stringify(request.answer),
      intent.audit,
    ],
  );
}
