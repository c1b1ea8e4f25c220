import { decide, isStale } from '@member-console/core';
import type { Database } from '@member-console/db';
import { type Actor, type RequestKey, SYSTEM } from '../../kernel/index.ts';
import { auditOf } from './auditOf.ts';
import { commitSettlement } from './commitSettlement.ts';
import { type FactsWanted, type LoadedPool, loadFacts } from './loadFacts.ts';

/** The facts against today's catalog: what the catalog has changed since is settled first, by itself. */
export async function loadCurrent(
  database: Pick<Database, 'query'>,
  wanted: FactsWanted,
  key: RequestKey | null,
): Promise<LoadedPool | 'moved' | null> {
  const loaded = await loadFacts(database, wanted, key);
  if (loaded === null || loaded.answered !== null || !isStale(loaded.facts, loaded.at)) return loaded;
  const version = await commitAlone(database, loaded, 'catalog', SYSTEM);
  if (version === null) return 'moved';
  const current = await loadFacts(database, wanted, key);
  return current !== null && isStale(current.facts, current.at) ? 'moved' : current;
}

/** What time or the catalog has changed, written with no request. Null when the pool had moved. */
export async function commitAlone(
  database: Pick<Database, 'query'>,
  loaded: LoadedPool,
  kind: 'catalog' | 'schedule',
  actor: Actor,
): Promise<bigint | null> {
  const decided = decide(loaded.facts, null, loaded.at);
  if (decided.kind !== 'settled') throw new Error(`Settling by itself was refused: ${decided.kind}.`);
  const { settlement } = decided;
  const audit = auditOf(loaded, settlement, null);
  return commitSettlement(database, {
    ...loaded,
    settlement,
    actor,
    reason: null,
    cause: { kind },
    audit,
    request: null,
  });
}
