-- What PostGraphile serves: functions and composite types in a schema of their own, as its documentation advises for
-- an API that is not the tables. One call brings the organization, one all of its entitlements with their
-- contributions; the relations are those of the floor, so that neither statement is the better one.

CREATE SCHEMA peer;
CREATE TYPE peer.organization AS (slug text, organization_id uuid, pool_id uuid, at timestamptz);
CREATE TYPE peer.resource AS (key text);
CREATE TYPE peer.product AS (slug text);
CREATE TYPE peer.entitlement_value AS (enabled boolean, "limit" bigint, is_unlimited boolean, level text);
CREATE TYPE peer.contribution AS (
  state text, source text, product peer.product, value peer.entitlement_value, quantity integer, granted_by text,
  reason text, since timestamptz, until timestamptz);
CREATE TYPE peer.entitlement AS (
  resource peer.resource, value peer.entitlement_value, used bigint, contributions peer.contribution[]);

-- The organization, if the session that the server has told of may see it.
CREATE FUNCTION peer.organization(slug text) RETURNS peer.organization LANGUAGE sql STABLE AS $$
  WITH /*who asks*/ SELECT org.slug, org.organization_id, org.pool_id, org.at FROM org
$$;
CREATE FUNCTION peer.organization_entitlements(organization peer.organization) RETURNS SETOF peer.entitlement
LANGUAGE sql STABLE AS $$
WITH org AS MATERIALIZED (SELECT (organization).*), /*entitlements*/
SELECT ROW (resource_key), ROW (
         CASE WHEN kind = 'boolean' THEN enabled END, CASE WHEN kind = 'limit' THEN limit_value END,
         CASE WHEN kind = 'limit' THEN limit_value IS NULL END, CASE WHEN kind = 'enum' THEN level END),
       used, ARRAY (
         SELECT ROW (c.state, upper(c.source), ROW (c.product_slug)::peer.product, ROW (
                  CASE WHEN c.kind = 'boolean' THEN c.enabled END, CASE WHEN c.kind = 'limit' THEN c.limit_value END,
                  CASE WHEN c.kind = 'limit' THEN c.limit_value IS NULL END,
                  CASE WHEN c.kind = 'enum' THEN c.level END)::peer.entitlement_value,
                c.quantity, c.granted_by, c.reason, c.since, c.until)::peer.contribution
           FROM contribution c WHERE c.resource_id = entitlement.resource_id
          ORDER BY c.part, c.place, c.since, c.grant_id)
  FROM entitlement ORDER BY resource_key
$$;
