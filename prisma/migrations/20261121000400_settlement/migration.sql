-- The heart: overrides, what is over a limit, requests that can be undone, long jobs over many pools, and a settlement
-- that writes all of it at once.

-- ---------------------------------------------------------------- catalog

ALTER TABLE catalog.resources
  -- What happens to what no longer fits a plan; null: the integration guards the resource by itself.
  ADD over_limit_policy text CHECK (over_limit_policy IN ('block', 'grace', 'freeze', 'choose')),
  ADD over_limit_grace_days integer NOT NULL DEFAULT 14 CHECK (over_limit_grace_days BETWEEN 0 AND 366),
  ADD CHECK (over_limit_policy IS NULL OR kind = 'limit');
UPDATE catalog.resources SET over_limit_policy = 'choose' WHERE key = 'fedwiki.sites';

ALTER TABLE catalog.products
  -- What must be held for an add-on to count.
  ADD requires_ladder_id uuid REFERENCES catalog.plan_ladders (id),
  ADD requires_rank integer CHECK (requires_rank >= 0),
  ADD CHECK (num_nonnulls(requires_ladder_id, requires_rank) IN (0, 2)),
  ADD CHECK (requires_ladder_id IS NULL OR product_type IS NOT NULL);

-- ---------------------------------------------------------------- entitlements

ALTER TABLE entitlements.pools
  -- The next instant at which time alone changes something: a plan begins or ends, an override ends, a choice is due.
  ADD next_boundary_at timestamptz(3);
CREATE INDEX pools_next_boundary ON entitlements.pools (next_boundary_at) WHERE next_boundary_at IS NOT NULL;

ALTER TABLE entitlements.requests
  ADD id uuid NOT NULL DEFAULT uuidv7() UNIQUE,
  ADD pool_id uuid REFERENCES entitlements.pools (id),
  -- The pool's version that the request made.
  ADD pool_version bigint,
  -- What it changed, so that it can be undone; and every grant and override that it touched.
  ADD made jsonb,
  ADD touched uuid[] NOT NULL DEFAULT '{}',
  -- The request that this one takes back.
  ADD parent_id uuid;
CREATE INDEX requests_pool ON entitlements.requests (pool_id, pool_version) WHERE pool_id IS NOT NULL;

ALTER TABLE entitlements.grants
  -- The request that made it.
  ADD request_id uuid;
CREATE INDEX provisions_grant ON entitlements.provisions (grant_id, starts_at);
CREATE INDEX grants_set_version ON entitlements.grants (set_version_id) WHERE revoked_at IS NULL;

CREATE TABLE entitlements.overrides (
  id             uuid PRIMARY KEY,
  pool_id        uuid NOT NULL REFERENCES entitlements.pools (id),
  resource_id    uuid NOT NULL REFERENCES catalog.resources (id),
  kind           text NOT NULL CHECK (kind IN ('boolean', 'limit', 'enum')),
  enabled        boolean,
  -- Null with kind 'limit' means unlimited.
  limit_value    bigint CHECK (limit_value >= 0),
  level          text,
  starts_at      timestamptz(3) NOT NULL,
  ends_at        timestamptz(3) CHECK (ends_at > starts_at),
  reason         text NOT NULL,
  set_by_kind    text NOT NULL,
  set_by         uuid,
  request_id     uuid,
  created_at     timestamptz(3) NOT NULL DEFAULT now(),
  revoked_at     timestamptz(3),
  revoked_by     uuid,
  revoked_reason text,
  CHECK ((kind = 'boolean') = (enabled IS NOT NULL)),
  CHECK ((kind = 'enum') = (level IS NOT NULL)),
  CHECK (kind = 'limit' OR limit_value IS NULL),
  -- One last word at a time.
  CONSTRAINT overrides_one_at_a_time
    EXCLUDE USING gist (pool_id WITH =, resource_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&)
    WHERE (revoked_at IS NULL) DEFERRABLE INITIALLY IMMEDIATE
);
CREATE INDEX overrides_pool ON entitlements.overrides (pool_id);

-- What takes up one of a limit: a site. Archived things have no row.
CREATE TABLE entitlements.items (
  item_id       uuid PRIMARY KEY,
  pool_id       uuid NOT NULL REFERENCES entitlements.pools (id),
  resource_id   uuid NOT NULL REFERENCES catalog.resources (id),
  counted_since timestamptz(3) NOT NULL,
  -- The member's order of what stays when not everything can; null: never chosen.
  kept_as       integer CHECK (kept_as >= 0),
  frozen_at     timestamptz(3)
);
CREATE INDEX items_pool ON entitlements.items (pool_id, resource_id);
INSERT INTO entitlements.items (item_id, pool_id, resource_id, counted_since)
  SELECT site.id, pool.id, resource.id, site.created_at
    FROM integrations.sites site
    JOIN entitlements.pools pool ON pool.organization_id = site.organization_id
    JOIN catalog.resources resource ON resource.key = 'fedwiki.sites'
   WHERE site.archived_at IS NULL;

CREATE TABLE entitlements.over_limit_cases (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  pool_id     uuid NOT NULL REFERENCES entitlements.pools (id),
  resource_id uuid NOT NULL REFERENCES catalog.resources (id),
  policy      text NOT NULL CHECK (policy IN ('block', 'grace', 'freeze', 'choose')),
  limit_value bigint NOT NULL CHECK (limit_value >= 0),
  -- Everything that counts, frozen or not.
  used        bigint NOT NULL CHECK (used > limit_value),
  opened_at   timestamptz(3) NOT NULL,
  deadline    timestamptz(3) NOT NULL,
  chosen_at   timestamptz(3),
  chosen_by   uuid,
  resolved_at timestamptz(3)
);
CREATE UNIQUE INDEX over_limit_cases_open ON entitlements.over_limit_cases (pool_id, resource_id)
  WHERE resolved_at IS NULL;
CREATE INDEX over_limit_cases_deadline ON entitlements.over_limit_cases (deadline) WHERE resolved_at IS NULL;

-- A long job over many pools: what changed in the catalog, a backfill, a set version published for everyone.
CREATE TABLE entitlements.campaigns (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  kind         text NOT NULL CHECK (kind IN ('catalog_changed', 'backfill_defaults', 'publish_set_version')),
  input        jsonb NOT NULL,
  actor        jsonb NOT NULL,
  reason       text,
  created_at   timestamptz(3) NOT NULL,
  -- Null while it runs.
  finished_at  timestamptz(3),
  cancelled_at timestamptz(3)
);
CREATE INDEX campaigns_running ON entitlements.campaigns (created_at) WHERE finished_at IS NULL AND cancelled_at IS NULL;
CREATE TABLE entitlements.campaign_items (
  campaign_id uuid NOT NULL REFERENCES entitlements.campaigns (id),
  pool_id     uuid NOT NULL REFERENCES entitlements.pools (id),
  state       text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'changed', 'unchanged', 'failed')),
  message     text,
  done_at     timestamptz(3),
  PRIMARY KEY (campaign_id, pool_id)
);
CREATE INDEX campaign_items_state ON entitlements.campaign_items (campaign_id, state, pool_id);

-- Writes one settlement of one pool, or nothing.
--   settlement: { pool_id, version (the one the plan was made from), at, next_boundary_at,
--                 revocations: [{ id, revoked_by, revoked_reason }], endings: [{ id, ends_at }],
--                 grants: [grant rows to insert],
--                 clearings: [{ id, revoked_by, revoked_reason }], overrides: [override rows to insert],
--                 continuations: [{ id, ends_at, ladder_version, default_version }]
--                   provisions that begin before `at`, reach it, and end elsewhere or were planned anew,
--                 provisions: [rows from `at` on], transitions: [rows],
--                 cases: [{ id | null, resource_id, policy, limit_value, used, deadline }], resolved: [case ids],
--                 frozen: [item ids], thawed: [item ids],
--                 audit: [rows], jobs: [{ task, payload, job_key, run_at }],
--                 request: { id, principal, command, key, input_hash, answer, made, touched, parent_id } | null }
-- Answers the pool's new version, or null when the pool had moved (the caller loads and decides again). What lies
-- before `at` is past and never rewritten: a plan that tries is a defect and writes nothing.
CREATE OR REPLACE FUNCTION entitlements.commit_settlement(settlement jsonb) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  pool        uuid        := (settlement ->> 'pool_id')::uuid;
  at          timestamptz := (settlement ->> 'at')::timestamptz;
  new_version bigint;
  item        jsonb;
BEGIN
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

-- The part of a settlement that says what no longer fits: its cases, what is frozen and thawed, and what counts as used.
CREATE FUNCTION entitlements.write_over_limit(pool uuid, at timestamptz, settlement jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE entitlements.over_limit_cases SET resolved_at = at
   WHERE pool_id = pool AND resolved_at IS NULL
     AND id IN (SELECT jsonb_array_elements_text(settlement -> 'resolved')::uuid);
  INSERT INTO entitlements.over_limit_cases AS open
    (id, pool_id, resource_id, policy, limit_value, used, opened_at, deadline)
  SELECT coalesce(id, uuidv7()), pool, resource_id, policy, limit_value, used, at, deadline
    FROM jsonb_to_recordset(settlement -> 'cases') AS row (
      id uuid, resource_id uuid, policy text, limit_value bigint, used bigint, deadline timestamptz)
  ON CONFLICT (id) DO UPDATE SET limit_value = excluded.limit_value, used = excluded.used;
  UPDATE entitlements.items SET frozen_at = at
   WHERE pool_id = pool AND item_id IN (SELECT jsonb_array_elements_text(settlement -> 'frozen')::uuid);
  UPDATE entitlements.items SET frozen_at = NULL
   WHERE pool_id = pool AND item_id IN (SELECT jsonb_array_elements_text(settlement -> 'thawed')::uuid);
  UPDATE entitlements.usage_counters counter
     SET measured_at = at,
         used = (SELECT count(*) FROM entitlements.items item WHERE item.pool_id = pool
                    AND item.resource_id = counter.resource_id AND item.frozen_at IS NULL)
   WHERE counter.pool_id = pool
     AND counter.resource_id IN (SELECT item.resource_id FROM entitlements.items item WHERE item.pool_id = pool);
END $$;

GRANT SELECT, INSERT, UPDATE ON entitlements.overrides, entitlements.over_limit_cases TO member_console_settlement;
GRANT SELECT, UPDATE ON entitlements.items, entitlements.usage_counters TO member_console_settlement;

-- Nobody but who migrates the database, which is who serves from it, may settle: a role that may only read could
-- otherwise write through the function, which acts as its owner.
REVOKE EXECUTE ON FUNCTION entitlements.commit_settlement(jsonb), entitlements.write_over_limit(uuid, timestamptz, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION entitlements.commit_settlement(jsonb) TO CURRENT_USER;
GRANT EXECUTE ON FUNCTION entitlements.write_over_limit(uuid, timestamptz, jsonb) TO member_console_settlement;
