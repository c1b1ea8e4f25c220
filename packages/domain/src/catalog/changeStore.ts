import type { PoolClient } from 'pg';
import { type RequestKey, toJson } from '../kernel/index.ts';
import type { CatalogMade } from './undo/CatalogMade.ts';

/** A job that a change starts. One of a key waits at a time, however many changes ask for it. */
export interface ChangeJob {
  readonly task: string;
  readonly payload: object;
  readonly key: string;
}

/** What changed of what organizations were planned with: the job settles all that it reaches. */
export type CatalogMove = { readonly ladderId: string } | { readonly defaultGrantId: string };

export function catalogMoved(move: CatalogMove): ChangeJob {
  const about = 'ladderId' in move ? move.ladderId : move.defaultGrantId;
  return { task: 'catalog.changed', payload: move, key: `catalog.changed:${about}` };
}

/**
 * A change as common table expressions, of which the last is called `changed` and has a row when something changed.
 * `$1`–`$7` are taken; its own values begin with `$8`.
 */
export interface CatalogWrite {
  readonly sql: string;
  readonly values: readonly unknown[];
  readonly jobs?: readonly ChangeJob[];
}

/** What is written beside a change, in the same statement. */
export interface ChangeRecord {
  /** The rows of `audit.write`. */
  readonly audit: string;
  readonly request: RequestKey;
  readonly answer: unknown;
  readonly requestId: string;
  /** How to take it back; null: it cannot be. */
  readonly made: CatalogMade | null;
  /** The change that this one takes back. */
  readonly parentId: string | null;
}

/** Holds every other change of the catalog back until the transaction ends. Read facts in a later statement. */
export async function lockCatalog(client: PoolClient): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('catalog', 0))`);
}

/** The first answer to a request; null when it has not been answered. */
export async function selectChangeAnswer(
  client: PoolClient,
  { principal, command, key }: RequestKey,
): Promise<{ inputHash: string; answer: unknown } | null> {
  const { rows } = await client.query<{ inputHash: string; answer: unknown }>(
    `SELECT input_hash AS "inputHash", answer FROM entitlements.requests
      WHERE principal = $1 AND command = $2 AND key = $3`,
    [principal, command, key],
  );
  return rows[0] ?? null;
}

/** Writes a change with its audit entry, its kept answer and its jobs: all of it in one statement, or nothing. */
export async function writeChange(
  client: PoolClient,
  { sql, values, jobs = [] }: CatalogWrite,
  { audit, request, answer, requestId, made, parentId }: ChangeRecord,
): Promise<void> {
  const { principal, command, key, inputHash } = request;
  const { rowCount } = await client.query(
    `WITH ${sql},
     once AS (SELECT FROM changed LIMIT 1),
     answered AS (
       INSERT INTO entitlements.requests (principal, command, key, input_hash, answer, id, made, parent_id)
       SELECT $2, $3, $4, $5, kept -> 'answer', (kept ->> 'id')::uuid, nullif(kept -> 'made', 'null'), (kept ->> 'parentId')::uuid
         FROM once, (SELECT $6::jsonb AS kept) AS given)
     SELECT audit.write($1::jsonb),
            (SELECT count(system.enqueue(job ->> 'task', (job -> 'payload')::json, job ->> 'key'))
               FROM jsonb_array_elements($7::jsonb) AS job)
       FROM once`,
    [
      audit,
      principal,
      command,
      key,
      inputHash,
      toJson({ answer, id: requestId, made, parentId }),
      toJson(jobs),
      ...values,
    ],
  );
  if (rowCount !== 1) throw new Error('A change of the catalog found nothing to change.');
}
