import type { Database } from '@member-console/db';
import type { Narrowing, OrganizationSummary } from '../../organizations/index.ts';

/** A page of a list whose ids tell their age, the newest first; places are ids. */
export interface IdPage {
  readonly after: string | null;
  readonly before: string | null;
  /** From the end: rows come in reverse. */
  readonly backward: boolean;
  readonly limit: number;
}

/** Where the rows of a list are. Their table is called `r`. */
export interface Source {
  readonly name: string;
  readonly columns: string;
  readonly from: string;
}

/** SQL for the organization of a row as `OrganizationSummary`, null for nobody's; `a` is its account. */
export const ORGANIZATION = `CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'slug', o.slug, 'name', o.name,
    'type', json_build_object('key', t.key, 'name', t.name), 'createdAt', o.created_at) END AS organization`;
export const ITS_ORGANIZATION = `LEFT JOIN organizations.organizations o ON o.id = a.organization_id
    LEFT JOIN organizations.types t ON t.key = o.type_key`;

export interface OwnedRow {
  readonly organization: (Omit<OrganizationSummary, 'createdAt'> & { readonly createdAt: string }) | null;
}

export function organizationOf({ organization }: OwnedRow): OrganizationSummary | null {
  return organization && { ...organization, createdAt: new Date(organization.createdAt) };
}

/** One page by keyset: as fast on the last as on the first. */
export async function selectPage<Row>(
  database: Pick<Database, 'query'>,
  { name, columns, from }: Source,
  narrowings: readonly Narrowing[],
  { after, before, backward, limit }: IdPage,
): Promise<readonly Row[]> {
  const values: unknown[] = [limit];
  const parameter = (value: unknown) => `$${values.push(value)}`;
  const conditions = [
    ...narrowings.map(({ sql, value }) => sql(parameter(value))),
    ...(after === null ? [] : [`r.id < ${parameter(after)}::uuid`]),
    ...(before === null ? [] : [`r.id > ${parameter(before)}::uuid`]),
  ];
  const words = [backward && 'back', after && 'after', before && 'before', ...narrowings.map((n) => n.name)];
  return database.query<Row>(
    {
      name: ['billing', name, 'page', ...words.filter(Boolean)].join('_'),
      text: `SELECT ${columns} FROM ${from}
              WHERE ${conditions.join(' AND ') || 'true'} ORDER BY r.id ${backward ? 'ASC' : 'DESC'} LIMIT $1`,
    },
    values,
  );
}

/** Rows by their ids, in no order. */
export async function selectByIds<Row>(
  database: Pick<Database, 'query'>,
  { name, columns, from }: Source,
  ids: readonly string[],
): Promise<readonly Row[]> {
  return database.query<Row>(
    { name: `billing.${name}_by_ids`, text: `SELECT ${columns} FROM ${from} WHERE r.id = ANY ($1)` },
    [ids],
  );
}
