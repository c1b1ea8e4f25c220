import { hash } from 'node:crypto';
import type { Database } from '@member-console/db';
import type { Narrowing, OrganizationSummary } from '../../organizations/index.ts';
import type { MappedKind } from '../ports/index.ts';
import { type LedgerFilter, type LedgerPage, part, unlessAbsent } from './filter.ts';

/** Who looks. Operators see everything; members what they look after. */
export interface Looker {
  readonly personId: string;
  readonly isOperator: boolean;
}

interface Sort {
  readonly key: string;
  readonly cast: 'timestamptz' | 'text';
  readonly descending: boolean;
}

/** One kind of row: where it is, what is read of it, and how its lists go. Its table is called `r`, the account `a`. */
export interface Book<View, Filter extends LedgerFilter, Order extends string> {
  readonly table: string;
  /** How the account is found from the row. */
  readonly account: 'r.id' | 'r.account_id';
  readonly mapped: MappedKind;
  /** The columns, by the names of the view. */
  readonly columns: string;
  /** When it came to be, for lists of a time. */
  readonly madeAt: string;
  readonly sorts: Readonly<Record<Order, Sort>>;
  /** The ids that words find beside those of organizations. */
  readonly named?: (parameter: string) => string;
  readonly narrowingsOf: (filter: Filter) => readonly Narrowing[];
  readonly viewOf: (row: never) => View;
}

interface OwnedRow {
  readonly organization_id: string;
  readonly organization_slug: string;
  readonly organization_name: string;
  readonly organization_created_at: Date;
  readonly type_key: string;
  readonly type_name: string;
  readonly sort_key: string;
}

/** Rows of a book by some column, of those that somebody may see. */
export async function selectEntries<View, Filter extends LedgerFilter>(
  database: Pick<Database, 'query'>,
  looker: Looker,
  book: Book<View, Filter, never>,
  { column, ids }: { readonly column: string; readonly ids: readonly string[] },
): Promise<readonly View[]> {
  const values: unknown[] = [ids];
  const visible = visibleTo(looker, (value) => `$${values.push(value)}`);
  const rows = await database.query<OwnedRow>(
    {
      name: `${book.table}_by_${column.replace('.', '_')}_${visible.name}`,
      text: `SELECT ${columnsOf(book)}, '' AS sort_key FROM ${sourceOf(book)}
              WHERE ${[`${column} = ANY ($1)`, ...visible.conditions].join(' AND ')}
              ORDER BY ${book.madeAt}, r.id`,
    },
    values,
  );
  return rows.map((row) => entryOf(book, row).entry);
}

/** One page of a book by keyset, of what somebody may see: as fast on the last as on the first. */
export async function selectLedgerPage<View, Filter extends LedgerFilter, Order extends string>(
  database: Pick<Database, 'query'>,
  looker: Looker,
  book: Book<View, Filter, Order>,
  request: LedgerPage & { readonly order: Order; readonly filter: Filter },
): Promise<readonly { readonly entry: View; readonly sortKey: string }[]> {
  const { order, filter, after, before, backward, limit } = request;
  const sort = book.sorts[order];
  const [later, earlier] = sort.descending ? ['<', '>'] : ['>', '<'];
  const direction = sort.descending === backward ? 'ASC' : 'DESC';
  const values: unknown[] = [limit];
  const parameter = (value: unknown) => `$${values.push(value)}`;
  const from = (place: { key: string; id: string }, side: string) =>
    `(${sort.key}, r.id) ${side} (${parameter(place.key)}::${sort.cast}, ${parameter(place.id)}::uuid)`;
  const visible = visibleTo(looker, parameter);
  const narrowings = [...commonNarrowings(book, filter), ...book.narrowingsOf(filter)];
  const conditions = [
    ...visible.conditions,
    ...narrowings.map(({ sql, value }) => sql(parameter(value))),
    ...(after === null ? [] : [from(after, later)]),
    ...(before === null ? [] : [from(before, earlier)]),
  ];
  const text = `SELECT ${columnsOf(book)}, ${sort.key}::text AS sort_key FROM ${sourceOf(book)}
              WHERE ${conditions.join('\n                AND ') || 'true'}
              ORDER BY ${sort.key} ${direction}, r.id ${direction} LIMIT $1`;
  const rows = await database.query<OwnedRow>({ name: nameFor(book, text), text }, values);
  return rows.map((row) => entryOf(book, row));
}

/** Filters make more statements than words of Postgres' length could tell apart. */
function nameFor({ table }: { readonly table: string }, text: string): string {
  return `${table}_page_${hash('sha1', text).slice(0, 16)}`;
}

type AnyBook = Pick<
  Book<unknown, LedgerFilter, never>,
  'table' | 'account' | 'mapped' | 'columns' | 'madeAt' | 'named'
>;

function columnsOf(book: AnyBook): string {
  return `r.id, a.id AS "accountId", ${book.columns}, mapping.stripe_id AS "stripeId",
                    o.id AS organization_id, o.slug AS organization_slug, o.name AS organization_name,
                    o.created_at AS organization_created_at, t.key AS type_key, t.name AS type_name`;
}

function sourceOf(book: AnyBook): string {
  return `${book.table} r JOIN billing.accounts a ON a.id = ${book.account}
               JOIN organizations.organizations o ON o.id = a.organization_id
               JOIN organizations.types t ON t.key = o.type_key
               LEFT JOIN billing.stripe_mappings mapping ON mapping.kind = '${book.mapped}' AND mapping.id = r.id`;
}

/** Members see the money of organizations whose billing they look after; to everybody else it is not there. */
function visibleTo({ personId, isOperator }: Looker, parameter: (value: unknown) => string) {
  if (isOperator) return { name: 'all', conditions: [] };
  const condition = `EXISTS (
                SELECT FROM organizations.memberships m
                  JOIN organizations.role_capabilities c ON c.role_id = m.role_id AND c.capability = 'billing.manage'
                 WHERE m.organization_id = a.organization_id AND m.person_id = ${parameter(personId)} AND m.ended_at IS NULL)`;
  return { name: 'own', conditions: [condition] };
}

function commonNarrowings(book: AnyBook, filter: LedgerFilter): readonly Narrowing[] {
  const { accountId, organizationId, search, from, until } = filter;
  return [
    ...unlessAbsent(accountId, 'account', (p) => `${book.account} = ${p}::uuid`),
    ...unlessAbsent(organizationId, 'organization', (p) => `a.organization_id = ${p}::uuid`),
    ...(search === undefined ? [] : [searchNarrowing(book, search)]),
    ...unlessAbsent(from, 'from', (p) => `${book.madeAt} >= ${p}::timestamptz`),
    ...unlessAbsent(until, 'until', (p) => `${book.madeAt} < ${p}::timestamptz`),
  ];
}

function searchNarrowing(book: AnyBook, { by, text }: NonNullable<LedgerFilter['search']>): Narrowing {
  switch (by) {
    case 'id':
      return { name: 'id', sql: (p) => `${p}::uuid IN (r.id, a.id)`, value: text };
    case 'stripeId':
      return {
        name: 'stripe',
        sql: (p) =>
          `EXISTS (SELECT FROM billing.stripe_mappings m WHERE m.stripe_id = ${p} AND m.id IN (r.id, a.id))`,
        value: text,
      };
    case 'words':
      return { name: 'words', sql: (p) => wordsIn(book, p), value: part(text) };
  }
}

/** Words are looked for on both sides by an index, which one condition over both would not have. */
function wordsIn({ table, account, named }: AnyBook, parameter: string): string {
  const ofOrganizations = `SELECT r.id FROM organizations.organizations o JOIN billing.accounts a ON a.organization_id = o.id
                       JOIN ${table} r ON ${account} = a.id WHERE o.name || ' ' || o.slug ILIKE ${parameter}`;
  const all = named === undefined ? [ofOrganizations] : [ofOrganizations, named(parameter)];
  return `r.id IN (${all.join(' UNION ALL ')})`;
}

function entryOf<View>(book: { readonly viewOf: (row: never) => View }, row: OwnedRow) {
  const {
    organization_id: id,
    organization_slug: slug,
    organization_name: name,
    organization_created_at: createdAt,
    type_key: key,
    type_name: typeName,
    sort_key: sortKey,
    ...own
  } = row;
  const organization: OrganizationSummary = { id, slug, name, type: { key, name: typeName }, createdAt };
  return { entry: book.viewOf({ ...own, organization } as never), sortKey };
}
