import { askTogether, type Database } from '@member-console/db';
import type { PoolClient } from 'pg';
import type { OperatorRole } from '../kernel/index.ts';
import type { AuthSession } from './ports.ts';
import type { Locale, Viewer } from './viewer.query.ts';

interface ViewerRow {
  readonly person_id: string;
  readonly person_name: string;
  readonly known_email: string;
  readonly locale: Locale;
  readonly picture_key: string | null;
  readonly person_since: Date;
  readonly operator_role: OperatorRole | null;
}

interface SessionRow {
  readonly id: string;
  readonly auth_user_id: string;
  readonly email: string;
  readonly email_verified: boolean;
  readonly display_name: string;
  readonly created_at: Date;
  readonly expires_at: Date;
}

const PERSON = `p.id AS person_id, p.display_name AS person_name, p.email AS known_email, p.locale, p.picture_key,
  p.created_at AS person_since, (SELECT o.role FROM identity.operators o
     WHERE o.person_id = p.id AND o.revoked_at IS NULL AND tstzrange(o.starts_at, o.ends_at, '[)') @> system.at()
     ORDER BY o.role LIMIT 1) AS operator_role`;

/** Finds the person and keeps our copy of the verified address in step with the provider's; whoever shows it is told. */
export async function selectViewer(
  database: Database,
  session: AuthSession,
): Promise<Omit<Viewer, 'session'> | null> {
  const [row] = await database.query<ViewerRow>(
    {
      name: 'identity.viewer',
      text: `WITH moved AS (
               UPDATE identity.persons SET email = $2 WHERE auth_user_id = $1 AND email <> $2 RETURNING id)
             SELECT ${PERSON}, (SELECT system.enqueue('person.renamed', json_build_object('personId', id),
                      'person.renamed:' || id) FROM moved) AS told
               FROM identity.persons p WHERE p.auth_user_id = $1`,
    },
    [session.authUserId, session.email],
  );
  return row ? viewerOf(row, session) : null;
}

type SessionAndPerson = SessionRow & (ViewerRow | { readonly person_id: null });

/**
 * Rows of live sessions by their tokens, with the person of each. Requests of one turn share the statement; the range of
 * numbers lets Postgres expect few of them, and keep one plan.
 */
const selectSession = askTogether<string, SessionAndPerson | null>(async (database, tokens) => {
  const rows = await database.query<SessionAndPerson & { readonly question: bigint }>(
    {
      name: 'identity.viewers_of_tokens',
      text: `SELECT asked.question, s.id, s.auth_user_id, s.email, s.email_verified, s.display_name, s.created_at,
                    s.expires_at, ${PERSON}
               FROM unnest($1::text[]) WITH ORDINALITY AS asked (token, question)
               JOIN auth.live_sessions s ON s.token = asked.token
               LEFT JOIN identity.persons p ON p.auth_user_id = s.auth_user_id
              WHERE asked.question BETWEEN 1 AND 100`,
    },
    [tokens],
  );
  return tokens.map((_, place) => rows.find(({ question }) => Number(question) === place + 1) ?? null);
});

/** The live session with a token, and its person unless its first sign-in has not been provisioned yet. */
export async function selectViewerOfToken(
  database: Database,
  token: string,
): Promise<{ session: AuthSession; person: Omit<Viewer, 'session'> | null } | null> {
  const row = await selectSession(database, token);
  if (row === null) return null;
  const session: AuthSession = {
    id: row.id,
    authUserId: row.auth_user_id,
    email: row.email,
    emailVerified: row.email_verified,
    displayName: row.display_name,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
  if (row.person_id === null) return { session, person: null };
  const hasMoved = row.known_email !== session.email;
  return { session, person: hasMoved ? await selectViewer(database, session) : viewerOf(row, session) };
}

function viewerOf(row: ViewerRow, session: AuthSession): Omit<Viewer, 'session'> {
  return {
    personId: row.person_id,
    displayName: row.person_name,
    email: session.email,
    locale: row.locale,
    pictureKey: row.picture_key,
    createdAt: row.person_since,
    operatorRole: row.operator_role,
  };
}

/** Inserts a person for an account, or answers null when another transaction did. */
export async function insertPerson(
  client: PoolClient,
  person: { id: string; authUserId: string; displayName: string; email: string },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `INSERT INTO identity.persons (id, auth_user_id, display_name, email, created_at)
     VALUES ($1, $2, $3, $4, system.at()) ON CONFLICT (auth_user_id) DO NOTHING`,
    [person.id, person.authUserId, person.displayName, person.email],
  );
  return rowCount === 1;
}

/** Changes name and language with its audit entry in one statement. A new name is told to whoever shows it elsewhere. */
export async function updatePerson(
  database: Database,
  change: { personId: string; displayName: string; locale: Locale; audit: string },
): Promise<void> {
  await database.query(
    {
      name: 'identity.update_person',
      text: `WITH changed AS (
               UPDATE identity.persons SET display_name = $2, locale = $3 WHERE id = $1
               RETURNING id, old.display_name <> new.display_name AS is_renamed)
             SELECT audit.write($4), CASE WHEN is_renamed THEN system.enqueue('person.renamed',
                      json_build_object('personId', id), 'person.renamed:' || id) END FROM changed`,
    },
    [change.personId, change.displayName, change.locale, change.audit],
  );
}

export interface Picture {
  readonly key: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** Replaces a person's picture, or removes it when `picture` is null. */
export async function replacePicture(
  database: Database,
  personId: string,
  picture: Picture | null,
  audit: string,
): Promise<void> {
  await database.query(
    {
      name: 'identity.replace_picture',
      text: `WITH removed AS (DELETE FROM identity.person_pictures WHERE person_id = $1 AND $2::text IS NULL),
             stored AS (
               INSERT INTO identity.person_pictures (person_id, key, content_type, bytes)
               SELECT $1, $2, $3, $4 WHERE $2::text IS NOT NULL
               ON CONFLICT (person_id) DO UPDATE
                 SET key = excluded.key, content_type = excluded.content_type, bytes = excluded.bytes),
             pointed AS (UPDATE identity.persons SET picture_key = $2 WHERE id = $1)
             SELECT audit.write($5)`,
    },
    [personId, picture?.key ?? null, picture?.contentType ?? null, picture?.bytes ?? null, audit],
  );
}

export async function selectPicture(database: Database, key: string): Promise<Picture | null> {
  const [row] = await database.query<{ content_type: string; bytes: Buffer }>(
    {
      name: 'identity.picture',
      text: `SELECT content_type, bytes FROM identity.person_pictures WHERE key = $1`,
    },
    [key],
  );
  return row ? { key, contentType: row.content_type, bytes: row.bytes } : null;
}

/**
 * Begins a term of office, unless the person serves in that role already. Null: no such person, or more than one,
 * because our copy of an address is renewed only when its owner comes by.
 */
export async function insertOperatorTerm(
  database: Database,
  term: {
    id: string;
    email: string;
    role: OperatorRole;
    reason: string;
    audit: (personId: string) => string;
  },
): Promise<{ personId: string; isNew: boolean } | null> {
  return database.transaction(async (client) => {
    const person = await client.query<{ id: string }>(
      `SELECT id FROM identity.persons WHERE lower(email) = lower($1) FOR NO KEY UPDATE`,
      [term.email],
    );
    const personId = person.rows[0]?.id;
    if (personId === undefined || person.rows.length > 1) return null;
    const inserted = await client.query(
      `INSERT INTO identity.operators (id, person_id, role, starts_at, reason)
       SELECT $1, $2, $3, system.at(), $4
       WHERE NOT EXISTS (SELECT FROM identity.operators
                          WHERE person_id = $2 AND role = $3 AND revoked_at IS NULL
                            AND (ends_at IS NULL OR ends_at > system.at()))`,
      [term.id, personId, term.role, term.reason],
    );
    const isNew = inserted.rowCount === 1;
    if (isNew) await client.query(`SELECT audit.write($1)`, [term.audit(personId)]);
    return { personId, isNew };
  });
}

/** Whether a demo person exists: production refuses to start with one. */
export async function selectIsDemoWorld(database: Database): Promise<boolean> {
  const [row] = await database.query<{ is_demo: boolean }>({
    name: 'identity.is_demo_world',
    text: `SELECT i.is_demo OR EXISTS (SELECT FROM identity.persons WHERE email LIKE '%@demo.test') AS is_demo
             FROM system.installation i`,
  });
  return row?.is_demo ?? false;
}

interface PersonRow {
  readonly id: string;
  readonly display_name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly picture_key: string | null;
  readonly created_at: Date;
}

/** A person as others may see one. `kind` tells it apart among nodes. */
export interface PersonView {
  readonly kind: 'person';
  readonly id: string;
  readonly displayName: string;
  readonly email: string;
  readonly locale: Locale;
  readonly pictureKey: string | null;
  readonly createdAt: Date;
}

/** Persons whom the viewer may see: oneself, whoever shares an organization, and everybody for operators. */
export async function selectPersons(
  database: Database,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly PersonView[]> {
  const rows = await database.query<PersonRow>(
    {
      name: 'identity.persons',
      text: `SELECT p.id, p.display_name, p.email, p.locale, p.picture_key, p.created_at
               FROM identity.persons p
              WHERE p.id = ANY ($1) AND ($3 OR p.id = $2 OR EXISTS (
                SELECT FROM organizations.memberships theirs
                  JOIN organizations.memberships ours USING (organization_id)
                 WHERE theirs.person_id = p.id AND theirs.ended_at IS NULL
                   AND ours.person_id = $2 AND ours.ended_at IS NULL))`,
    },
    [ids, viewer.personId, viewer.operatorRole !== null],
  );
  return rows.map((row) => ({
    kind: 'person',
    id: row.id,
    displayName: row.display_name,
    email: row.email,
    locale: row.locale,
    pictureKey: row.picture_key,
    createdAt: row.created_at,
  }));
}
