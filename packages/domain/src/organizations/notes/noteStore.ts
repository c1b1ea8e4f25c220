import type { Database } from '@member-console/db';

export interface Note {
  readonly id: string;
  readonly organizationId: string;
  readonly body: string;
  readonly isTakenBack: boolean;
}

/** Writes a note with its audit entry in one statement. */
export async function insertNote(
  database: Database,
  note: { readonly id: string; readonly organizationId: string; readonly body: string; readonly by: string },
  audit: string,
): Promise<void> {
  await database.query(
    {
      name: 'organizations.insert_note',
      text: `WITH written AS (
               INSERT INTO organizations.notes (id, organization_id, body, written_at, written_by)
               VALUES ($1, $2, $3, system.at(), $4) RETURNING id)
             SELECT audit.write($5) FROM written`,
    },
    [note.id, note.organizationId, note.body, note.by, audit],
  );
}

export async function selectNote(database: Database, noteId: string): Promise<Note | null> {
  const [row] = await database.query<{
    id: string;
    organization_id: string;
    body: string;
    is_taken_back: boolean;
  }>(
    {
      name: 'organizations.note',
      text: `SELECT id, organization_id, body, taken_back_at IS NOT NULL AS is_taken_back
               FROM organizations.notes WHERE id = $1`,
    },
    [noteId],
  );
  if (row === undefined) return null;
  const { id, organization_id: organizationId, body, is_taken_back: isTakenBack } = row;
  return { id, organizationId, body, isTakenBack };
}

/** Takes a note back with its audit entry in one statement. False when somebody else has done so meanwhile. */
export async function updateTakenBack(
  database: Database,
  noteId: string,
  by: string,
  audit: string,
): Promise<boolean> {
  const rows = await database.query(
    {
      name: 'organizations.take_back_note',
      text: `WITH taken AS (
               UPDATE organizations.notes SET taken_back_at = system.at(), taken_back_by = $2
                WHERE id = $1 AND taken_back_at IS NULL RETURNING id)
             SELECT audit.write($3) FROM taken`,
    },
    [noteId, by, audit],
  );
  return rows.length === 1;
}
