import { setTimeout } from 'node:timers/promises';
import type { Database } from '@member-console/db';
import type { CatalogMove } from '@member-console/domain/catalog';
import { catalogChanged, settleByItself, settleDue, workCampaign } from '@member-console/domain/entitlements';
import {
  convergeSite,
  measureSites,
  ownerChanged,
  poolChanged,
  type SiteFarm,
} from '@member-console/domain/integrations';
import { Logger, runOnce } from 'graphile-worker';

/** What the jobs of the domain need. */
export interface JobRooms {
  readonly database: Database;
  readonly farm: SiteFarm;
  readonly webOrigin: string;
}

/** Runs every job that is due, on the real queue, as a worker would, and returns when none is left. */
export async function runJobs(connectionString: string, rooms: JobRooms): Promise<void> {
  await runOnce({
    connectionString,
    maxPoolSize: 3,
    concurrency: 2,
    noHandleSignals: true,
    logger: new Logger(() => () => undefined),
    taskList: {
      'catalog.changed': async (payload) => {
        await catalogChanged(rooms, payload as CatalogMove);
      },
      'entitlements.campaign': (payload) =>
        workCampaign(rooms, (payload as { campaignId: string }).campaignId),
      'fedwiki.converge': async (payload) => {
        await convergeSite(rooms, (payload as { siteId: string }).siteId);
      },
      'fedwiki.measure': () => measureSites(rooms),
      'entitlements.sweep': async () => {
        await settleDue(rooms);
      },
      'person.renamed': (payload) => ownerChanged(rooms, (payload as { personId: string }).personId),
      'pool.changed': (payload) => poolChanged(rooms, (payload as { poolId: string }).poolId),
      'pool.settle': async (payload) => {
        await settleByItself(rooms, (payload as { poolId: string }).poolId, { onlyIfStale: false });
      },
    },
  });
  // The queue says that it is done a moment before its last row is gone.
  while (await isSomethingLocked(rooms.database)) await setTimeout(5);
}

async function isSomethingLocked(database: Database): Promise<boolean> {
  const locked = await database.query({
    name: 'testing.locked_jobs',
    text: 'SELECT FROM graphile_worker.jobs WHERE locked_at IS NOT NULL LIMIT 1',
  });
  return locked.length > 0;
}
