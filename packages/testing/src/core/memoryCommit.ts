import type { Changes, OverLimitDecision, Settlement, StoredSegment } from '@member-console/core';
import type { MemoryCase, MemoryPool } from './memoryPool.ts';

/**
 * Writes a settlement as `entitlements.commit_settlement` does, with every guard of the tables. What the database
 * would refuse throws: a plan that tries is a defect.
 */
export function commit(pool: MemoryPool, settlement: Settlement): MemoryPool {
  const { at, changes, overLimit } = settlement;
  guard(pool.settledAt === null || pool.settledAt < at, 'a settlement lies after the last one');
  const written: MemoryPool = {
    ...pool,
    settledAt: at,
    grants: grantsAfter(pool, changes, at),
    overrides: overridesAfter(pool, changes, at),
    provisions: provisionsAfter(pool, settlement),
    transitions: [...pool.transitions, ...settlement.transitions],
    ...overLimitAfter(pool, overLimit, at),
  };
  guardRows(written);
  return written;
}

function grantsAfter({ grants }: MemoryPool, changes: Changes, at: number): MemoryPool['grants'] {
  const revoked = grants.map((grant) =>
    changes.revoked.includes(grant.id) ? { ...grant, revokedAt: grant.revokedAt ?? at } : grant,
  );
  const ended = changes.ended.reduce((all, { grantId, endsAt }) => {
    const grant = all.find(({ id }) => id === grantId);
    guard(
      grant?.revokedAt === null && (grant.endsAt ?? Infinity) > at && (endsAt ?? Infinity) > at,
      `grant ${grantId} can come to end at ${endsAt}`,
    );
    return all.map((one) => (one.id === grantId ? { ...one, endsAt } : one));
  }, revoked);
  const paid = changes.paid.reduce(
    (all, { grantId, until }) =>
      all.map((one) => (one.id === grantId ? { ...one, sourceEndsAt: until } : one)),
    ended,
  );
  // What a default holds is read from the rows, never kept with the grant.
  return [...paid, ...changes.created.map((grant) => ({ ...grant, held: null }))];
}

function overridesAfter({ overrides }: MemoryPool, changes: Changes, at: number): MemoryPool['overrides'] {
  const cleared = overrides.map((override) =>
    changes.overridesCleared.includes(override.id)
      ? { ...override, revokedAt: override.revokedAt ?? at }
      : override,
  );
  return [...cleared, ...changes.overridesSet];
}

function provisionsAfter(
  { provisions }: MemoryPool,
  { at, continuations, provisions: planned }: Settlement,
): MemoryPool['provisions'] {
  const past = provisions.filter(({ startsAt }) => startsAt < at);
  const continued = continuations.reduce((all, { id, endsAt, ladderVersion, defaultVersion }) => {
    const row = all.find((one) => one.id === id);
    guard(
      row !== undefined && (row.endsAt ?? Infinity) >= at && (endsAt ?? Infinity) >= at,
      `provision ${id} can come to end at ${endsAt}`,
    );
    return all.map((one) =>
      one.id === id
        ? {
            ...one,
            endsAt,
            ladderVersion: ladderVersion ?? one.ladderVersion,
            defaultVersion: defaultVersion ?? one.defaultVersion,
          }
        : one,
    );
  }, past);
  guard(
    planned.every(({ startsAt }) => startsAt >= at),
    'no provision begins before its settlement',
  );
  return [...continued, ...planned.map((segment, index) => ({ ...segment, id: `row ${at}.${index}` }))];
}

function overLimitAfter(
  { cases, items }: MemoryPool,
  { cases: open, resolved, frozen, thawed }: OverLimitDecision,
  at: number,
): Pick<MemoryPool, 'cases' | 'items'> {
  const known = cases.map((one): MemoryCase => {
    const again = open.find(({ id }) => id === one.id);
    const resolvedAt = resolved.includes(one.id) ? (one.resolvedAt ?? at) : one.resolvedAt;
    return again === undefined
      ? { ...one, resolvedAt }
      : { ...one, resolvedAt, limit: again.limit, used: again.used };
  });
  const opened = open
    .filter(({ id }) => id === null)
    .map((one, index) => ({ ...one, id: `case ${at}.${index}`, openedAt: at, resolvedAt: null }));
  return {
    cases: [...known, ...opened],
    items: items.map((item) =>
      frozen.includes(item.id) || thawed.includes(item.id)
        ? { ...item, isFrozen: frozen.includes(item.id) && !thawed.includes(item.id) }
        : item,
    ),
  };
}

/** The checks, unique indexes and exclusions of the tables. */
function guardRows({ grants, overrides, provisions, transitions, cases }: MemoryPool): void {
  guard(
    grants.every(({ startsAt, endsAt }) => (endsAt ?? Infinity) > startsAt),
    'a grant ends after it begins',
  );
  guard(
    grants.every(({ productId, setVersionId }) => (productId === null) === (setVersionId === null)),
    'a grant has its set version exactly when it has its product',
  );
  guardUnique(
    [...grants, ...overrides].map(({ id }) => id),
    'id',
  );
  const defaults = grants.filter(({ revokedAt }) => revokedAt === null).map((grant) => grant.defaultGrantId);
  guardUnique(
    defaults.filter((id) => id !== null),
    'live grant of a default',
  );
  guardUnique(
    transitions.map(({ ladderId, effectiveAt }) => `${ladderId} ${effectiveAt}`),
    'transition',
  );
  guardUnique(
    cases.filter(({ resolvedAt }) => resolvedAt === null).map(({ resourceId }) => resourceId),
    'open case',
  );
  guardApart(
    overrides.filter(({ revokedAt }) => revokedAt === null),
    ({ resourceId }) => resourceId,
    'overrides',
  );
  guardApart(provisions, ({ ladderId, grantId }: StoredSegment) => ladderId ?? grantId, 'provisions');
}

function guardUnique(keys: readonly string[], what: string): void {
  guard(new Set(keys).size === keys.length, `each ${what} is there once: ${keys.join(', ')}`);
}

/** Ranges with the same key are not empty and do not overlap. */
function guardApart<Row extends { readonly startsAt: number; readonly endsAt: number | null }>(
  rows: readonly Row[],
  key: (row: Row) => string,
  what: string,
): void {
  const last = new Map<string, number>();
  for (const row of rows.toSorted((a, b) => a.startsAt - b.startsAt)) {
    const endsAt = row.endsAt ?? Infinity;
    guard(
      row.startsAt >= (last.get(key(row)) ?? -Infinity) && endsAt > row.startsAt,
      `${what} of ${key(row)} neither overlap nor are empty`,
    );
    last.set(key(row), endsAt);
  }
}

function guard(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Error(`The database would refuse this: ${sentence}.`);
}
