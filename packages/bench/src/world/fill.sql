-- Fills a migrated database that holds the bench's catalog. Set-based, and decided by the seed alone (ids and
-- instants apart). Settings: bench.seed, bench.organizations, bench.people (who have a live session).
--
-- Nine organizations in ten are personal; the tenth is a cooperative of five. Everybody began on the default plans
-- 100 to 400 days ago. Then, of a hundred:
--   50 nothing more          15 a trial that ended in the last 80 days    15 a sponsored plan
--   10 a plan bought for a time    5 a plan given from next month on      5 an add-on, twice

CREATE FUNCTION pg_temp.roll(number bigint, what text, sides integer) RETURNS integer
LANGUAGE sql STABLE AS $$
  SELECT ((hashtextextended(what || number, current_setting('bench.seed')::bigint) & 9223372036854775807) % sides)::integer
$$;

CREATE TEMP TABLE party AS
SELECT i, i % 10 = 0 AS is_cooperative, uuidv7() AS organization_id, uuidv7() AS workspace_id, uuidv7() AS pool_id,
       uuidv7() AS person_id, uuidv7() AS account_id, system.at() AS present,
       system.at() - make_interval(days => 100 + pg_temp.roll(i, 'age', 300)) AS at,
       pg_temp.roll(i, 'story', 100) AS story
  FROM generate_series(1, current_setting('bench.organizations')::integer) i;
CREATE INDEX ON party (i);

-- ---------------------------------------------------------------- people and organizations

INSERT INTO auth.users (id, name, email, email_verified)
SELECT account_id, 'Member ' || i, format('member-%s@members.example', i), true FROM party WHERE NOT is_cooperative;

INSERT INTO identity.persons (id, auth_user_id, display_name, email, picture_key, created_at)
SELECT person_id, account_id, 'Member ' || i, format('member-%s@members.example', i),
       CASE WHEN pg_temp.roll(i, 'picture', 3) = 0 THEN md5('picture' || i) END, at
  FROM party WHERE NOT is_cooperative;

INSERT INTO organizations.organizations (id, slug, name, type_key, personal_of, created_at)
SELECT organization_id, CASE WHEN is_cooperative THEN 'cooperative-' || i ELSE 'member-' || i END,
       CASE WHEN is_cooperative THEN 'Cooperative ' || i ELSE 'Member ' || i END,
       CASE WHEN is_cooperative THEN 'cooperative' ELSE 'personal' END,
       CASE WHEN NOT is_cooperative THEN person_id END, at
  FROM party;

INSERT INTO organizations.workspaces (id, organization_id, slug, name)
SELECT workspace_id, organization_id, 'main', 'Main' FROM party;

INSERT INTO organizations.memberships (organization_id, person_id, role_id)
SELECT party.organization_id, party.person_id, role.id
  FROM party, organizations.roles role WHERE NOT party.is_cooperative AND role.key = 'owner'
UNION ALL
SELECT party.organization_id, neighbour.person_id, role.id
  FROM party JOIN party neighbour ON neighbour.i BETWEEN party.i - 5 AND party.i - 1
  JOIN organizations.roles role ON role.key = CASE WHEN neighbour.i = party.i - 1 THEN 'owner' ELSE 'member' END
 WHERE party.is_cooperative;

INSERT INTO organizations.suspensions (organization_id, starts_at, reason)
SELECT organization_id, at + interval '1 day', 'Unanswered letters' FROM party
 WHERE pg_temp.roll(i, 'suspended', 100) = 0;

INSERT INTO entitlements.pools (id, organization_id) SELECT pool_id, organization_id FROM party;

-- ---------------------------------------------------------------- grants and timelines, through their one writer

CREATE TEMP VIEW tier AS
SELECT l.slug AS ladder, t.ladder_id, l.version AS ladder_version, t.rank, q.id AS product_id, q.name,
       v.id AS set_version_id, d.id AS default_id, d.version AS default_version
  FROM catalog.plan_ladder_tiers t
  JOIN catalog.plan_ladders l ON l.id = t.ladder_id
  JOIN catalog.products q ON q.id = t.product_id
  JOIN catalog.entitlement_set_versions v ON v.set_id = q.set_id
  JOIN catalog.default_grants d ON d.ladder_id = l.id;

-- What somebody has besides the defaults: at most one thing, from `starts_at` until `ends_at`.
CREATE TEMP TABLE extra AS
SELECT pool_id, uuidv7() AS id, source, ladder_id, product_id, quantity, set_version_id, starts_at, ends_at,
       granted_by_kind, granted_by, reason, rank, ladder_version
  FROM (
    SELECT party.*, tier.ladder_id, tier.ladder_version, tier.rank,
           coalesce(tier.product_id, addon.id) AS product_id,
           coalesce(tier.set_version_id, addon.set_version_id) AS set_version_id,
           CASE WHEN story < 65 AND NOT is_cooperative THEN 'trial' WHEN story < 80 THEN 'sponsored'
                WHEN story < 90 THEN 'purchase' ELSE 'manual' END AS source,
           CASE WHEN addon.id IS NULL THEN 1 ELSE 2 END AS quantity,
           CASE WHEN story < 65 THEN 'system' ELSE 'operator' END AS granted_by_kind,
           CASE WHEN story >= 65 THEN (SELECT person_id FROM party grantor WHERE grantor.i = party.i % 500 / 10 * 10 + 1)
                END AS granted_by,
           CASE WHEN story >= 65 THEN 'Decided at the assembly of the cooperative' END AS reason,
           CASE WHEN is_cooperative THEN at WHEN story BETWEEN 90 AND 94 THEN present + interval '30 days'
                ELSE present - make_interval(days => 82 + pg_temp.roll(i, 'start', 10)) END AS starts_at,
           CASE WHEN is_cooperative THEN NULL
                WHEN story < 65 THEN present - make_interval(days => 1 + pg_temp.roll(i, 'end', 80))
                WHEN story BETWEEN 80 AND 89 THEN present + make_interval(days => 1 + pg_temp.roll(i, 'end', 300))
                END AS ends_at
      FROM party
      LEFT JOIN tier ON tier.rank = 1 AND (is_cooperative OR story < 95)
                    AND tier.ladder = CASE WHEN is_cooperative OR i % 2 = 1 THEN 'wiki' ELSE 'community' END
      LEFT JOIN LATERAL (
        SELECT q.id, v.id AS set_version_id FROM catalog.products q
          JOIN catalog.entitlement_set_versions v ON v.set_id = q.set_id WHERE q.product_type = 'addon') addon
        ON NOT is_cooperative AND story >= 95
     WHERE is_cooperative OR story >= 50
  ) told;
CREATE INDEX ON extra (pool_id);

CREATE TEMP TABLE given AS
SELECT pool_id, uuidv7() AS id, tier.*, at AS starts_at
  FROM party JOIN tier ON tier.rank = 0 WHERE NOT is_cooperative;
CREATE INDEX ON given (pool_id);

CREATE TEMP TABLE segment AS
SELECT pool_id, ladder_id, product_id, rank, id AS grant_id, quantity, set_version_id, ladder_version,
       NULL::bigint AS default_version, starts_at, ends_at
  FROM extra
UNION ALL
SELECT given.pool_id, given.ladder_id, given.product_id, given.rank, given.id, 1, given.set_version_id,
       given.ladder_version, given.default_version, part.starts_at, part.ends_at
  FROM given LEFT JOIN extra USING (pool_id, ladder_id)
 CROSS JOIN LATERAL (VALUES (given.starts_at, extra.starts_at), (extra.ends_at, NULL)) part (starts_at, ends_at)
 WHERE part.starts_at IS NOT NULL;
CREATE INDEX ON segment (pool_id);
ANALYZE party, extra, given, segment;

-- The first five hundred teach the planner that these tables are worth an index: on small ones it settles on scanning
-- them whole, and every further settlement would read all that came before.
CREATE FUNCTION pg_temp.settle(first integer, last integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  refused bigint;
BEGIN
  SELECT count(*) INTO refused FROM party WHERE i BETWEEN first AND last AND entitlements.commit_settlement(jsonb_build_object(
    'pool_id', pool_id, 'version', 0, 'at', at,
    'grants', (
      SELECT jsonb_agg(jsonb_build_object('id', id, 'source', source, 'ladder_id', ladder_id, 'product_id', product_id,
               'quantity', quantity, 'set_version_id', set_version_id, 'is_pinned', false, 'starts_at', starts_at,
               'ends_at', ends_at, 'default_grant_id', default_id, 'granted_by_kind', granted_by_kind,
               'granted_by', granted_by, 'reason', reason))
        FROM (SELECT id, source, ladder_id, product_id, quantity, set_version_id, starts_at, ends_at, NULL AS default_id,
                     granted_by_kind, granted_by, reason
                FROM extra WHERE extra.pool_id = party.pool_id
              UNION ALL
              SELECT id, 'default', ladder_id, NULL, 1, NULL, starts_at, NULL, default_id, 'system', NULL, NULL
                FROM given WHERE given.pool_id = party.pool_id) held),
    'provisions', (SELECT jsonb_agg(to_jsonb(segment)) FROM segment WHERE segment.pool_id = party.pool_id),
    'transitions', (
      SELECT coalesce(jsonb_agg(jsonb_build_object('ladder_id', ladder_id, 'kind', 'initiate',
               'to_product_id', product_id, 'to_rank', rank, 'to_name', name, 'effective_at', starts_at,
               'cause', '{"kind": "firstSignIn"}'::jsonb, 'actor_kind', 'system')), '[]')
        FROM given WHERE given.pool_id = party.pool_id))) IS NULL;
  IF refused > 0 THEN
    RAISE EXCEPTION '% settlements were refused', refused;
  END IF;
END $$;
SELECT pg_temp.settle(1, 500);
ANALYZE entitlements.pools, entitlements.grants, entitlements.provisions, entitlements.transitions;
SELECT pg_temp.settle(501, max(i)) FROM party;

-- ---------------------------------------------------------------- sites and what they use

INSERT INTO integrations.sites (id, organization_id, workspace_id, owner_id, host, title, created_at, archived_at,
                                served_revision, storage_bytes, storage_measured_at)
SELECT uuidv7(), organization_id, workspace_id, person_id, format('wiki-%s-%s.localhost', i, place), 'Notes ' || place,
       at + make_interval(hours => place),
       CASE WHEN place > 1 AND pg_temp.roll(i * 10 + place, 'archived', 5) = 0 THEN present END,
       CASE WHEN pg_temp.roll(i * 10 + place, 'pending', 30) > 0 THEN 1 ELSE 0 END,
       pg_temp.roll(i * 10 + place, 'bytes', 18000000), present
  FROM party, generate_series(1, CASE WHEN story >= 65 THEN 8 ELSE 2 END) place
 WHERE NOT is_cooperative AND place <= pg_temp.roll(i, 'sites', CASE WHEN story >= 65 THEN 9 ELSE 3 END);

INSERT INTO entitlements.usage_counters (pool_id, resource_id, used, measured_at)
SELECT pool.id, resource.id,
       CASE resource.key WHEN 'fedwiki.sites' THEN count(*) FILTER (WHERE site.archived_at IS NULL)
                         ELSE ceil(sum(site.storage_bytes) / 1000000) END, system.at()
  FROM integrations.sites site
  JOIN entitlements.pools pool USING (organization_id)
  JOIN catalog.resources resource ON resource.key IN ('fedwiki.sites', 'fedwiki.storage_mb')
 GROUP BY pool.id, resource.id, resource.key;

-- ---------------------------------------------------------------- who is signed in

INSERT INTO auth.sessions (user_id, token, expires_at, user_agent)
SELECT account_id, md5(current_setting('bench.seed') || 'session' || i), now() + interval '1 day', 'bench'
  FROM party WHERE NOT is_cooperative
 ORDER BY pg_temp.roll(i, 'signed in', 1000000000), i LIMIT current_setting('bench.people')::integer;
