import { selectDuePools } from './poolStore.ts';
import { type SettlementRooms, settleByItself } from './settlePool.ts';

/** Pools that one sweep takes on. The next one comes within seconds. */
const BATCH = 200;

/**
 * Records the boundaries that time has passed, and brings about what they cause. Reads are right without it: the
 * future is written already. Answers how many pools were settled.
 */
export async function settleDue(rooms: SettlementRooms): Promise<number> {
  const due = await selectDuePools(rooms.database, BATCH);
  const failures: unknown[] = [];
  for (const id of due) {
    // One pool that cannot be settled is a defect of its own; it must not keep the others from their due.
    await settleByItself(rooms, id, { onlyIfStale: false }).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} pools could not be settled.`);
  return due.length;
}
