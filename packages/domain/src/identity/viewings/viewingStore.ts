import type { Database } from '@member-console/db';
import type { Viewer } from '../viewer.query.ts';
import { VIEWING_MINUTES, type Viewing } from './viewing.ts';

interface ViewingRow {
  readonly id: string;
  readonly operator_id: string;
  readonly operator_name: string;
  readonly person_id: string;
  readonly reason: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
}

interface ShownRow extends ViewingRow {
  readonly is_live: boolean;
  readonly display_name: string;
  readonly email: string;
  readonly locale: Viewer['locale'];
  readonly picture_key: string | null;
  readonly created_at: Date;
}

function viewingOf(row: ViewingRow): Viewing {
  return {
    id: row.id,
    operatorId: row.operator_id,
    operatorName: row.operator_name,
    personId: row.person_id,
    reason: row.reason,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
  };
}

/**
 * Begins a viewing in place of those that the operator has of the same person, with its audit entry in one statement.
 * Null: there is no such person.
 */
export async function insertViewing(
  database: Database,
  viewing: Pick<Viewing, 'id' | 'operatorId' | 'personId' | 'reason'>,
  audit: string,
): Promise<Viewing | null> {
  const [row] = await database.query<ViewingRow>(
    {
      name: 'identity.insert_viewing',
      text: `WITH present AS MATERIALIZED (SELECT system.at() AS at),
             replaced AS (
               UPDATE identity.viewings SET ended_at = present.at FROM present
                WHERE operator_id = $2 AND person_id = $3 AND ended_at IS NULL AND ends_at > present.at),
             begun AS (
               INSERT INTO identity.viewings (id, operator_id, person_id, starts_at, ends_at, reason)
               SELECT $1::uuid, $2::uuid, person.id, present.at, present.at + $5 * interval '1 minute', $4
                 FROM present, identity.persons person WHERE person.id = $3
               RETURNING *),
             written AS (SELECT audit.write($6) FROM begun)
             SELECT begun.*, operator.display_name AS operator_name
               FROM begun JOIN identity.persons operator ON operator.id = begun.operator_id
              WHERE EXISTS (SELECT FROM written)`,
    },
    [viewing.id, viewing.operatorId, viewing.personId, viewing.reason, VIEWING_MINUTES, audit],
  );
  return row ? viewingOf(row) : null;
}

/** Ends a viewing of this operator with its audit entry in one statement. False: none of theirs is open by this id. */
export async function updateEnded(
  database: Database,
  viewingId: string,
  operatorId: string,
  audit: string,
): Promise<boolean> {
  const rows = await database.query(
    {
      name: 'identity.end_viewing',
      text: `WITH ended AS (
               UPDATE identity.viewings SET ended_at = system.at()
                WHERE id = $1 AND operator_id = $2 AND ended_at IS NULL RETURNING id)
             SELECT audit.write($3) FROM ended`,
    },
    [viewingId, operatorId, audit],
  );
  return rows.length === 1;
}

/** A viewing with the person it shows, whether it goes on or not; null: there is none. */
export async function selectShown(
  database: Database,
  viewingId: string,
): Promise<{
  readonly viewing: Viewing;
  readonly isLive: boolean;
  readonly person: Omit<Viewer, 'session' | 'viewing'>;
} | null> {
  const [row] = await database.query<ShownRow>(
    {
      name: 'identity.shown_by_viewing',
      text: `SELECT v.id, v.operator_id, operator.display_name AS operator_name, v.person_id, v.reason, v.starts_at,
                    v.ends_at, v.ended_at IS NULL AND v.ends_at > system.at() AS is_live,
                    person.display_name, person.email, person.locale, person.picture_key, person.created_at
               FROM identity.viewings v JOIN identity.persons person ON person.id = v.person_id
               JOIN identity.persons operator ON operator.id = v.operator_id
              WHERE v.id = $1`,
    },
    [viewingId],
  );
  if (row === undefined) return null;
  return {
    viewing: viewingOf(row),
    isLive: row.is_live,
    person: {
      personId: row.person_id,
      displayName: row.display_name,
      email: row.email,
      locale: row.locale,
      pictureKey: row.picture_key,
      createdAt: row.created_at,
      // An operator is shown as the member that they are, or one look would lend what the role allows.
      operatorRole: null,
    },
  };
}
