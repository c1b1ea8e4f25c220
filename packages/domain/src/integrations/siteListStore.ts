import type { Database } from '@member-console/db';
import type { SiteState } from './site.ts';

export interface SiteFilter {
  /** Part of the host, the title, or the owner's name or address. */
  readonly search: string | null;
  readonly state: SiteState | null;
  /** Those alone that the farm does not match. */
  readonly isBehind: boolean;
}

/** Where a site stands in its list: the sort key as text, and the id. */
export interface SitePlace {
  readonly key: string;
  readonly id: string;
}

export interface SitePageRequest extends SiteFilter {
  readonly order: 'newest' | 'oldest' | 'name' | 'largest';
  readonly after: SitePlace | null;
  readonly before: SitePlace | null;
  /** From the end: rows come in reverse. */
  readonly backward: boolean;
  readonly limit: number;
}

const SORTS = {
  newest: { key: 's.created_at', cast: 'timestamptz', descending: true },
  oldest: { key: 's.created_at', cast: 'timestamptz', descending: false },
  name: { key: 's.host', cast: 'text', descending: false },
  // What was never measured is as good as empty.
  largest: { key: 'coalesce(s.storage_bytes, 0)', cast: 'bigint', descending: true },
} as const;

const IS_FROZEN = `EXISTS (SELECT FROM entitlements.items i WHERE i.item_id = s.id AND i.frozen_at IS NOT NULL)`;

/** As `stateOf` tells it of one site. */
const IN_STATE: Readonly<Record<SiteState, string>> = {
  archived: 's.archived_at IS NOT NULL',
  frozen: `s.archived_at IS NULL AND ${IS_FROZEN}`,
  pending: `s.archived_at IS NULL AND s.served_revision = 0 AND NOT ${IS_FROZEN}`,
  active: `s.archived_at IS NULL AND s.served_revision > 0 AND NOT ${IS_FROZEN}`,
};

/** Words are looked for on both sides by an index, which one condition over both would not have. */
const withWords = (parameter: string) => `s.id IN (
  SELECT id FROM integrations.sites WHERE host || ' ' || title ILIKE ${parameter}
   UNION ALL
  SELECT owned.id FROM identity.persons p JOIN integrations.sites owned ON owned.owner_id = p.id
   WHERE p.display_name || ' ' || p.email ILIKE ${parameter})`;

/** Which sites stand on one page, by keyset: as fast on the last as on the first. */
export async function selectSitePage(
  database: Database,
  { search, state, isBehind, order, after, before, backward, limit }: SitePageRequest,
): Promise<readonly SitePlace[]> {
  const sort = SORTS[order];
  const [later, earlier] = sort.descending ? ['<', '>'] : ['>', '<'];
  const direction = sort.descending === backward ? 'ASC' : 'DESC';
  const values: unknown[] = [limit];
  const parameter = (value: unknown) => `$${values.push(value)}`;
  const from = (place: SitePlace, side: string) =>
    `(${sort.key}, s.id) ${side} (${parameter(place.key)}::${sort.cast}, ${parameter(place.id)}::uuid)`;
  const conditions = [
    ...(search === null ? [] : [withWords(parameter(`%${search.replace(/[\\%_]/g, '\\$&')}%`))]),
    ...(state === null ? [] : [IN_STATE[state]]),
    ...(isBehind ? ['s.served_revision < s.revision'] : []),
    ...(after === null ? [] : [from(after, later)]),
    ...(before === null ? [] : [from(before, earlier)]),
  ];
  const words = [order, backward ? 'back' : 'on', search && 'words', state, isBehind && 'behind'];
  return database.query<SitePlace>(
    {
      name: `integrations.page_${[...words, after && 'after', before && 'before'].filter(Boolean).join('_')}`,
      text: `SELECT ${sort.key}::text AS key, s.id FROM integrations.sites s
              WHERE ${conditions.join('\n                AND ') || 'true'}
              ORDER BY ${sort.key} ${direction}, s.id ${direction} LIMIT $1`,
    },
    values,
  );
}

/** All sites in a few numbers. */
export interface SiteTotals {
  readonly counts: readonly { readonly state: SiteState; readonly count: number }[];
  readonly bytes: bigint;
  /** Sites that the farm does not match. */
  readonly behind: number;
  readonly lastMeasuredAt: Date | null;
  readonly problems: readonly { readonly message: string; readonly count: number }[];
}

export async function selectSiteTotals(database: Database): Promise<SiteTotals> {
  const states = Object.entries(IN_STATE).map(([state, condition]) => `WHEN ${condition} THEN '${state}'`);
  const [row] = await database.query<{
    counts: SiteTotals['counts'];
    bytes: bigint;
    behind: number;
    last_measured_at: Date | null;
    problems: SiteTotals['problems'];
  }>({
    name: 'integrations.site_totals',
    text: `WITH counted AS (
             SELECT CASE ${states.join(' ')} END AS state, count(*) AS count FROM integrations.sites s GROUP BY 1),
           problem AS (
             SELECT last_error AS message, count(*) AS count FROM integrations.sites
              WHERE served_revision < revision AND last_error IS NOT NULL
              GROUP BY last_error ORDER BY count(*) DESC, last_error LIMIT 20)
           SELECT coalesce((SELECT json_agg(counted) FROM counted), '[]') AS counts,
                  coalesce((SELECT json_agg(problem) FROM problem), '[]') AS problems,
                  coalesce(sum(storage_bytes), 0)::bigint AS bytes,
                  (count(*) FILTER (WHERE served_revision < revision))::int AS behind,
                  max(storage_measured_at) AS last_measured_at
             FROM integrations.sites`,
  });
  if (row === undefined) throw new Error('The sites were not counted.');
  const { counts, bytes, behind, last_measured_at: lastMeasuredAt, problems } = row;
  return { counts, bytes, behind, lastMeasuredAt, problems };
}
