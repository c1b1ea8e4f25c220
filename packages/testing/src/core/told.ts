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
