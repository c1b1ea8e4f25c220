-- The house: who people are, what they belong to, what can be granted, what was granted, and who changed what.
-- Interval ends are exclusive, null is open. Every instant is timestamptz(3).

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE SCHEMA IF NOT EXISTS auth;
CREATE SCHEMA IF NOT EXISTS mail;
CREATE SCHEMA system;
CREATE SCHEMA audit;
CREATE SCHEMA identity;
CREATE SCHEMA organizations;
CREATE SCHEMA catalog;
CREATE SCHEMA entitlements;
CREATE SCHEMA integrations;

-- ---------------------------------------------------------------- system

CREATE TABLE system.installation (
  id              boolean PRIMARY KEY DEFAULT true CHECK (id),
  clock_offset_ms bigint NOT NULL DEFAULT 0,
  -- Set by the demo world. Production refuses to start on such a database.
  is_demo         boolean NOT NULL DEFAULT false,
  created_at      timestamptz(3) NOT NULL DEFAULT now()
);
INSERT INTO system.installation DEFAULT VALUES;

-- The installation's present: the database's clock plus the offset that tests and demos move.
CREATE FUNCTION system.at() RETURNS timestamptz
LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
  SELECT date_trunc('milliseconds', clock_timestamp())
       + (SELECT clock_offset_ms FROM system.installation) * interval '1 millisecond'
$$;

CREATE TABLE system.worker_heartbeats (
  worker_id  text PRIMARY KEY,
  started_at timestamptz(3) NOT NULL DEFAULT now(),
  beat_at    timestamptz(3) NOT NULL DEFAULT now()
);

-- The outbox: jobs join the statement that causes them. Runs as its owner, because the queue's tables have row
-- level security and the settlement role is not their owner.
CREATE FUNCTION system.enqueue(task text, payload json, job_key text DEFAULT NULL, run_at timestamptz DEFAULT NULL)
RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM graphile_worker.add_job(
    identifier => task, payload => payload, job_key => job_key, run_at => run_at, max_attempts => 25);
END $$;

-- Whether a job of this key waits, runs or will be tried again.
CREATE FUNCTION system.is_enqueued(job_key text) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM graphile_worker.jobs AS job
                  WHERE job.key = is_enqueued.job_key AND job.attempts < job.max_attempts);
END $$;

-- ---------------------------------------------------------------- audit

CREATE TABLE audit.entries (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  occurred_at     timestamptz(3) NOT NULL,
  recorded_at     timestamptz(3) NOT NULL DEFAULT now(),
  actor_kind      text NOT NULL CHECK (actor_kind IN ('member', 'operator', 'token', 'webhook', 'system')),
  actor_id        uuid,
  on_behalf_of    uuid,
  action          text NOT NULL,
  resource_type   text NOT NULL,
  resource_id     uuid NOT NULL,
  organization_id uuid,
  reason          text,
  before          jsonb,
  after           jsonb,
  request_id      text
);
CREATE INDEX entries_resource ON audit.entries (resource_type, resource_id, id);
CREATE INDEX entries_organization ON audit.entries (organization_id, id);
CREATE INDEX entries_actor ON audit.entries (actor_id, id);

-- Writes a JSON array of entries; every command calls it in the statement of its change. An entry without a time
-- happened now.
CREATE FUNCTION audit.write(entries jsonb) RETURNS bigint
LANGUAGE sql VOLATILE AS $$
  WITH written AS (
    INSERT INTO audit.entries (occurred_at, actor_kind, actor_id, on_behalf_of, action, resource_type, resource_id,
                               organization_id, reason, before, after, request_id)
    SELECT coalesce(occurred_at, system.at()), actor_kind, actor_id, on_behalf_of, action, resource_type,
           resource_id, organization_id, reason, before, after, request_id
    FROM jsonb_to_recordset(entries) AS entry (
      occurred_at timestamptz, actor_kind text, actor_id uuid, on_behalf_of uuid, action text, resource_type text,
      resource_id uuid, organization_id uuid, reason text, before jsonb, after jsonb, request_id text)
    RETURNING 1)
  SELECT count(*) FROM written
$$;

-- ---------------------------------------------------------------- identity

CREATE TABLE identity.persons (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  auth_user_id text NOT NULL UNIQUE,
  display_name text NOT NULL CHECK (length(display_name) BETWEEN 1 AND 80),
  -- The verified address as the identity provider last told it; the provider owns it.
  email        text NOT NULL,
  locale       text NOT NULL DEFAULT 'en' CHECK (locale IN ('en', 'de')),
  picture_key  text,
  created_at   timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX persons_email ON identity.persons (lower(email));

CREATE TABLE identity.person_pictures (
  person_id    uuid PRIMARY KEY REFERENCES identity.persons (id),
  key          text NOT NULL UNIQUE,
  content_type text NOT NULL CHECK (content_type IN ('image/png', 'image/jpeg', 'image/webp')),
  bytes        bytea NOT NULL CHECK (length(bytes) <= 262144)
);

CREATE TABLE identity.operators (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  person_id       uuid NOT NULL REFERENCES identity.persons (id),
  role            text NOT NULL CHECK (role IN ('admin', 'support', 'billing')),
  starts_at       timestamptz(3) NOT NULL,
  ends_at         timestamptz(3) CHECK (ends_at > starts_at),
  reason          text NOT NULL,
  granted_by      uuid REFERENCES identity.persons (id),
  revoked_at      timestamptz(3),
  revoked_by      uuid REFERENCES identity.persons (id)
);
CREATE INDEX operators_person ON identity.operators (person_id) WHERE revoked_at IS NULL;

-- ---------------------------------------------------------------- organizations

CREATE TABLE organizations.types (
  key         text PRIMARY KEY CHECK (key ~ '^[a-z][a-z0-9_]{1,39}$'),
  name        text NOT NULL,
  description text NOT NULL DEFAULT ''
);
INSERT INTO organizations.types (key, name, description) VALUES
  ('personal', 'Personal', 'One person''s own organization, made at the first sign-in.'),
  ('cooperative', 'Cooperative', 'A cooperative, association or community.');

CREATE TABLE organizations.organizations (
  id         uuid PRIMARY KEY DEFAULT uuidv7(),
  slug       text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9](-?[a-z0-9])*$' AND length(slug) BETWEEN 2 AND 60),
  name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  type_key   text NOT NULL REFERENCES organizations.types (key),
  -- Whose personal organization this is: at most one a person.
  personal_of uuid UNIQUE REFERENCES identity.persons (id),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CHECK ((type_key = 'personal') = (personal_of IS NOT NULL))
);
CREATE INDEX organizations_created ON organizations.organizations (created_at, id);
CREATE INDEX organizations_name ON organizations.organizations (lower(name), id);
CREATE INDEX organizations_search ON organizations.organizations USING gin ((name || ' ' || slug) gin_trgm_ops);

CREATE TABLE organizations.suspensions (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  organization_id uuid NOT NULL REFERENCES organizations.organizations (id),
  starts_at       timestamptz(3) NOT NULL,
  ends_at         timestamptz(3) CHECK (ends_at > starts_at),
  reason          text NOT NULL,
  suspended_by    uuid REFERENCES identity.persons (id),
  revoked_at      timestamptz(3),
  revoked_by      uuid REFERENCES identity.persons (id)
);
CREATE INDEX suspensions_organization ON organizations.suspensions (organization_id) WHERE revoked_at IS NULL;

CREATE TABLE organizations.workspaces (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  organization_id uuid NOT NULL REFERENCES organizations.organizations (id),
  slug            text NOT NULL CHECK (slug ~ '^[a-z0-9](-?[a-z0-9])*$' AND length(slug) BETWEEN 2 AND 60),
  name            text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  created_at      timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (organization_id, slug)
);

-- Built-in roles belong to no organization; hard roles are assigned by the system alone.
CREATE TABLE organizations.roles (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  organization_id uuid REFERENCES organizations.organizations (id),
  key             text NOT NULL CHECK (key ~ '^[a-z][a-z0-9_]{1,39}$'),
  name            text NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('built_in', 'custom', 'hard')),
  UNIQUE NULLS NOT DISTINCT (organization_id, key),
  CHECK ((kind = 'built_in') = (organization_id IS NULL))
);
CREATE TABLE organizations.role_capabilities (
  role_id    uuid NOT NULL REFERENCES organizations.roles (id),
  capability text NOT NULL,
  PRIMARY KEY (role_id, capability)
);
INSERT INTO organizations.roles (key, name, kind) VALUES
  ('owner', 'Owner', 'built_in'), ('admin', 'Administrator', 'built_in'), ('member', 'Member', 'built_in');
INSERT INTO organizations.role_capabilities (role_id, capability)
  SELECT id, capability FROM organizations.roles, unnest(ARRAY['site.create', 'site.manage', 'site.open']) capability
  WHERE key IN ('owner', 'admin')
  UNION ALL
  SELECT id, 'site.open' FROM organizations.roles WHERE key = 'member';

CREATE TABLE organizations.memberships (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  organization_id uuid NOT NULL REFERENCES organizations.organizations (id),
  person_id       uuid NOT NULL REFERENCES identity.persons (id),
  role_id         uuid NOT NULL REFERENCES organizations.roles (id),
  created_at      timestamptz(3) NOT NULL DEFAULT now(),
  ended_at        timestamptz(3)
);
CREATE UNIQUE INDEX memberships_live ON organizations.memberships (organization_id, person_id) WHERE ended_at IS NULL;
CREATE INDEX memberships_person ON organizations.memberships (person_id) WHERE ended_at IS NULL;

-- ---------------------------------------------------------------- catalog

CREATE TABLE catalog.resources (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  key         text NOT NULL UNIQUE CHECK (key ~ '^[a-z][a-z0-9]*\.[a-z][a-z0-9_]*$'),
  name        text NOT NULL,
  description text NOT NULL DEFAULT '',
  kind        text NOT NULL CHECK (kind IN ('boolean', 'limit', 'enum')),
  unit        text,
  -- Whether an integration counts what is in use. Then no counter means that nothing is.
  is_measured boolean NOT NULL DEFAULT false,
  -- Levels of an enum, lowest first.
  levels      text[] NOT NULL DEFAULT '{}',
  CHECK ((kind = 'enum') = (cardinality(levels) > 0))
);

CREATE TABLE catalog.entitlement_sets (
  id   uuid PRIMARY KEY DEFAULT uuidv7(),
  key  text NOT NULL UNIQUE CHECK (key ~ '^[a-z][a-z0-9-]{1,59}$'),
  name text NOT NULL
);
CREATE TABLE catalog.entitlement_set_versions (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  set_id       uuid NOT NULL REFERENCES catalog.entitlement_sets (id),
  number       integer NOT NULL CHECK (number > 0),
  published_at timestamptz(3),
  UNIQUE (set_id, number)
);
CREATE TABLE catalog.entitlement_rules (
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  set_version_id uuid NOT NULL REFERENCES catalog.entitlement_set_versions (id),
  resource_id    uuid NOT NULL REFERENCES catalog.resources (id),
  kind           text NOT NULL CHECK (kind IN ('boolean', 'limit', 'enum')),
  enabled        boolean,
  -- Null with kind 'limit' means unlimited.
  limit_value    bigint CHECK (limit_value >= 0),
  level          text,
  UNIQUE (set_version_id, resource_id),
  CHECK ((kind = 'boolean') = (enabled IS NOT NULL)),
  CHECK ((kind = 'enum') = (level IS NOT NULL)),
  CHECK (kind = 'limit' OR limit_value IS NULL)
);

-- A published version and its rules never change. Changing a rule holds its version, so that publishing waits for
-- it: otherwise a rule written meanwhile would slip into a published version.
CREATE FUNCTION catalog.refuse_change_of_published() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  touched uuid[];
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    RAISE EXCEPTION '%.% holds published versions and cannot be emptied', TG_TABLE_SCHEMA, TG_TABLE_NAME
      USING ERRCODE = 'MC002';
  ELSIF TG_TABLE_NAME = 'entitlement_set_versions' THEN
    IF OLD.published_at IS NOT NULL THEN
      RAISE EXCEPTION 'entitlement set version % is published and cannot change', OLD.id USING ERRCODE = 'MC002';
    END IF;
  ELSE
    touched := CASE TG_OP WHEN 'INSERT' THEN ARRAY[NEW.set_version_id]
                          WHEN 'DELETE' THEN ARRAY[OLD.set_version_id]
                          ELSE ARRAY[OLD.set_version_id, NEW.set_version_id] END;
    PERFORM FROM catalog.entitlement_set_versions WHERE id = ANY (touched) ORDER BY id FOR SHARE;
    IF EXISTS (SELECT FROM catalog.entitlement_set_versions WHERE id = ANY (touched) AND published_at IS NOT NULL) THEN
      RAISE EXCEPTION 'entitlement set version % is published; its rules cannot change', touched[1]
        USING ERRCODE = 'MC002';
    END IF;
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER published_is_immutable BEFORE UPDATE OR DELETE ON catalog.entitlement_set_versions
  FOR EACH ROW EXECUTE FUNCTION catalog.refuse_change_of_published();
CREATE TRIGGER published_is_immutable BEFORE INSERT OR UPDATE OR DELETE ON catalog.entitlement_rules
  FOR EACH ROW EXECUTE FUNCTION catalog.refuse_change_of_published();
CREATE TRIGGER published_is_not_emptied BEFORE TRUNCATE ON catalog.entitlement_set_versions
  FOR EACH STATEMENT EXECUTE FUNCTION catalog.refuse_change_of_published();
CREATE TRIGGER published_is_not_emptied BEFORE TRUNCATE ON catalog.entitlement_rules
  FOR EACH STATEMENT EXECUTE FUNCTION catalog.refuse_change_of_published();

CREATE TABLE catalog.products (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  slug         text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9](-?[a-z0-9])*$'),
  name         text NOT NULL,
  description  text NOT NULL DEFAULT '',
  -- Null for a plan: what makes a product a plan is being a tier.
  product_type text CHECK (product_type IN ('addon', 'usage', 'one_time')),
  lifecycle    text NOT NULL DEFAULT 'draft' CHECK (lifecycle IN ('draft', 'published', 'retired')),
  set_id       uuid REFERENCES catalog.entitlement_sets (id),
  created_at   timestamptz(3) NOT NULL DEFAULT now(),
  CHECK (lifecycle = 'draft' OR set_id IS NOT NULL)
);
CREATE TABLE catalog.plan_ladders (
  id         uuid PRIMARY KEY DEFAULT uuidv7(),
  slug       text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9](-?[a-z0-9])*$'),
  name       text NOT NULL,
  -- Grows with every change of tiers or ranks; provisions record the version they were planned with.
  version    bigint NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE TABLE catalog.plan_ladder_tiers (
  id         uuid PRIMARY KEY DEFAULT uuidv7(),
  ladder_id  uuid NOT NULL REFERENCES catalog.plan_ladders (id),
  product_id uuid NOT NULL REFERENCES catalog.products (id),
  rank       integer NOT NULL CHECK (rank >= 0),
  CONSTRAINT plan_ladder_tiers_rank UNIQUE (ladder_id, rank) DEFERRABLE INITIALLY IMMEDIATE,
  CONSTRAINT plan_ladder_tiers_product UNIQUE (ladder_id, product_id)
);
CREATE INDEX plan_ladder_tiers_by_product ON catalog.plan_ladder_tiers (product_id);

CREATE VIEW catalog.product_kinds AS
  SELECT p.id AS product_id,
         CASE WHEN EXISTS (SELECT FROM catalog.plan_ladder_tiers t WHERE t.product_id = p.id) THEN 'plan'
              ELSE p.product_type END AS kind
  FROM catalog.products p;

CREATE TABLE catalog.default_grants (
  id         uuid PRIMARY KEY DEFAULT uuidv7(),
  type_key   text NOT NULL REFERENCES organizations.types (key),
  ladder_id  uuid REFERENCES catalog.plan_ladders (id),
  product_id uuid REFERENCES catalog.products (id),
  version    bigint NOT NULL DEFAULT 1,
  CHECK (num_nonnulls(ladder_id, product_id) = 1),
  UNIQUE NULLS NOT DISTINCT (type_key, ladder_id, product_id)
);

-- ---------------------------------------------------------------- entitlements

CREATE TABLE entitlements.pools (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  organization_id uuid NOT NULL UNIQUE REFERENCES organizations.organizations (id),
  -- Compared and bumped by every settlement and every reservation.
  version         bigint NOT NULL DEFAULT 0,
  settled_at      timestamptz(3)
);

CREATE TABLE entitlements.grants (
  id               uuid PRIMARY KEY,
  pool_id          uuid NOT NULL REFERENCES entitlements.pools (id),
  source           text NOT NULL CHECK (source IN ('default', 'subscription', 'purchase', 'sponsored', 'manual', 'trial')),
  ladder_id        uuid REFERENCES catalog.plan_ladders (id),
  -- Null only for a default on a ladder: it stands for the lowest published tier at the time it begins to win.
  product_id       uuid REFERENCES catalog.products (id),
  quantity         integer NOT NULL DEFAULT 1 CHECK (quantity > 0),
  set_version_id   uuid REFERENCES catalog.entitlement_set_versions (id),
  is_pinned        boolean NOT NULL DEFAULT false,
  -- When it counts. Never before the moment it was recorded.
  starts_at        timestamptz(3) NOT NULL,
  ends_at          timestamptz(3) CHECK (ends_at > starts_at),
  -- What its source says of itself.
  source_ref       text,
  source_starts_at timestamptz(3),
  source_ends_at   timestamptz(3),
  default_grant_id uuid REFERENCES catalog.default_grants (id),
  granted_by_kind  text NOT NULL,
  granted_by       uuid,
  on_behalf_of     uuid,
  reason           text,
  created_at       timestamptz(3) NOT NULL DEFAULT now(),
  revoked_at       timestamptz(3),
  revoked_by       uuid,
  revoked_reason   text,
  CHECK (product_id IS NOT NULL OR (source = 'default' AND ladder_id IS NOT NULL)),
  CHECK ((product_id IS NULL) = (set_version_id IS NULL))
);
CREATE INDEX grants_live ON entitlements.grants (pool_id, ladder_id) WHERE revoked_at IS NULL;
-- One live default grant per pool and configured default, however many sign-ins race.
CREATE UNIQUE INDEX grants_one_default ON entitlements.grants (pool_id, default_grant_id)
  WHERE revoked_at IS NULL AND default_grant_id IS NOT NULL;

CREATE TABLE entitlements.provisions (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  pool_id         uuid NOT NULL REFERENCES entitlements.pools (id),
  ladder_id       uuid REFERENCES catalog.plan_ladders (id),
  product_id      uuid NOT NULL REFERENCES catalog.products (id),
  rank            integer,
  grant_id        uuid NOT NULL REFERENCES entitlements.grants (id),
  quantity        integer NOT NULL CHECK (quantity > 0),
  set_version_id  uuid NOT NULL REFERENCES catalog.entitlement_set_versions (id),
  ladder_version  bigint,
  default_version bigint,
  starts_at       timestamptz(3) NOT NULL,
  ends_at         timestamptz(3),
  CHECK (starts_at < ends_at),
  CHECK ((ladder_id IS NULL) = (rank IS NULL)),
  -- Two active plans on one ladder are impossible: past, present and future.
  CONSTRAINT provisions_one_plan_per_ladder
    EXCLUDE USING gist (pool_id WITH =, ladder_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&)
    WHERE (ladder_id IS NOT NULL) DEFERRABLE INITIALLY IMMEDIATE,
  CONSTRAINT provisions_one_at_a_time_per_grant
    EXCLUDE USING gist (grant_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&)
    WHERE (ladder_id IS NULL) DEFERRABLE INITIALLY IMMEDIATE
);
CREATE UNIQUE INDEX provisions_timeline ON entitlements.provisions (pool_id, ladder_id, starts_at)
  WHERE ladder_id IS NOT NULL;
CREATE INDEX provisions_off_ladder ON entitlements.provisions (pool_id, starts_at) WHERE ladder_id IS NULL;

CREATE TABLE entitlements.transitions (
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  pool_id        uuid NOT NULL REFERENCES entitlements.pools (id),
  ladder_id      uuid NOT NULL REFERENCES catalog.plan_ladders (id),
  kind           text NOT NULL
                 CHECK (kind IN ('initiate', 'end', 'reapply', 'upgrade', 'downgrade', 'extend', 'change')),
  from_product_id uuid,
  from_rank      integer,
  from_name      text,
  to_product_id  uuid,
  to_rank        integer,
  to_name        text,
  cause          jsonb NOT NULL,
  actor_kind     text NOT NULL,
  actor_id       uuid,
  on_behalf_of   uuid,
  reason         text,
  effective_at   timestamptz(3) NOT NULL,
  recorded_at    timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT transitions_once_per_instant UNIQUE (pool_id, ladder_id, effective_at)
);

-- What a command answered, so that a retry gets the first answer. Refusals are not kept.
CREATE TABLE entitlements.requests (
  principal  text NOT NULL,
  command    text NOT NULL,
  key        text NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
  input_hash text NOT NULL,
  answer     jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (principal, command, key)
);
CREATE INDEX requests_created ON entitlements.requests (created_at);

CREATE TABLE entitlements.usage_counters (
  pool_id     uuid NOT NULL REFERENCES entitlements.pools (id),
  resource_id uuid NOT NULL REFERENCES catalog.resources (id),
  -- In the resource's unit, rounded up.
  used        bigint NOT NULL CHECK (used >= 0),
  measured_at timestamptz(3) NOT NULL,
  PRIMARY KEY (pool_id, resource_id)
);

-- The one writer of provisions and transitions.
DO $$
BEGIN
  CREATE ROLE member_console_settlement NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- roles belong to the cluster: another database of it has made this one
END $$;
DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'member_console_settlement', 'SET') THEN
    EXECUTE format('GRANT member_console_settlement TO %I', current_user);
  END IF;
END $$;

CREATE FUNCTION entitlements.refuse_other_writers() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF current_user <> 'member_console_settlement' THEN
    RAISE EXCEPTION '%.% is written by entitlements.commit_settlement alone', TG_TABLE_SCHEMA, TG_TABLE_NAME
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER single_writer BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON entitlements.provisions
  FOR EACH STATEMENT EXECUTE FUNCTION entitlements.refuse_other_writers();
CREATE TRIGGER single_writer BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON entitlements.transitions
  FOR EACH STATEMENT EXECUTE FUNCTION entitlements.refuse_other_writers();

-- Writes one settlement of one pool, or nothing.
--   settlement: { pool_id, version (the one the plan was made from), at,
--                 grants: [grant rows to insert], revocations: [{ id, revoked_at, revoked_by, revoked_reason }],
--                 closings: [{ id, ends_at }]   provisions that begin before `at`, reach it, and now end elsewhere,
--                 provisions: [rows from `at` on], transitions: [rows], audit: [rows], jobs: [{ task, payload, job_key, run_at }],
--                 request: { principal, command, key, input_hash, answer } | null }
-- Answers the pool's new version, or null when the pool had moved (the caller loads and decides again). What lies
-- before `at` is past and never rewritten: a plan that tries is a defect and writes nothing.
CREATE FUNCTION entitlements.commit_settlement(settlement jsonb) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  pool        uuid        := (settlement ->> 'pool_id')::uuid;
  at          timestamptz := (settlement ->> 'at')::timestamptz;
  new_version bigint;
  item        jsonb;
BEGIN
  UPDATE entitlements.pools SET version = version + 1, settled_at = at
   WHERE id = pool AND version = (settlement ->> 'version')::bigint AND (settled_at IS NULL OR settled_at < at)
  RETURNING version INTO new_version;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;

  INSERT INTO entitlements.grants
    (id, pool_id, source, ladder_id, product_id, quantity, set_version_id, is_pinned, starts_at, ends_at, source_ref,
     source_starts_at, source_ends_at, default_grant_id, granted_by_kind, granted_by, on_behalf_of, reason)
  SELECT id, pool, source, ladder_id, product_id, quantity, set_version_id, is_pinned, starts_at, ends_at, source_ref,
         source_starts_at, source_ends_at, default_grant_id, granted_by_kind, granted_by, on_behalf_of, reason
  FROM jsonb_to_recordset(coalesce(settlement -> 'grants', '[]')) AS row (
    id uuid, source text, ladder_id uuid, product_id uuid, quantity integer, set_version_id uuid, is_pinned boolean,
    starts_at timestamptz, ends_at timestamptz, source_ref text, source_starts_at timestamptz,
    source_ends_at timestamptz, default_grant_id uuid, granted_by_kind text, granted_by uuid, on_behalf_of uuid,
    reason text);

  FOR item IN SELECT jsonb_array_elements(coalesce(settlement -> 'revocations', '[]')) LOOP
    UPDATE entitlements.grants
       SET revoked_at = (item ->> 'revoked_at')::timestamptz, revoked_by = (item ->> 'revoked_by')::uuid,
           revoked_reason = item ->> 'revoked_reason'
     WHERE id = (item ->> 'id')::uuid AND pool_id = pool AND revoked_at IS NULL;
  END LOOP;

  DELETE FROM entitlements.provisions WHERE pool_id = pool AND starts_at >= at;
  FOR item IN SELECT jsonb_array_elements(coalesce(settlement -> 'closings', '[]')) LOOP
    UPDATE entitlements.provisions SET ends_at = (item ->> 'ends_at')::timestamptz
     WHERE id = (item ->> 'id')::uuid AND pool_id = pool AND (ends_at IS NULL OR ends_at >= at)
       AND ((item ->> 'ends_at') IS NULL OR (item ->> 'ends_at')::timestamptz >= at);
    IF NOT FOUND THEN
      RAISE EXCEPTION 'provision % cannot come to end at %', item ->> 'id', item ->> 'ends_at'
        USING ERRCODE = 'MC001', DETAIL = 'It is past, or not of this pool.';
    END IF;
  END LOOP;
  IF EXISTS (SELECT FROM jsonb_array_elements(coalesce(settlement -> 'provisions', '[]')) AS planned
              WHERE (planned ->> 'starts_at')::timestamptz < at) THEN
    RAISE EXCEPTION 'a provision cannot begin before its settlement' USING ERRCODE = 'MC001';
  END IF;
  INSERT INTO entitlements.provisions
    (pool_id, ladder_id, product_id, rank, grant_id, quantity, set_version_id, ladder_version, default_version,
     starts_at, ends_at)
  SELECT pool, ladder_id, product_id, rank, grant_id, quantity, set_version_id, ladder_version, default_version,
         starts_at, ends_at
  FROM jsonb_to_recordset(coalesce(settlement -> 'provisions', '[]')) AS row (
    ladder_id uuid, product_id uuid, rank integer, grant_id uuid, quantity integer, set_version_id uuid,
    ladder_version bigint, default_version bigint, starts_at timestamptz, ends_at timestamptz);

  INSERT INTO entitlements.transitions
    (pool_id, ladder_id, kind, from_product_id, from_rank, from_name, to_product_id, to_rank, to_name, cause,
     actor_kind, actor_id, on_behalf_of, reason, effective_at)
  SELECT pool, ladder_id, kind, from_product_id, from_rank, from_name, to_product_id, to_rank, to_name, cause,
         actor_kind, actor_id, on_behalf_of, reason, effective_at
  FROM jsonb_to_recordset(coalesce(settlement -> 'transitions', '[]')) AS row (
    ladder_id uuid, kind text, from_product_id uuid, from_rank integer, from_name text, to_product_id uuid,
    to_rank integer, to_name text, cause jsonb, actor_kind text, actor_id uuid, on_behalf_of uuid, reason text,
    effective_at timestamptz);

  PERFORM audit.write(coalesce(settlement -> 'audit', '[]'));
  PERFORM system.enqueue(job ->> 'task', (job -> 'payload')::json, job ->> 'job_key', (job ->> 'run_at')::timestamptz)
     FROM jsonb_array_elements(coalesce(settlement -> 'jobs', '[]')) AS job;
  IF jsonb_typeof(settlement -> 'request') = 'object' THEN
    INSERT INTO entitlements.requests (principal, command, key, input_hash, answer)
    SELECT principal, command, key, input_hash, answer
    FROM jsonb_to_record(settlement -> 'request') AS row (
      principal text, command text, key text, input_hash text, answer jsonb);
  END IF;
  PERFORM pg_notify('pool_settled', json_build_object('pool', pool, 'version', new_version)::text);
  RETURN new_version;
END $$;

GRANT USAGE ON SCHEMA entitlements, audit, system TO member_console_settlement;
-- Owning a function in a schema needs CREATE on it, for as long as the ownership is handed over.
GRANT CREATE ON SCHEMA entitlements TO member_console_settlement;
GRANT SELECT, UPDATE ON entitlements.pools TO member_console_settlement;
GRANT SELECT, INSERT, UPDATE ON entitlements.grants TO member_console_settlement;
GRANT SELECT, INSERT, UPDATE, DELETE ON entitlements.provisions TO member_console_settlement;
GRANT SELECT, INSERT ON entitlements.transitions TO member_console_settlement;
GRANT SELECT, INSERT ON entitlements.requests, audit.entries TO member_console_settlement;
GRANT SELECT ON system.installation TO member_console_settlement;
ALTER FUNCTION entitlements.commit_settlement(jsonb) OWNER TO member_console_settlement;
REVOKE CREATE ON SCHEMA entitlements FROM member_console_settlement;

-- ---------------------------------------------------------------- integrations

CREATE TABLE integrations.sites (
  id                  uuid PRIMARY KEY,
  integration         text NOT NULL DEFAULT 'fedwiki' CHECK (integration IN ('fedwiki')),
  organization_id     uuid NOT NULL REFERENCES organizations.organizations (id),
  workspace_id        uuid NOT NULL REFERENCES organizations.workspaces (id),
  owner_id            uuid NOT NULL REFERENCES identity.persons (id),
  -- Claimed for ever: an archived site keeps its address.
  host                text NOT NULL CONSTRAINT sites_host UNIQUE,
  title               text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
  created_at          timestamptz(3) NOT NULL,
  archived_at         timestamptz(3),
  -- Grows with every change the farm must learn of; `served_revision` is the last one it confirmed.
  revision            bigint NOT NULL DEFAULT 1,
  served_revision     bigint NOT NULL DEFAULT 0,
  storage_bytes       bigint CHECK (storage_bytes >= 0),
  storage_measured_at timestamptz(3),
  last_error          text
);
CREATE INDEX sites_organization ON integrations.sites (organization_id, created_at, id);
CREATE INDEX sites_unserved ON integrations.sites (id) WHERE served_revision < revision;
