import type { Database, Statement } from '@member-console/db';
import { OVER_LIMIT_ENDING, PLAN_HELD, TRIAL_ENDING } from '../entitlements/index.ts';
import type { Finding } from './finding.ts';
import { findingColumns } from './findingStore.ts';
import type { ConcernKind, CourseKind, Habit, Overview } from './overview.ts';

/** How far back courses go. */
const DAYS = 14;

/** SQL for an organization as a finding, of a row that knows its pool. */
const ofPool = (from: string, soonest: string, where: string) =>
  `SELECT ${findingColumns('organization')}, ${soonest} AS soonest FROM ${from}
     JOIN entitlements.pools pool ON pool.id = part.pool_id
     JOIN organizations.organizations thing ON thing.id = pool.organization_id, present
    WHERE ${where} ORDER BY ${soonest} NULLS LAST LIMIT 1000`;

const unnamed = (from: string, where: string) =>
  `SELECT NULL AS kind, NULL::uuid AS id, NULL AS name, NULL AS slug, NULL AS detail, NULL::timestamptz AS soonest
     FROM ${from} WHERE ${where} LIMIT 1000`;

/** For each concern the rows of it: findings, or nothing but their number. */
const CONCERNS: Readonly<Record<ConcernKind, string>> = {
  jobsFailed: unnamed('graphile_worker.jobs', 'attempts >= max_attempts AND last_error IS NOT NULL'),
  billingConcerns: `SELECT ${findingColumns('organization')}, NULL::timestamptz AS soonest FROM billing.concerns part
     LEFT JOIN billing.accounts a ON a.id = part.account_id
     LEFT JOIN organizations.organizations thing ON thing.id = a.organization_id
    WHERE part.resolved_at IS NULL ORDER BY part.id DESC LIMIT 1000`,
  stripeDrifts: unnamed('billing.drifts', 'repaired_at IS NULL'),
  stripeEventsFailed: unnamed(
    'billing.stripe_events',
    'failed_at IS NOT NULL AND done_at IS NULL AND ignored_at IS NULL',
  ),
  campaignItemsFailed: `SELECT 'campaign' AS kind, c.id, c.kind AS name, NULL AS slug, item.message AS detail,
       NULL::timestamptz AS soonest
     FROM entitlements.campaigns c JOIN entitlements.campaign_items item ON item.campaign_id = c.id
    WHERE item.state = 'failed' AND c.cancelled_at IS NULL LIMIT 1000`,
  mailFailed: unnamed('mail.outbound_emails', `state = 'failed'`),
  mailUnknown: unnamed('mail.outbound_emails', `state = 'unknown'`),
  sitesBehind: `SELECT ${findingColumns('site')}, NULL::timestamptz AS soonest FROM integrations.sites thing
    WHERE thing.served_revision < thing.revision AND thing.last_error IS NOT NULL LIMIT 1000`,
  overLimitEnding: ofPool(
    'entitlements.over_limit_cases part',
    'part.deadline',
    OVER_LIMIT_ENDING('present.at'),
  ),
  trialsEnding: ofPool('entitlements.grants part', 'part.ends_at', TRIAL_ENDING('present.at')),
  plansHeld: ofPool('entitlements.grants part', 'part.ends_at', PLAN_HELD),
  defaultsWithoutPlan: `SELECT ${findingColumns('planLadder')}, NULL::timestamptz AS soonest
     FROM catalog.plan_ladders thing
    WHERE EXISTS (SELECT FROM catalog.default_grants d WHERE d.ladder_id = thing.id)
      AND NOT EXISTS (SELECT FROM catalog.plan_ladder_tiers tier JOIN catalog.products p ON p.id = tier.product_id
                       WHERE tier.ladder_id = thing.id AND p.lifecycle = 'published')
    ORDER BY thing.name LIMIT 1000`,
  typesWithoutDefault: `SELECT NULL AS kind, NULL::uuid AS id, type.name, type.key AS slug, NULL AS detail,
       NULL::timestamptz AS soonest
     FROM organizations.types type
    WHERE NOT EXISTS (SELECT FROM catalog.default_grants d WHERE d.type_key = type.key) LIMIT 1000`,
  plansGivingNothing: `SELECT ${findingColumns('product')}, NULL::timestamptz AS soonest FROM catalog.products thing
    WHERE thing.lifecycle = 'published'
      AND NOT EXISTS (SELECT FROM catalog.entitlement_set_versions v
                       WHERE v.set_id = thing.set_id AND v.published_at IS NOT NULL)
    ORDER BY thing.name LIMIT 1000`,
};

/** For each course how many there were at the instant `day.at`: how many there are, less what has changed since. */
const COURSES: Readonly<Record<CourseKind, string>> = {
  organizations: `(SELECT count(*) FROM organizations.organizations)
    - (SELECT count(*) FROM organizations.organizations WHERE created_at > day.at)`,
  trials: `(SELECT count(*) FROM entitlements.grants g WHERE g.source = 'trial' AND g.starts_at <= day.at
       AND (g.ends_at IS NULL OR g.ends_at > day.at) AND (g.revoked_at IS NULL OR g.revoked_at > day.at))`,
  sites: `(SELECT count(*) FROM integrations.sites WHERE archived_at IS NULL)
    - (SELECT count(*) FROM integrations.sites WHERE created_at > day.at)
    + (SELECT count(*) FROM integrations.sites WHERE archived_at > day.at)`,
};

const concerns = Object.entries(CONCERNS).map(
  ([kind, rows]) => `SELECT '${kind}' AS concern, count(*)::int AS count, min(row.soonest) AS soonest,
      coalesce((json_agg(json_build_object('kind', row.kind, 'id', row.id, 'name', row.name, 'slug', row.slug,
         'detail', row.detail)) FILTER (WHERE row.id IS NOT NULL AND row.place <= 3)), '[]') AS examples
    FROM (SELECT *, row_number() OVER () AS place FROM (${rows}) AS found) AS row`,
);
const courses = Object.entries(COURSES).map(
  ([kind, count]) => `SELECT '${kind}' AS course,
      (SELECT json_agg(json_build_object('at', day.at, 'count', ${count}) ORDER BY day.at) FROM day) AS days`,
);

/** How many of the newest entries tell of habits. */
const REMEMBERED = 5000;
const HABITS = `SELECT entry.action, count(*)::int AS count
    FROM (SELECT action, actor_kind FROM audit.entries ORDER BY id DESC LIMIT ${REMEMBERED}) AS entry
   WHERE entry.actor_kind = 'operator' GROUP BY entry.action ORDER BY count DESC, entry.action LIMIT 20`;

const OVERVIEW: Statement = {
  name: 'oversight.overview',
  text: `WITH present AS MATERIALIZED (SELECT system.at() AS at),
      day AS MATERIALIZED (
        SELECT present.at - n * interval '1 day' AS at FROM present, generate_series(0, ${DAYS - 1}) AS n)
    SELECT present.at,
           (SELECT json_agg(c) FROM (${concerns.join(' UNION ALL ')}) AS c WHERE c.count > 0) AS concerns,
           (SELECT json_agg(c) FROM (${courses.join(' UNION ALL ')}) AS c) AS courses,
           (SELECT coalesce(json_agg(h), '[]') FROM (${HABITS}) AS h) AS habits
      FROM present`,
};

interface OverviewRow {
  readonly at: Date;
  readonly concerns:
    | readonly {
        readonly concern: ConcernKind;
        readonly count: number;
        readonly soonest: string | null;
        readonly examples: readonly Finding[];
      }[]
    | null;
  readonly habits: readonly Habit[];
  readonly courses: readonly {
    readonly course: CourseKind;
    readonly days: readonly { readonly at: string; readonly count: number }[];
  }[];
}

/** Everything of the overview, read at one instant. Nothing that is in order is among the concerns. */
export async function selectOverview(database: Database): Promise<Overview> {
  const [row] = await database.query<OverviewRow>(OVERVIEW);
  if (row === undefined) throw new Error('The installation has no clock.');
  return {
    at: row.at,
    habits: row.habits,
    concerns: (row.concerns ?? []).map(({ concern, soonest, ...rest }) => ({
      kind: concern,
      ...rest,
      soonest: soonest === null ? null : new Date(soonest),
    })),
    courses: row.courses.map(({ course, days }) => ({
      kind: course,
      days: days.map(({ at, count }) => ({ at: new Date(at), count })),
    })),
  };
}
