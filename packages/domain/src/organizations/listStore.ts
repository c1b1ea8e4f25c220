import type { Database } from '@member-console/db';
import { type OrganizationSummary, type SummaryRow, summaryOf } from './store.ts';

/** A place in an ordered list: sort key and id of a row, which is itself not repeated. */
export interface Place {
  readonly key: string;
  readonly id: string;
}

export interface OrganizationPageRequest {
  readonly order: 'newest' | 'oldest' | 'name';
  readonly after: Place | null;
  readonly before: Place | null;
  /** From the end: rows come in reverse. */
  readonly backward: boolean;
  readonly limit: number;
}

/** A condition on the organizations `o`. Each name stands for one text, so that statements are told apart by it. */
export interface Narrowing {
  readonly name: string;
  /** The condition; `parameter` is where its value stands. */
  readonly sql: (parameter: string) => string;
  readonly value: unknown;
}

const SORTS = {
  newest: { key: 'o.created_at', cast: 'timestamptz', descending: true },
  oldest: { key: 'o.created_at', cast: 'timestamptz', descending: false },
  name: { key: 'lower(o.name)', cast: 'text', descending: false },
} as const;

/**
 * One page by keyset: stable while rows are inserted, and as fast on the last page as on the first. What does not
 * narrow is no part of the statement, so that each is planned for what it asks.
 */
export async function selectOrganizationPage(
  database: Database,
  request: OrganizationPageRequest,
  narrowings: readonly Narrowing[],
): Promise<readonly { summary: OrganizationSummary; sortKey: string }[]> {
  const { order, after, before, backward, limit } = request;
  const sort = SORTS[order];
  const [later, earlier] = sort.descending ? ['<', '>'] : ['>', '<'];
  const direction = sort.descending === backward ? 'ASC' : 'DESC';
  const values: unknown[] = [limit];
  const parameter = (value: unknown) => `$${values.push(value)}`;
  const from = (place: Place, side: string) =>
    `(${sort.key}, o.id) ${side} (${parameter(place.key)}::${sort.cast}, ${parameter(place.id)}::uuid)`;
  const conditions = [
    ...narrowings.map(({ sql, value }) => sql(parameter(value))),
    ...(after === null ? [] : [from(after, later)]),
    ...(before === null ? [] : [from(before, earlier)]),
  ];
  const words = [order, backward ? 'back' : 'on', after && 'after', before && 'before'];
  const rows = await database.query<SummaryRow & { readonly sort_key: string }>(
    {
      name: `organizations.page_${[...words, ...narrowings.map(({ name }) => name)].filter(Boolean).join('_')}`,
      text: `SELECT o.id, o.slug, o.name, t.key AS type_key, t.name AS type_name, o.created_at,
                    ${sort.key}::text AS sort_key
               FROM organizations.organizations o JOIN organizations.types t ON t.key = o.type_key
              WHERE ${conditions.join('\n                AND ') || 'true'}
              ORDER BY ${sort.key} ${direction}, o.id ${direction}
              LIMIT $1`,
    },
    values,
  );
  return rows.map((row) => ({ summary: summaryOf(row), sortKey: row.sort_key }));
}
