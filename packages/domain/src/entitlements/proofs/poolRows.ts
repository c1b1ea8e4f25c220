import { planTimeline, type Segment } from '@member-console/core';
import type { Database } from '@member-console/db';
import { expect } from 'vitest';
import { loadFacts } from '../settlement/loadFacts.ts';

/** What a pool has in the tables that only settlements write, as it is compared. */
export interface PoolRows {
  readonly version: bigint;
  readonly settledAt: Date;
  readonly provisions: readonly (Omit<ProvisionRow, 'id'> & { readonly id: string })[];
  readonly transitions: readonly TransitionRow[];
}

interface ProvisionRow {
  readonly id: string;
  readonly ladder_id: string | null;
  readonly product_id: string;
  readonly grant_id: string;
  readonly starts_at: Date;
  readonly ends_at: Date | null;
}

interface TransitionRow {
  readonly ladder_id: string;
  readonly kind: string;
  readonly from_product_id: string | null;
  readonly to_product_id: string | null;
  readonly effective_at: Date;
  readonly cause: { readonly kind: string };
  readonly actor_kind: string;
}

export async function rowsOf({ pool }: Database, poolId: string): Promise<PoolRows> {
  const [head, provisions, transitions] = await Promise.all([
    pool.query<{ version: bigint; settled_at: Date }>(
      `SELECT version, settled_at FROM entitlements.pools WHERE id = $1`,
      [poolId],
    ),
    pool.query<ProvisionRow>(
      `SELECT * FROM entitlements.provisions WHERE pool_id = $1 ORDER BY ladder_id, starts_at, id`,
      [poolId],
    ),
    pool.query<TransitionRow>(
      `SELECT * FROM entitlements.transitions WHERE pool_id = $1 ORDER BY ladder_id, effective_at`,
      [poolId],
    ),
  ]);
  const [row] = head.rows;
  if (row === undefined) throw new Error('There is no such pool.');
  const { version, settled_at: settledAt } = row;
  return { version, settledAt, provisions: provisions.rows, transitions: transitions.rows };
}

/**
 * What holds of a pool at any time: from now on the rows are exactly what core plans from the grants, and the
 * transitions of each ladder go from where the one before went to.
 */
export async function expectSound(database: Database, poolId: string): Promise<PoolRows> {
  const [loaded, rows] = [
    await loadFacts(database, { by: 'pool', id: poolId }, null),
    await rowsOf(database, poolId),
  ];
  if (loaded === null) throw new Error('There is no such pool.');
  const { facts, at } = loaded;
  const written = facts.stored.filter(({ endsAt }) => endsAt === null || endsAt > at);
  expect(written.map((segment) => told(segment, at)).toSorted()).toEqual(
    planTimeline(facts, at)
      .map((segment) => told(segment, at))
      .toSorted(),
  );
  for (const [place, { ladder_id, from_product_id }] of rows.transitions.entries()) {
    const before = rows.transitions[place - 1];
    const isFirst = before?.ladder_id !== ladder_id;
    expect(from_product_id).toBe(isFirst ? null : before.to_product_id);
  }
  return rows;
}

/** The past is as it was: what had ended is untouched, what had begun began then, no transition is lost. */
export function expectPastKept(before: PoolRows, after: PoolRows): void {
  const then = before.settledAt;
  const past = before.provisions.filter(({ starts_at }) => starts_at <= then);
  const now = new Map(after.provisions.map((row) => [row.id, row]));
  for (const row of past) {
    const isOver = row.ends_at !== null && row.ends_at <= then;
    const kept = now.get(row.id);
    expect(isOver ? kept : { ...kept, ends_at: null }).toMatchObject(
      isOver ? row : { id: row.id, starts_at: row.starts_at, grant_id: row.grant_id },
    );
  }
  expect(after.transitions).toEqual(expect.arrayContaining([...before.transitions]));
}

function told(segment: Segment, at: number): string {
  const { grantId, ladderId, productId, rank, quantity, setVersionId, startsAt, endsAt } = segment;
  const from = Math.max(startsAt, at);
  return [ladderId, from, endsAt, productId, rank, quantity, setVersionId, grantId].join(' ');
}
