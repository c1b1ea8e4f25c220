-- The least that a gift of a plan could cost: one call that locks the pool, looks for an earlier answer, reads the
-- grants, finds who wins from now on, and writes what a settlement writes. It knows gifts on one ladder and nothing
-- else: no refusal, no preview, no undo, no limit that is exceeded, no catalog that moves.

CREATE SCHEMA IF NOT EXISTS peer;
CREATE OR REPLACE FUNCTION peer.give(
  organization uuid, ladder uuid, product uuid, given_until timestamptz, person uuid, why text, request_key text,
  input_hash text) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  asking      text := 'operator:' || person;
  pool        entitlements.pools;
  at          timestamptz;
  grant_id    uuid := uuidv7();
  request     uuid := uuidv7();
  before      record;
  won         record;
  transitions jsonb := '[]';
  answer      jsonb;
BEGIN
  UPDATE entitlements.pools p
     SET version = version + 1, settled_at = greatest(system.at(), settled_at + interval '1 millisecond'),
         next_boundary_at = least(next_boundary_at, given_until)
   WHERE organization_id = organization RETURNING * INTO pool;
  at := pool.settled_at;
  SELECT r.answer INTO answer FROM entitlements.requests r
   WHERE r.principal = asking AND r.command = 'grantPlan' AND r.key = request_key;
  IF FOUND THEN
    RETURN answer;
  END IF;

  INSERT INTO entitlements.grants
    (id, pool_id, source, ladder_id, product_id, set_version_id, starts_at, ends_at, source_ref, source_starts_at,
     granted_by_kind, granted_by, reason, request_id)
  SELECT grant_id, pool.id, 'manual', ladder, product,
         (SELECT v.id FROM catalog.entitlement_set_versions v
           WHERE v.set_id = q.set_id AND v.published_at IS NOT NULL ORDER BY v.number DESC LIMIT 1),
         at, given_until, grant_id::text, at, 'operator', person, why, request
    FROM catalog.products q JOIN catalog.plan_ladder_tiers t ON t.product_id = q.id AND t.ladder_id = ladder
   WHERE q.id = product AND q.lifecycle = 'published';

  SELECT p.id, p.grant_id, p.product_id, p.rank, q.name INTO before FROM entitlements.provisions p
    JOIN catalog.products q ON q.id = p.product_id
   WHERE p.pool_id = pool.id AND p.ladder_id = ladder AND p.starts_at < at AND (p.ends_at IS NULL OR p.ends_at >= at);
  DELETE FROM entitlements.provisions WHERE pool_id = pool.id AND ladder_id = ladder AND starts_at >= at;
  FOR won IN
    WITH live AS MATERIALIZED (
      SELECT g.id, g.starts_at, least(g.ends_at, g.revoked_at) AS ends_at, tier.product_id, tier.rank, tier.name,
             coalesce(g.set_version_id, tier.set_version_id) AS set_version_id, d.version AS default_version, g.is_pinned,
             array_position('{subscription,purchase,sponsored,manual,trial,default}', g.source) AS strength,
             coalesce(g.source_starts_at, g.starts_at) AS source_starts_at, coalesce(g.source_ref, g.id::text) AS source_ref
        FROM entitlements.grants g LEFT JOIN catalog.default_grants d ON d.id = g.default_grant_id
       CROSS JOIN LATERAL (
         SELECT q.id AS product_id, t.rank, q.name,
                (SELECT v.id FROM catalog.entitlement_set_versions v
                  WHERE v.set_id = q.set_id AND v.published_at IS NOT NULL ORDER BY v.number DESC LIMIT 1) AS set_version_id
           FROM catalog.plan_ladder_tiers t JOIN catalog.products q ON q.id = t.product_id
          WHERE t.ladder_id = ladder AND (q.id = g.product_id OR (g.product_id IS NULL AND q.lifecycle = 'published'))
          ORDER BY t.rank LIMIT 1) tier
       WHERE g.pool_id = pool.id AND g.ladder_id = ladder AND coalesce(least(g.ends_at, g.revoked_at) > at, true)
    ), boundary AS (
      SELECT at AS starts_at UNION SELECT starts_at FROM live WHERE starts_at > at
      UNION SELECT ends_at FROM live WHERE ends_at > at
    ), winner AS (
      SELECT DISTINCT ON (boundary.starts_at) boundary.starts_at AS since, live.*
        FROM boundary LEFT JOIN live
          ON live.starts_at <= boundary.starts_at AND (live.ends_at IS NULL OR live.ends_at > boundary.starts_at)
       ORDER BY boundary.starts_at, is_pinned DESC, rank DESC, strength, source_starts_at, source_ref, id
    ), run AS (
      SELECT winner.*, lag(id) OVER (ORDER BY since) AS id_before FROM winner
    )
    SELECT run.*, lead(since) OVER (ORDER BY since) AS until,
           (SELECT version FROM catalog.plan_ladders WHERE plan_ladders.id = ladder) AS ladder_version
      FROM run WHERE id IS DISTINCT FROM id_before ORDER BY since
  LOOP
    CONTINUE WHEN won.id IS NULL;
    IF won.since = at AND won.id = before.grant_id THEN
      UPDATE entitlements.provisions p SET ends_at = won.until WHERE p.id = before.id;
    ELSE
      IF won.since = at THEN
        UPDATE entitlements.provisions p SET ends_at = at WHERE p.id = before.id;
        transitions := jsonb_build_array(jsonb_build_object('kind',
          CASE WHEN won.rank > before.rank THEN 'upgrade' WHEN won.rank < before.rank THEN 'downgrade' ELSE 'change' END));
        INSERT INTO entitlements.transitions
          (pool_id, ladder_id, kind, from_product_id, from_rank, from_name, to_product_id, to_rank, to_name, cause,
           actor_kind, actor_id, reason, effective_at)
        VALUES (pool.id, ladder, transitions -> 0 ->> 'kind', before.product_id, before.rank, before.name, won.product_id,
                won.rank, won.name,
                jsonb_build_object('kind', 'request', 'requestId', request, 'command', 'grantPlan'), 'operator', person,
                why, at);
      END IF;
      INSERT INTO entitlements.provisions
        (pool_id, ladder_id, product_id, rank, grant_id, quantity, set_version_id, ladder_version, default_version,
         starts_at, ends_at)
      VALUES (pool.id, ladder, won.product_id, won.rank, won.id, 1, won.set_version_id, won.ladder_version,
              won.default_version, won.since, won.until);
    END IF;
  END LOOP;

  answer := jsonb_build_object('kind', 'settled', 'requestId', request, 'organizationId', organization,
    'grantIds', jsonb_build_array(grant_id), 'transitions', transitions);
  PERFORM audit.write(jsonb_build_array(jsonb_build_object('occurred_at', at, 'actor_kind', 'operator', 'actor_id', person,
      'action', 'grant.created', 'resource_type', 'grant', 'resource_id', grant_id, 'organization_id', organization,
      'reason', why, 'after', jsonb_build_object('source', 'manual', 'ladder', ladder, 'product', product, 'until', given_until))));
  IF transitions <> '[]' THEN
    PERFORM audit.write(jsonb_build_array(jsonb_build_object('occurred_at', at, 'actor_kind', 'operator', 'actor_id', person,
      'action', 'plan.changed', 'resource_type', 'organization', 'resource_id', organization, 'organization_id', organization,
      'reason', why, 'before', jsonb_build_object('plan', before.name), 'after', transitions)));
  END IF;
  PERFORM system.enqueue('pool.changed', json_build_object('poolId', pool.id), 'pool.changed:' || pool.id);
  INSERT INTO entitlements.requests
    (id, principal, command, key, input_hash, answer, pool_id, pool_version, made, touched)
  VALUES (request, asking, 'grantPlan', request_key, give.input_hash, answer, pool.id, pool.version,
          jsonb_build_object('created', jsonb_build_array(grant_id)), ARRAY[grant_id]);
  PERFORM pg_notify('pool_settled', json_build_object('pool', pool.id, 'version', pool.version)::text);
  RETURN answer;
END $$;

-- The same for somebody whose session this is, if they are an operator of the role admin.
CREATE OR REPLACE FUNCTION peer.give_as(
  token text, organization uuid, ladder uuid, product uuid, given_until timestamptz, why text, request_key text)
RETURNS jsonb LANGUAGE sql VOLATILE AS $$
  SELECT peer.give(organization, ladder, product, given_until, person.id, why, request_key, md5(request_key))
    FROM auth.sessions session JOIN identity.persons person ON person.auth_user_id = session.user_id::text
    JOIN identity.operators operator ON operator.person_id = person.id AND operator.role = 'admin'
     AND operator.revoked_at IS NULL AND operator.starts_at <= system.at()
     AND (operator.ends_at IS NULL OR operator.ends_at > system.at())
   WHERE session.token = give_as.token AND session.expires_at > now()
$$;

GRANT USAGE ON SCHEMA catalog, graphile_worker TO member_console_settlement;
GRANT SELECT ON ALL TABLES IN SCHEMA catalog TO member_console_settlement;
GRANT USAGE, CREATE ON SCHEMA peer TO member_console_settlement;
-- The one writer of timelines, in this world of the bench alone.
ALTER FUNCTION peer.give OWNER TO member_console_settlement;
