import type { Database } from '@member-console/db';
import type { PoolClient } from 'pg';
import type { OperatorRole } from '../../kernel/index.ts';
import type { OperatorTerm, OperatorTermState } from './operatorTerm.ts';

interface TermRow {
  readonly id: string;
  readonly person_id: string;
  readonly role: OperatorRole;
  readonly starts_at: Date;
  readonly ends_at: Date | null;
  readonly reason: string;
  readonly granted_by: string | null;
  readonly revoked_at: Date | null;
  readonly revoked_by: string | null;
  readonly state: OperatorTermState;
}

/** Terms `o` with the state that they are in. */
const TERMS = `SELECT o.id, o.person_id, o.role, o.starts_at, o.ends_at, o.reason, o.granted_by, o.revoked_at, o.revoked_by,
         CASE WHEN o.revoked_at IS NOT NULL OR o.ends_at <= present.at THEN 'ended'
              WHEN o.starts_at > present.at THEN 'scheduled' ELSE 'running' END AS state
    FROM identity.operators o, (SELECT system.at() AS at) present`;

function termOf(row: TermRow): OperatorTerm {
  return {
    kind: 'operatorTerm',
    id: row.id,
    personId: row.person_id,
    role: row.role,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    reason: row.reason,
    grantedBy: row.granted_by,
    revokedAt: row.revoked_at,
    revokedBy: row.revoked_by,
    state: row.state,
  };
}

/** A page of a list that is ordered by id, the newest first. */
export interface TermPage {
  readonly after: string | null;
  readonly before: string | null;
  readonly backward: boolean;
  readonly limit: number;
}

export async function selectOperatorTerms(
  database: Database,
  state: OperatorTermState | null,
  { after, before, backward, limit }: TermPage,
): Promise<readonly OperatorTerm[]> {
  const rows = await database.query<TermRow>(
    {
      name: `identity.operator_terms_${backward ? 'backward' : 'forward'}`,
      text: `SELECT * FROM (${TERMS}) term
              WHERE ($1::text IS NULL OR state = $1) AND ($2::uuid IS NULL OR id < $2) AND ($3::uuid IS NULL OR id > $3)
              ORDER BY id ${backward ? 'ASC' : 'DESC'} LIMIT $4`,
    },
    [state, after, before, limit],
  );
  return rows.map(termOf);
}

export async function selectTermsByIds(
  database: Pick<Database, 'query'>,
  ids: readonly string[],
): Promise<readonly OperatorTerm[]> {
  const rows = await database.query<TermRow>(
    { name: 'identity.operator_terms_by_ids', text: `${TERMS} WHERE o.id = ANY ($1)` },
    [ids],
  );
  return rows.map(termOf);
}

/** Holds every other change of terms back until the transaction ends. Read facts in a later statement. */
export async function lockOperators(client: PoolClient): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('operators', 0))`);
}

export async function selectRunningTerms(client: PoolClient): Promise<readonly OperatorTerm[]> {
  const { rows } = await client.query<TermRow>(`SELECT * FROM (${TERMS}) term WHERE state = 'running'`);
  return rows.map(termOf);
}

export async function selectTerm(client: PoolClient, id: string): Promise<OperatorTerm | null> {
  const { rows } = await client.query<TermRow>(`${TERMS} WHERE o.id = $1`, [id]);
  return rows[0] ? termOf(rows[0]) : null;
}

/** The person with an address; null: nobody, or more than one. */
export async function selectPersonByEmail(client: PoolClient, email: string): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM identity.persons WHERE lower(email) = lower($1)`,
    [email],
  );
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

export interface NewTerm {
  readonly id: string;
  readonly personId: string;
  readonly role: OperatorRole;
  readonly endsAt: Date | null;
  readonly reason: string;
  readonly grantedBy: string | null;
}

/** Whether an instant has not come yet. */
export async function isAhead(client: PoolClient, instant: Date): Promise<boolean> {
  const { rows } = await client.query<{ is_ahead: boolean }>(`SELECT $1 > system.at() AS is_ahead`, [
    instant,
  ]);
  return rows[0]?.is_ahead ?? false;
}

/** Begins a term with its audit entry; where `instead` names one, that one ends at the same instant. */
export async function insertTerm(
  client: PoolClient,
  { id, personId, role, endsAt, reason, grantedBy }: NewTerm,
  instead: string | null,
  audit: string,
): Promise<void> {
  await client.query(
    `WITH present AS MATERIALIZED (SELECT system.at() AS at),
     ended AS (UPDATE identity.operators SET revoked_at = present.at, revoked_by = $6 FROM present WHERE id = $7),
     begun AS (
       INSERT INTO identity.operators (id, person_id, role, starts_at, ends_at, reason, granted_by)
       SELECT $1, $2, $3, present.at, $4, $5, $6 FROM present)
     SELECT audit.write($8)`,
    [id, personId, role, endsAt, reason, grantedBy, instead, audit],
  );
}

/** Ends a term with its audit entry. */
export async function updateTermEnded(
  client: PoolClient,
  termId: string,
  by: string | null,
  audit: string,
): Promise<void> {
  await client.query(
    `WITH ended AS (UPDATE identity.operators SET revoked_at = system.at(), revoked_by = $2 WHERE id = $1)
     SELECT audit.write($3)`,
    [termId, by, audit],
  );
}
