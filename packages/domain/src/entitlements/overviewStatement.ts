import { RESOURCE_JSON, RULE_JSON } from '../catalog/index.ts';

/** Days for which a grant that has ended still explains what used to be. */
const EXPLAINED_DAYS = 90;

/**
 * More than anybody asks at once. A range over what the planner knows nothing of lets it expect few rows, as they are,
 * whatever the arrays hold: so it keeps one plan instead of making one each time.
 */
const FEW = 10_000;

/**
 * The statement behind every page that shows an organization: who may see it, its plans, everything that gives
 * or gave something, the rules of those, overrides, and what is in use, given or not. Of the timeline it reads what counts
 * at the instant and what is planned after.
 *
 * It answers several questions at once, at most one row each, told apart by their number in `question`: `$1` the viewers'
 * persons, `$2` whether they are operators, `$3` the instants to show (null: now), `$4` what `predicate` picks the
 * organization `o` by.
 */
export function overviewStatement(predicate: string): string {
  return `
WITH chosen AS (
  SELECT o.*, asked.question, pool.id AS pool_id, pool.version, present.at AS present,
         coalesce(asked.instant, present.at) AS at, member.role_id
    FROM unnest($1::uuid[], $2::boolean[], $3::timestamptz[], $4::text[])
         WITH ORDINALITY AS asked (person_id, is_operator, instant, key, question)
    JOIN organizations.organizations o ON ${predicate}
    JOIN entitlements.pools pool ON pool.organization_id = o.id
    CROSS JOIN LATERAL (SELECT greatest(system.at(), pool.settled_at) AS at OFFSET 0) present
    LEFT JOIN organizations.memberships member
      ON member.organization_id = o.id AND member.person_id = asked.person_id AND member.ended_at IS NULL
   WHERE asked.question BETWEEN 1 AND ${FEW} AND (member.id IS NOT NULL OR asked.is_operator)
), provision AS (
  SELECT p.*, c.question FROM chosen c JOIN entitlements.provisions p ON p.pool_id = c.pool_id
   WHERE p.ends_at IS NULL OR p.ends_at > c.at
), claim AS (
  SELECT g.*, c.question, given.product_id AS given_product, given.set_version_id AS given_version
    FROM chosen c JOIN entitlements.grants g ON g.pool_id = c.pool_id
    CROSS JOIN LATERAL (
      SELECT coalesce(g.product_id, held.product_id, lowest.product_id) AS product_id,
             coalesce(g.set_version_id, held.set_version_id, lowest.set_version_id) AS set_version_id
        FROM (SELECT 1) one
        LEFT JOIN LATERAL (SELECT p.product_id, p.set_version_id FROM entitlements.provisions p
                            WHERE p.grant_id = g.id AND p.starts_at <= c.at
                            ORDER BY p.starts_at DESC LIMIT 1) held ON g.product_id IS NULL
        LEFT JOIN LATERAL (
          SELECT t.product_id, v.id AS set_version_id
            FROM catalog.plan_ladder_tiers t
            JOIN catalog.products q ON q.id = t.product_id AND q.lifecycle = 'published'
            JOIN catalog.entitlement_set_versions v ON v.set_id = q.set_id AND v.published_at IS NOT NULL
           WHERE t.ladder_id = g.ladder_id ORDER BY t.rank, v.number DESC LIMIT 1) lowest ON g.product_id IS NULL
    ) given
   WHERE given.set_version_id IS NOT NULL
     AND coalesce(least(g.ends_at, g.revoked_at), c.at) >= c.at - interval '${EXPLAINED_DAYS} days'
)
SELECT c.question, c.id, c.slug, c.name, type.key AS type_key, type.name AS type_name, c.created_at, c.pool_id,
  c.version, c.at,
  c.at < c.present AS is_past,
  c.role_id IS NOT NULL AS is_member,
  coalesce((SELECT array_agg(rc.capability ORDER BY rc.capability) FROM organizations.role_capabilities rc
             WHERE rc.role_id = c.role_id), '{}') AS capabilities,
  (SELECT json_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at, 'reason', s.reason, 'by', suspender.display_name)
     FROM organizations.suspensions s LEFT JOIN identity.persons suspender ON suspender.id = s.suspended_by
    WHERE s.organization_id = c.id AND s.starts_at <= c.at AND (s.ends_at IS NULL OR s.ends_at > c.at)
      AND (s.revoked_at IS NULL OR s.revoked_at > c.at)
    ORDER BY s.starts_at DESC LIMIT 1) AS suspension,
  coalesce((SELECT json_agg(json_build_object('grantId', p.grant_id, 'ladderId', p.ladder_id, 'productId', p.product_id,
      'rank', p.rank, 'quantity', p.quantity, 'setVersionId', p.set_version_id, 'startsAt', p.starts_at,
      'endsAt', p.ends_at, 'ladder', json_build_object('id', l.id, 'slug', l.slug, 'name', l.name),
      'product', json_build_object('id', q.id, 'slug', q.slug, 'name', q.name, 'description', q.description))
      ORDER BY l.name, p.starts_at, p.id)
    FROM provision p JOIN catalog.products q ON q.id = p.product_id LEFT JOIN catalog.plan_ladders l ON l.id = p.ladder_id
   WHERE p.question = c.question), '[]') AS provisions,
  coalesce((SELECT json_agg(json_build_object('grantId', g.id, 'source', g.source, 'ladderId', g.ladder_id,
      'productId', g.given_product, 'quantity', g.quantity, 'setVersionId', g.given_version, 'startsAt', g.starts_at,
      'endsAt', g.ends_at, 'revokedAt', g.revoked_at, 'isPinned', g.is_pinned, 'requiresLadder', q.requires_ladder_id,
      'requiresRank', q.requires_rank, 'grantedByKind', g.granted_by_kind, 'grantedBy', grantor.display_name,
      'reason', g.reason,
      'product', json_build_object('id', q.id, 'slug', q.slug, 'name', q.name, 'description', q.description))
      ORDER BY g.starts_at, g.id)
    FROM claim g JOIN catalog.products q ON q.id = g.given_product
    LEFT JOIN identity.persons grantor ON grantor.id = g.granted_by
   WHERE g.question = c.question), '[]') AS claims,
  coalesce((SELECT json_agg(json_build_object('setVersionId', rule.set_version_id, ${RULE_JSON}) ORDER BY resource.key)
    FROM catalog.entitlement_rules rule JOIN catalog.resources resource ON resource.id = rule.resource_id
   WHERE rule.set_version_id IN (SELECT p.set_version_id FROM provision p WHERE p.question = c.question
                                 UNION SELECT g.given_version FROM claim g WHERE g.question = c.question)), '[]') AS rules,
  coalesce((SELECT json_agg(json_build_object('id', v.id, 'resource', ${RESOURCE_JSON}, 'kind', v.kind,
      'enabled', v.enabled, 'limit', v.limit_value::text, 'level', v.level, 'startsAt', v.starts_at, 'endsAt', v.ends_at,
      'revokedAt', v.revoked_at, 'setByKind', v.set_by_kind, 'setBy', author.display_name, 'reason', v.reason) ORDER BY v.id)
    FROM entitlements.overrides v JOIN catalog.resources resource ON resource.id = v.resource_id
    LEFT JOIN identity.persons author ON author.id = v.set_by
   WHERE v.pool_id = c.pool_id
     AND coalesce(least(v.ends_at, v.revoked_at), c.at) >= c.at - interval '${EXPLAINED_DAYS} days'), '[]') AS overrides,
  coalesce((SELECT json_agg(json_build_object('resourceId', k.resource_id, 'policy', k.policy, 'limit', k.limit_value::text,
      'used', k.used::text, 'openedAt', k.opened_at, 'deadline', k.deadline, 'chosenAt', k.chosen_at,
      'items', coalesce((SELECT json_agg(json_build_object('id', i.item_id, 'keptAs', i.kept_as,
                   'isFrozen', i.frozen_at IS NOT NULL) ORDER BY i.kept_as, i.counted_since, i.item_id)
                 FROM entitlements.items i WHERE i.pool_id = k.pool_id AND i.resource_id = k.resource_id), '[]')))
    FROM entitlements.over_limit_cases k
   WHERE k.pool_id = c.pool_id AND k.resolved_at IS NULL), '[]') AS cases,
  coalesce((SELECT json_agg(json_build_object('resource', ${RESOURCE_JSON}, 'used', u.used::text))
    FROM entitlements.usage_counters u JOIN catalog.resources resource ON resource.id = u.resource_id
   WHERE u.pool_id = c.pool_id), '[]') AS usage
FROM chosen c JOIN organizations.types type ON type.key = c.type_key
ORDER BY c.question`;
}
