import type { MemoryPool } from './memoryPool.ts';

/**
 * What a pool gives at each instant of a stretch of time, in words that do not name grants: a copy of a grant is the
 * same to whoever has it. `wiki: standard (1) ×1 by manual, standard@1`.
 */
export function told(
  { provisions, grants }: MemoryPool,
  from: number,
  until: number,
  ladderId?: string,
): readonly string[] {
  const source = new Map(grants.map((grant) => [grant.id, grant.source]));
  return Array.from({ length: Math.max(0, until - from) }, (_, index) =>
    provisions
      .filter(({ startsAt, endsAt }) => startsAt <= from + index && from + index < (endsAt ?? Infinity))
      .filter((row) => ladderId === undefined || row.ladderId === ladderId)
      .map(
        (row) =>
          `${row.ladderId ?? 'beside'}: ${row.productId} (${row.rank ?? '-'}) ×${row.quantity} ` +
          `by ${source.get(row.grantId)}, ${row.setVersionId}`,
      )
      .toSorted()
      .join('; '),
  );
}

/** The rank that a pool holds on a ladder at an instant; -1 for none. */
export function rankAt({ provisions }: MemoryPool, ladderId: string, at: number): number {
  const row = provisions.find(
    ({ ladderId: id, startsAt, endsAt }) => id === ladderId && startsAt <= at && at < (endsAt ?? Infinity),
  );
  return row?.rank ?? -1;
}

/** The rank of a plan on a ladder as the catalog has it; -1 for none. */
export function rankOf({ catalog }: MemoryPool, productId: string, ladderId = 'wiki'): number {
  const tiers = catalog.ladders.find(({ id }) => id === ladderId)?.tiers ?? [];
  return tiers.find((tier) => tier.productId === productId)?.rank ?? -1;
}
