import type { DocumentNode } from 'graphql';
import { compileOperation } from './compile.ts';

/**
 * Who asks, and about which organization `o`. `$1` is the session's token. Written for speed alone, like everything
 * here: no rule of it is the product's, and the answers are compared before anything is measured.
 */
export function askedOrganization(which: string): string {
  return `
me AS MATERIALIZED (
  SELECT person.id AS person_id, person.display_name, account.email, person.locale, person.picture_key,
         person.created_at AS person_created_at, system.at() AS present,
         (SELECT o.role FROM identity.operators o
           WHERE o.person_id = person.id AND o.revoked_at IS NULL AND o.starts_at <= system.at()
             AND (o.ends_at IS NULL OR o.ends_at > system.at()) ORDER BY o.role LIMIT 1) AS operator_role
    FROM auth.sessions session
    JOIN auth.users account ON account.id = session.user_id
    JOIN identity.persons person ON person.auth_user_id = account.id::text
   WHERE session.token = $1 AND session.expires_at > now()
), org AS MATERIALIZED (
  SELECT o.id AS organization_id, o.slug, o.name, o.created_at, type.key AS type_key, type.name AS type_name,
         pool.id AS pool_id, greatest(me.present, pool.settled_at) AS at, member.role_id,
         EXISTS (SELECT FROM organizations.suspensions s WHERE s.organization_id = o.id AND s.revoked_at IS NULL
                    AND s.starts_at <= greatest(me.present, pool.settled_at)
                    AND (s.ends_at IS NULL OR s.ends_at > greatest(me.present, pool.settled_at))) AS is_suspended
    FROM me
    JOIN organizations.organizations o ON ${which}
    JOIN organizations.types type ON type.key = o.type_key
    JOIN entitlements.pools pool ON pool.organization_id = o.id
    LEFT JOIN organizations.memberships member
      ON member.organization_id = o.id AND member.person_id = me.person_id AND member.ended_at IS NULL
   WHERE member.id IS NOT NULL OR me.operator_role IS NOT NULL
)`;
}

/** What the organization `org` has, made once a statement. */
export const ENTITLEMENTS = `
claim AS MATERIALIZED (
  SELECT g.id AS grant_id, g.source, g.quantity, g.reason, g.starts_at, g.ends_at, g.revoked_at,
         coalesce(g.product_id, last.product_id) AS product_id, coalesce(g.set_version_id, last.set_version_id) AS set_version_id,
         CASE WHEN g.granted_by_kind <> 'system' THEN grantor.display_name END AS granted_by
    FROM org
    JOIN entitlements.grants g ON g.pool_id = org.pool_id
    LEFT JOIN identity.persons grantor ON grantor.id = g.granted_by
    LEFT JOIN LATERAL (
      SELECT p.product_id, p.set_version_id FROM entitlements.provisions p
       WHERE p.pool_id = g.pool_id AND p.grant_id = g.id AND g.product_id IS NULL
       ORDER BY p.starts_at DESC LIMIT 1) last ON true
   WHERE coalesce(least(g.ends_at, g.revoked_at), org.at) >= org.at - interval '90 days'
), held AS MATERIALIZED (
  SELECT p.grant_id, p.ladder_id, p.rank, p.set_version_id, p.starts_at, p.ends_at, ladder.slug AS ladder_slug,
         ladder.name AS ladder_name, CASE WHEN p.ladder_id IS NULL THEN p.quantity ELSE 1 END AS times
    FROM org
    JOIN entitlements.provisions p ON p.pool_id = org.pool_id
     AND p.starts_at <= org.at AND (p.ends_at IS NULL OR p.ends_at > org.at)
    LEFT JOIN catalog.plan_ladders ladder ON ladder.id = p.ladder_id
), plan AS (
  SELECT held.ladder_id, held.ladder_slug, held.ladder_name, held.rank, held.starts_at AS since, held.ends_at AS until,
         claim.source, product.id AS product_id, product.slug AS product_slug, product.name AS product_name,
         product.description AS product_description
    FROM held JOIN claim USING (grant_id) JOIN catalog.products product ON product.id = claim.product_id
   WHERE held.ladder_id IS NOT NULL
), contribution AS MATERIALIZED (
  SELECT counting.part, counting.place, counting.state, counting.since, counting.until, claim.grant_id, claim.source,
         claim.quantity, claim.reason, claim.granted_by, rule.resource_id, rule.kind, rule.enabled, rule.level,
         rule.limit_value * counting.times AS limit_value, product.id AS product_id, product.slug AS product_slug,
         product.name AS product_name, product.description AS product_description
    FROM claim
    CROSS JOIN org
    LEFT JOIN held ON held.grant_id = claim.grant_id
    CROSS JOIN LATERAL (
      SELECT 0 AS part, held.ladder_name AS place, 'APPLIED' AS state, held.starts_at AS since, held.ends_at AS until,
             held.times, held.set_version_id
       WHERE held.grant_id IS NOT NULL
      UNION ALL
      SELECT 1, '', CASE WHEN claim.revoked_at <= org.at OR claim.ends_at <= org.at THEN 'EXPIRED'
                         WHEN claim.starts_at > org.at THEN 'SCHEDULED' ELSE 'SHADOWED' END,
             claim.starts_at, claim.ends_at, 1, claim.set_version_id
       WHERE held.grant_id IS NULL) counting
    JOIN catalog.products product ON product.id = claim.product_id
    JOIN catalog.entitlement_rules rule ON rule.set_version_id = counting.set_version_id
), entitlement AS MATERIALIZED (
  SELECT resource.id AS resource_id, resource.key AS resource_key, resource.name AS resource_name,
         resource.description AS resource_description, resource.unit, resource.kind, sum.enabled, sum.limit_value,
         coalesce(resource.levels[sum.height], resource.levels[1]) AS level,
         coalesce(counter.used, CASE WHEN resource.is_measured THEN 0 END) AS used
    FROM catalog.resources resource
    JOIN LATERAL (
      SELECT coalesce(bool_or(c.enabled) FILTER (WHERE c.part = 0), false) AS enabled,
             CASE WHEN bool_or(c.limit_value IS NULL) FILTER (WHERE c.part = 0) THEN NULL
                  ELSE coalesce(sum(c.limit_value) FILTER (WHERE c.part = 0), 0) END AS limit_value,
             max(array_position(resource.levels, c.level)) FILTER (WHERE c.part = 0) AS height
        FROM contribution c WHERE c.resource_id = resource.id HAVING count(*) > 0) sum ON true
    CROSS JOIN org
    LEFT JOIN entitlements.usage_counters counter
      ON counter.pool_id = org.pool_id AND counter.resource_id = resource.id
)`;

/**
 * The one statement that answers an operation as JSON text; no row without a live session. `$2` is the farm's port,
 * `$3` the slug of the organization that is asked for; without one it is the person's own.
 */
export function floorStatement(document: DocumentNode): { readonly name: string; readonly text: string } {
  const answer = compileOperation(document);
  return {
    name: 'floor',
    text: `WITH given AS (SELECT $2::text AS port, $3::text AS slug),
${askedOrganization(answer.includes('$3') ? 'o.slug = $3' : 'o.personal_of = me.person_id')}, ${ENTITLEMENTS}
SELECT row_to_json(answer)::text AS answer FROM (SELECT ${answer} AS data FROM me) answer`,
  };
}
