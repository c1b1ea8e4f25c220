import type { Database } from '@member-console/db';
import type { OperatorRole } from '../../kernel/index.ts';
import type { PersonView } from '../store.ts';
import type { Locale } from '../viewer.query.ts';

/** A place in an ordered list: sort key and id of a row, which is itself not repeated. */
export interface PersonPlace {
  readonly key: string;
  readonly id: string;
}

export interface PersonPageRequest {
  /** Part of the name or address. */
  readonly search: string | null;
  /** This very person. */
  readonly id: string | null;
  readonly order: 'newest' | 'oldest' | 'name';
  readonly after: PersonPlace | null;
  readonly before: PersonPlace | null;
  /** From the end: rows come in reverse. */
  readonly backward: boolean;
  readonly limit: number;
}

interface PersonPageRow {
  readonly id: string;
  readonly display_name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly picture_key: string | null;
  readonly created_at: Date;
  readonly sort_key: string;
}

const SORTS = {
  newest: { key: 'p.created_at', cast: 'timestamptz', descending: true },
  oldest: { key: 'p.created_at', cast: 'timestamptz', descending: false },
  name: { key: 'lower(p.display_name)', cast: 'text', descending: false },
} as const;

/** One page by keyset: stable while rows are inserted, and as fast on the last page as on the first. */
export async function selectPersonPage(
  database: Database,
  request: PersonPageRequest,
): Promise<readonly { person: PersonView; sortKey: string }[]> {
  const { search, id, order, after, before, backward, limit } = request;
  const sort = SORTS[order];
  const [later, earlier] = sort.descending ? ['<', '>'] : ['>', '<'];
  const direction = sort.descending === backward ? 'ASC' : 'DESC';
  const rows = await database.query<PersonPageRow>(
    {
      name: `identity.persons_page_${order}_${backward ? 'back' : 'on'}_${after ? 'after' : ''}_${before ? 'before' : ''}`,
      text: `SELECT p.id, p.display_name, p.email, p.locale, p.picture_key, p.created_at, ${sort.key}::text AS sort_key
               FROM identity.persons p
              WHERE ($1::text IS NULL OR p.display_name || ' ' || p.email ILIKE $1)
                AND ($2::uuid IS NULL OR p.id = $2)
                AND ${after ? `(${sort.key}, p.id) ${later} ($4::${sort.cast}, $5::uuid)` : '$4::text IS NULL AND $5::text IS NULL'}
                AND ${before ? `(${sort.key}, p.id) ${earlier} ($6::${sort.cast}, $7::uuid)` : '$6::text IS NULL AND $7::text IS NULL'}
              ORDER BY ${sort.key} ${direction}, p.id ${direction}
              LIMIT $3`,
    },
    [
      search === null ? null : `%${search.replace(/[\\%_]/g, '\\$&')}%`,
      id,
      limit,
      after?.key ?? null,
      after?.id ?? null,
      before?.key ?? null,
      before?.id ?? null,
    ],
  );
  return rows.map((row) => ({
    person: {
      kind: 'person',
      id: row.id,
      displayName: row.display_name,
      email: row.email,
      locale: row.locale,
      pictureKey: row.picture_key,
      createdAt: row.created_at,
    },
    sortKey: row.sort_key,
  }));
}

/** What a person is to the console, beside who they are. */
export interface PersonStanding {
  readonly id: string;
  readonly authUserId: string;
  readonly operatorRole: OperatorRole | null;
  readonly organizationCount: number;
}

export async function selectStandings(
  database: Database,
  ids: readonly string[],
): Promise<readonly PersonStanding[]> {
  const rows = await database.query<{
    id: string;
    auth_user_id: string;
    operator_role: OperatorRole | null;
    organization_count: number;
  }>(
    {
      name: 'identity.person_standings',
      text: `SELECT p.id, p.auth_user_id,
                    (SELECT o.role FROM identity.operators o
                      WHERE o.person_id = p.id AND o.revoked_at IS NULL
                        AND tstzrange(o.starts_at, o.ends_at, '[)') @> system.at()
                      ORDER BY o.role LIMIT 1) AS operator_role,
                    (SELECT count(*)::int FROM organizations.memberships m
                      WHERE m.person_id = p.id AND m.ended_at IS NULL) AS organization_count
               FROM identity.persons p WHERE p.id = ANY ($1)`,
    },
    [ids],
  );
  return rows.map((row) => ({
    id: row.id,
    authUserId: row.auth_user_id,
    operatorRole: row.operator_role,
    organizationCount: row.organization_count,
  }));
}
