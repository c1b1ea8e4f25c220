import type { Statement } from '@member-console/db';
import { NEWEST_VERSION } from '../../catalog/index.ts';

/** How the pool is named: by itself, its organization, or something of it. */
export type PoolBy = 'pool' | 'organization' | 'grant' | 'override' | 'request';

/** What was not found, as an answer calls it, when a pool that is named in this way is not there. */
export const NAMED: Readonly<Record<PoolBy, string>> = {
  pool: 'organization',
  organization: 'organization',
  grant: 'grant',
  override: 'override',
  request: 'request',
};

/** SQL for the id of the pool that `$1` names. */
export const POOL: Readonly<Record<PoolBy, string>> = {
  pool: '$1',
  organization: '(SELECT id FROM entitlements.pools WHERE organization_id = $1)',
  grant: '(SELECT pool_id FROM entitlements.grants WHERE id = $1)',
  override: '(SELECT pool_id FROM entitlements.overrides WHERE id = $1)',
  request: '(SELECT pool_id FROM entitlements.requests WHERE id = $1)',
};

const DEFAULTS = `
  coalesce((SELECT json_agg(json_build_object('id', d.id, 'version', d.version::text, 'ladderId', d.ladder_id,
      'productId', d.product_id, 'setVersionId', ${NEWEST_VERSION}) ORDER BY d.id)
    FROM configured d LEFT JOIN catalog.products product ON product.id = d.product_id
     AND product.lifecycle = 'published'), '[]')`;

const PRICES = `
  coalesce((SELECT json_agg(json_build_object('priceId', id, 'productId', product_id)) FROM price), '[]')`;

const UNDONE = `
  (SELECT json_build_object('id', u.id, 'command', u.command, 'made', '{"held": []}'::jsonb || u.made, 'principal', u.principal,
      'isSuperseded', EXISTS (SELECT FROM entitlements.requests later WHERE later.pool_id = u.pool_id
        AND later.pool_version > u.pool_version AND later.touched && u.touched)) FROM undone u)`;

/** What a load is asked for beside the pool itself: what is not asked for costs nothing. */
interface LoadShape {
  readonly by: PoolBy;
  /** Whether an earlier request is taken back. */
  readonly isUndoing: boolean;
  /** Whether somebody says what is paid for. Never together with an undo. */
  readonly isPaid: boolean;
  /** Whether to bring what the organization's type gives by itself. */
  readonly withDefaults: boolean;
}

/**
 * Everything that a settlement of one pool is a function of, the instant included, in one statement; what published
 * set versions give apart, which never changes. `$1` names the pool, `$2` the ladders and `$3` the products that the
 * request speaks of, `$4`–`$6` are its key (principal, command, key), `$7` is the resource of an override, `$8` whether
 * to bring every resource there is, `$9` an earlier request that is taken back, `$10` a grant whose request is; or, where
 * somebody says what is paid for, `$9` the prices and `$10` the subscriptions and purchases.
 */
function textFor({ by, isUndoing, isPaid, withDefaults }: LoadShape): string {
  const touched = `coalesce((SELECT touched FROM undone), '{}')`;
  return `
WITH pool AS MATERIALIZED (
  SELECT p.*, greatest(system.at(), p.settled_at + interval '1 millisecond') AS at,
         coalesce(p.settled_at, '-infinity') AS since
    FROM entitlements.pools p WHERE p.id = ${POOL[by]}
), ${
    isUndoing
      ? `undone AS MATERIALIZED (
  SELECT r.* FROM pool JOIN entitlements.requests r ON r.pool_id = pool.id
     AND r.id = coalesce($9, (SELECT request_id FROM entitlements.grants WHERE id = $10))
), `
      : ''
  }claim AS MATERIALIZED (
  SELECT g.*, product.requires_ladder_id, product.requires_rank, held.product_id AS held_product,
         held.set_version_id AS held_version, coalesce(d.version, 0) AS default_version
    FROM pool JOIN entitlements.grants g ON g.pool_id = pool.id
    LEFT JOIN catalog.products product ON product.id = g.product_id
    LEFT JOIN catalog.default_grants d ON d.id = g.default_grant_id
    LEFT JOIN LATERAL (SELECT p.product_id, p.set_version_id FROM entitlements.provisions p
                        WHERE p.grant_id = g.id AND p.starts_at < pool.at AND (p.ends_at IS NULL OR p.ends_at >= pool.at)
                        LIMIT 1) held ON g.product_id IS NULL
   WHERE ((g.ends_at IS NULL OR g.ends_at >= pool.since) AND (g.revoked_at IS NULL OR g.revoked_at >= pool.since))
      ${isUndoing ? `OR g.id = ANY (${touched})` : ''} ${by === 'grant' ? 'OR g.id = $1' : ''}
      ${isPaid ? `OR (g.source IN ('subscription', 'purchase') AND g.source_ref = ANY ($10))` : ''}
), stored AS MATERIALIZED (
  SELECT p.* FROM pool JOIN entitlements.provisions p ON p.pool_id = pool.id
   WHERE p.ends_at IS NULL OR p.ends_at >= pool.since
), ${
    withDefaults
      ? `configured AS MATERIALIZED (
  SELECT d.* FROM pool JOIN organizations.organizations o ON o.id = pool.organization_id
    JOIN catalog.default_grants d ON d.type_key = o.type_key
), `
      : ''
  }${
    isPaid
      ? `price AS MATERIALIZED (
  SELECT id, product_id FROM catalog.prices WHERE id = ANY ($9)
), `
      : ''
  }ladder AS MATERIALIZED (
  SELECT l.* FROM catalog.plan_ladders l
   WHERE l.id = ANY ($2) OR l.id IN (SELECT ladder_id FROM claim UNION ALL SELECT requires_ladder_id FROM claim
              ${withDefaults ? 'UNION ALL SELECT ladder_id FROM configured' : ''}
              ${isPaid ? 'UNION ALL SELECT t.ladder_id FROM price JOIN catalog.plan_ladder_tiers t USING (product_id)' : ''})
), tier AS MATERIALIZED (
  SELECT t.ladder_id, t.rank, product.id AS product_id, product.name, product.lifecycle, ${NEWEST_VERSION} AS set_version_id
    FROM ladder JOIN catalog.plan_ladder_tiers t ON t.ladder_id = ladder.id
    JOIN catalog.products product ON product.id = t.product_id
), named AS MATERIALIZED (
  SELECT product.*, kind.kind, ${NEWEST_VERSION} AS set_version_id
    FROM catalog.products product JOIN catalog.product_kinds kind ON kind.product_id = product.id
   WHERE product.id = ANY ($3) ${withDefaults ? 'OR product.id IN (SELECT product_id FROM configured)' : ''}
      ${isPaid ? 'OR product.id IN (SELECT product_id FROM price)' : ''}
), override AS MATERIALIZED (
  SELECT o.* FROM pool JOIN entitlements.overrides o ON o.pool_id = pool.id
   WHERE (o.revoked_at IS NULL AND (o.ends_at IS NULL OR o.ends_at > pool.at))
      ${isUndoing ? `OR o.id = ANY (${touched})` : ''} ${by === 'override' ? 'OR o.id = $1' : ''}
)
SELECT pool.id AS pool_id, pool.organization_id, pool.version, pool.settled_at, pool.at,
  coalesce((SELECT json_agg(json_build_object('id', g.id, 'source', g.source, 'ladderId', g.ladder_id,
      'productId', g.product_id, 'quantity', g.quantity, 'setVersionId', g.set_version_id, 'isPinned', g.is_pinned,
      'isTrial', g.is_trial, 'startsAt', g.starts_at, 'endsAt', g.ends_at,
      'sourceStartsAt', coalesce(g.source_starts_at, g.starts_at),
      'sourceRef', coalesce(g.source_ref, g.default_grant_id::text, g.id::text), 'sourceEndsAt', g.source_ends_at,
      'revokedAt', g.revoked_at, 'defaultGrantId', g.default_grant_id,
      'defaultVersion', CASE WHEN g.default_grant_id IS NOT NULL THEN g.default_version::text END,
      'heldProduct', g.held_product, 'heldVersion', g.held_version, 'requiresLadder', g.requires_ladder_id,
      'requiresRank', g.requires_rank, 'requestId', g.request_id) ORDER BY g.id) FROM claim g), '[]') AS grants,
  coalesce((SELECT json_agg(json_build_object('id', s.id, 'grantId', s.grant_id, 'ladderId', s.ladder_id,
      'productId', s.product_id, 'rank', s.rank, 'quantity', s.quantity, 'setVersionId', s.set_version_id,
      'ladderVersion', s.ladder_version::text, 'defaultVersion', s.default_version::text, 'startsAt', s.starts_at,
      'endsAt', s.ends_at) ORDER BY s.starts_at, s.id) FROM stored s), '[]') AS stored,
  coalesce((SELECT json_agg(json_build_object('id', l.id, 'version', l.version::text, 'tiers', coalesce((
      SELECT json_agg(json_build_object('productId', t.product_id, 'name', t.name, 'rank', t.rank,
             'isPublished', t.lifecycle = 'published', 'setVersionId', t.set_version_id) ORDER BY t.rank)
        FROM tier t WHERE t.ladder_id = l.id), '[]')) ORDER BY l.id) FROM ladder l), '[]') AS ladders,
  coalesce((SELECT json_agg(json_build_object('productId', n.id, 'name', n.name, 'kind', n.kind,
      'lifecycle', n.lifecycle, 'setVersionId', n.set_version_id, 'requiresLadder', n.requires_ladder_id,
      'requiresRank', n.requires_rank)) FROM named n), '[]') AS products,
  coalesce((SELECT array_agg(DISTINCT g.ladder_id) FROM entitlements.grants g
    WHERE g.pool_id = pool.id AND (g.source = 'trial' OR g.is_trial)
      AND (g.revoked_at IS NULL OR g.revoked_at > g.starts_at)),
    '{}') AS tried_ladders,
  coalesce((SELECT json_agg(json_build_object('id', o.id, 'resourceId', o.resource_id, 'kind', o.kind,
      'enabled', o.enabled, 'limit', o.limit_value::text, 'level', o.level, 'startsAt', o.starts_at, 'endsAt', o.ends_at,
      'revokedAt', o.revoked_at)) FROM override o), '[]') AS overrides,
  coalesce((SELECT json_agg(json_build_object('id', x.id, 'kind', x.kind, 'levels', x.levels,
      'policy', x.over_limit_policy, 'graceDays', x.over_limit_grace_days) ORDER BY x.key)
    FROM catalog.resources x WHERE $8 OR x.over_limit_policy IS NOT NULL OR x.id = $7), '[]') AS resources,
  coalesce((SELECT json_agg(json_build_object('id', i.item_id, 'resourceId', i.resource_id,
      'countedSince', i.counted_since, 'keptAs', i.kept_as, 'isFrozen', i.frozen_at IS NOT NULL))
    FROM entitlements.items i WHERE i.pool_id = pool.id), '[]') AS items,
  coalesce((SELECT json_agg(json_build_object('id', c.id, 'resourceId', c.resource_id, 'openedAt', c.opened_at,
      'deadline', c.deadline)) FROM entitlements.over_limit_cases c
    WHERE c.pool_id = pool.id AND c.resolved_at IS NULL), '[]') AS open_cases,
${withDefaults ? DEFAULTS : `'[]'::json`} AS defaults,
  ${isPaid ? PRICES : `'[]'::json`} AS prices,
  (SELECT json_build_object('inputHash', r.input_hash, 'answer', r.answer) FROM entitlements.requests r
    WHERE r.principal = $4 AND r.command = $5 AND r.key = $6) AS answered,
  ${isUndoing ? UNDONE : 'NULL::json'} AS undone
FROM pool`;
}

const statements = new Map<string, Statement>();

/** The statement of a load, made once. */
export function loadStatement(shape: LoadShape): Statement {
  const { by, isUndoing, isPaid, withDefaults } = shape;
  const name = `entitlements.load_by_${by}${isUndoing ? '_undoing' : ''}${isPaid ? '_paid' : ''}${withDefaults ? '_with_defaults' : ''}`;
  const statement = statements.get(name) ?? { name, text: textFor(shape) };
  statements.set(name, statement);
  return statement;
}
