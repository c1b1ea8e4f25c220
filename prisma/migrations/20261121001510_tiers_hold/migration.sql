-- A settlement plans with the tiers it has loaded. One that has left its ladder since is like a pool that moved: nothing is
-- written, and the caller loads and decides again. The others keep their places until the settlement is written: who
-- takes a tier off its ladder locks it first, waits for what is under way, and counts the holders only then.
CREATE FUNCTION entitlements.holds_tiers(settlement jsonb) RETURNS boolean
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  planned record;
BEGIN
  FOR planned IN
    SELECT DISTINCT (item ->> 'ladder_id')::uuid AS ladder, (item ->> 'product_id')::uuid AS product
      FROM jsonb_array_elements(coalesce(settlement -> 'grants', '[]') || coalesce(settlement -> 'provisions', '[]')) AS item
     WHERE item ->> 'ladder_id' IS NOT NULL AND item ->> 'product_id' IS NOT NULL
  LOOP
    PERFORM FROM catalog.plan_ladder_tiers
      WHERE ladder_id = planned.ladder AND product_id = planned.product FOR KEY SHARE;
    IF NOT FOUND THEN
      RETURN false;
    END IF;
  END LOOP;
  RETURN true;
END $$;

CREATE OR REPLACE FUNCTION entitlements.commit_settlement(settlement jsonb) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  pool        uuid        := (settlement ->> 'pool_id')::uuid;
  at          timestamptz := (settlement ->> 'at')::timestamptz;
  new_version bigint;
  item        jsonb;
BEGIN
  IF settlement ?| '{grants, provisions}' AND NOT entitlements.holds_tiers(settlement) THEN
    RETURN NULL;
  END IF;
  UPDATE entitlements.pools
     SET version = version + 1, settled_at = at, next_boundary_at = (settlement ->> 'next_boundary_at')::timestamptz
   WHERE id = pool AND version = (settlement ->> 'version')::bigint AND (settled_at IS NULL OR settled_at < at)
  RETURNING version INTO new_version;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;

  -- Lists that are absent cost nothing; a loop over an empty one costs a query.
  IF settlement ?| '{revocations, endings}' THEN
    FOR item IN SELECT jsonb_array_elements(settlement -> 'revocations') LOOP
      UPDATE entitlements.grants
         SET revoked_at = at, revoked_by = (item ->> 'revoked_by')::uuid, revoked_reason = item ->> 'revoked_reason'
       WHERE id = (item ->> 'id')::uuid AND pool_id = pool AND revoked_at IS NULL;
    END LOOP;
    FOR item IN SELECT jsonb_array_elements(settlement -> 'endings') LOOP
      UPDATE entitlements.grants SET ends_at = (item ->> 'ends_at')::timestamptz
       WHERE id = (item ->> 'id')::uuid AND pool_id = pool AND revoked_at IS NULL AND (ends_at IS NULL OR ends_at > at)
         AND coalesce((item ->> 'ends_at')::timestamptz > at, true);
      IF NOT FOUND THEN
        RAISE EXCEPTION 'grant % cannot come to end at %', item ->> 'id', item ->> 'ends_at'
          USING ERRCODE = 'MC001', DETAIL = 'It is past, or not of this pool.';
      END IF;
    END LOOP;
  END IF;
  FOR item IN SELECT jsonb_array_elements(settlement -> 'grants') LOOP
    INSERT INTO entitlements.grants
      (id, pool_id, source, ladder_id, product_id, quantity, set_version_id, is_pinned, starts_at, ends_at, source_ref,
       source_starts_at, source_ends_at, default_grant_id, granted_by_kind, granted_by, on_behalf_of, reason, request_id)
    SELECT id, pool, source, ladder_id, product_id, quantity, set_version_id, is_pinned, starts_at, ends_at, source_ref,
           source_starts_at, source_ends_at, default_grant_id, granted_by_kind, granted_by, on_behalf_of, reason, request_id
    FROM jsonb_to_record(item) AS row (
      id uuid, source text, ladder_id uuid, product_id uuid, quantity integer, set_version_id uuid, is_pinned boolean,
      starts_at timestamptz, ends_at timestamptz, source_ref text, source_starts_at timestamptz,
      source_ends_at timestamptz, default_grant_id uuid, granted_by_kind text, granted_by uuid, on_behalf_of uuid,
      reason text, request_id uuid);
  END LOOP;

  IF settlement ?| '{clearings, overrides}' THEN
    FOR item IN SELECT jsonb_array_elements(settlement -> 'clearings') LOOP
      UPDATE entitlements.overrides
         SET revoked_at = at, revoked_by = (item ->> 'revoked_by')::uuid, revoked_reason = item ->> 'revoked_reason'
       WHERE id = (item ->> 'id')::uuid AND pool_id = pool AND revoked_at IS NULL;
    END LOOP;
    FOR item IN SELECT jsonb_array_elements(settlement -> 'overrides') LOOP
      INSERT INTO entitlements.overrides
        (id, pool_id, resource_id, kind, enabled, limit_value, level, starts_at, ends_at, reason, set_by_kind, set_by,
         request_id)
      SELECT id, pool, resource_id, kind, enabled, limit_value, level, starts_at, ends_at, reason, set_by_kind, set_by,
             request_id
      FROM jsonb_to_record(item) AS row (
        id uuid, resource_id uuid, kind text, enabled boolean, limit_value bigint, level text, starts_at timestamptz,
        ends_at timestamptz, reason text, set_by_kind text, set_by uuid, request_id uuid);
    END LOOP;
  END IF;

  DELETE FROM entitlements.provisions WHERE pool_id = pool AND starts_at >= at;
  FOR item IN SELECT jsonb_array_elements(settlement -> 'continuations') LOOP
    UPDATE entitlements.provisions
       SET ends_at = (item ->> 'ends_at')::timestamptz,
           ladder_version = coalesce((item ->> 'ladder_version')::bigint, ladder_version),
           default_version = coalesce((item ->> 'default_version')::bigint, default_version)
     WHERE id = (item ->> 'id')::uuid AND pool_id = pool AND (ends_at IS NULL OR ends_at >= at)
       AND coalesce((item ->> 'ends_at')::timestamptz >= at, true);
    IF NOT FOUND THEN
      RAISE EXCEPTION 'provision % cannot come to end at %', item ->> 'id', item ->> 'ends_at'
        USING ERRCODE = 'MC001', DETAIL = 'It is past, or not of this pool.';
    END IF;
  END LOOP;
  FOR item IN SELECT jsonb_array_elements(settlement -> 'provisions') LOOP
    IF (item ->> 'starts_at')::timestamptz < at THEN
      RAISE EXCEPTION 'a provision cannot begin before its settlement' USING ERRCODE = 'MC001';
    END IF;
    INSERT INTO entitlements.provisions
      (pool_id, ladder_id, product_id, rank, grant_id, quantity, set_version_id, ladder_version, default_version,
       starts_at, ends_at)
    SELECT pool, ladder_id, product_id, rank, grant_id, quantity, set_version_id, ladder_version, default_version,
           starts_at, ends_at
    FROM jsonb_to_record(item) AS row (
      ladder_id uuid, product_id uuid, rank integer, grant_id uuid, quantity integer, set_version_id uuid,
      ladder_version bigint, default_version bigint, starts_at timestamptz, ends_at timestamptz);
  END LOOP;

  FOR item IN SELECT jsonb_array_elements(settlement -> 'transitions') LOOP
    INSERT INTO entitlements.transitions
      (pool_id, ladder_id, kind, from_product_id, from_rank, from_name, to_product_id, to_rank, to_name, cause,
       actor_kind, actor_id, on_behalf_of, reason, effective_at)
    SELECT pool, ladder_id, kind, from_product_id, from_rank, from_name, to_product_id, to_rank, to_name, cause,
           actor_kind, actor_id, on_behalf_of, reason, effective_at
    FROM jsonb_to_record(item) AS row (
      ladder_id uuid, kind text, from_product_id uuid, from_rank integer, from_name text, to_product_id uuid,
      to_rank integer, to_name text, cause jsonb, actor_kind text, actor_id uuid, on_behalf_of uuid, reason text,
      effective_at timestamptz);
  END LOOP;

  IF settlement ?| '{cases, resolved, frozen, thawed}' THEN
    PERFORM entitlements.write_over_limit(pool, at, settlement);
  END IF;

  PERFORM audit.write(coalesce(settlement -> 'audit', '[]'));
  PERFORM system.enqueue(job ->> 'task', (job -> 'payload')::json, job ->> 'job_key', (job ->> 'run_at')::timestamptz)
     FROM jsonb_array_elements(coalesce(settlement -> 'jobs', '[]')) AS job;
  IF jsonb_typeof(settlement -> 'request') = 'object' THEN
    INSERT INTO entitlements.requests
      (id, principal, command, key, input_hash, answer, pool_id, pool_version, made, touched, parent_id)
    SELECT coalesce(id, uuidv7()), principal, command, key, input_hash, answer, pool, new_version, made,
           coalesce(touched, '{}'), parent_id
    FROM jsonb_to_record(settlement -> 'request') AS row (
      id uuid, principal text, command text, key text, input_hash text, answer jsonb, made jsonb, touched uuid[],
      parent_id uuid);
  END IF;
  PERFORM pg_notify('pool_settled', json_build_object('pool', pool, 'version', new_version)::text);
  RETURN new_version;
END $$;

GRANT USAGE ON SCHEMA catalog TO member_console_settlement;
-- A lock takes the right to change something of the row.
GRANT SELECT, UPDATE (rank) ON catalog.plan_ladder_tiers TO member_console_settlement;
REVOKE EXECUTE ON FUNCTION entitlements.holds_tiers(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION entitlements.holds_tiers(jsonb) TO member_console_settlement;
