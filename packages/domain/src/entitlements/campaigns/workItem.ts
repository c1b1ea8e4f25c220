import type { Database } from '@member-console/db';
import { requestKey } from '../../kernel/index.ts';
import {
  type SettlementOrder,
  type SettlementRooms,
  settleByItself,
  settlePool,
} from '../settlement/settlePool.ts';
import { selectAnswer } from '../store.ts';
import type { Campaign } from './campaign.ts';
import { wasSettledSince } from './campaignStore.ts';
import { isReached } from './reachStore.ts';

/**
 * Does what a campaign does for one pool, once: a second worker, or the next one after a kill, finds it done. Answers
 * whether it changed something.
 *
 * @throws Error with the reason when it cannot be done.
 */
export async function workItem(rooms: SettlementRooms, campaign: Campaign, poolId: string): Promise<boolean> {
  switch (campaign.kind) {
    case 'catalog_changed':
      return settleAgainstCatalog(rooms, campaign, poolId);
    case 'backfill_defaults': {
      const order = orderOf(campaign, poolId, ({ defaults }, newId) => ({
        kind: 'reapplyDefaults',
        ids: defaults.map(newId),
        defaults,
      }));
      if (!(await isReached(rooms.database, campaign, poolId))) return wasDone(rooms.database, order);
      await settle(rooms, order);
      return true;
    }
    case 'publish_set_version': {
      const { fromVersionIds, versionId: toVersionId, paid } = campaign.input;
      const order = orderOf(campaign, poolId, ({ facts }, newId) => ({
        kind: 'repin',
        ids: facts.grants.map(newId),
        fromVersionIds,
        toVersionId,
        paid,
      }));
      const { grantIds, transitions } = await settle(rooms, order);
      return grantIds.length + transitions.length > 0;
    }
  }
}

async function settleAgainstCatalog(
  rooms: SettlementRooms,
  campaign: Campaign,
  poolId: string,
): Promise<boolean> {
  if (await settleByItself(rooms, poolId, { onlyIfStale: true })) return true;
  if (await isReached(rooms.database, campaign, poolId)) {
    throw new Error('It is still planned with an older version of the catalog.');
  }
  // Whoever settled it meanwhile, a worker that was killed before it could say so too, did what there was to do.
  return wasSettledSince(rooms.database, campaign.id, poolId);
}

function orderOf(campaign: Campaign, poolId: string, request: SettlementOrder['request']): SettlementOrder {
  return {
    command: campaign.kind === 'backfill_defaults' ? 'backfillDefaults' : 'publishSetVersion',
    actor: campaign.actor,
    reason: campaign.reason,
    wanted: { by: 'pool', id: poolId, withDefaults: true },
    input: { campaignId: campaign.id },
    idempotencyKey: `campaign:${campaign.id}:${poolId}`,
    previewToken: null,
    request,
  };
}

async function settle(rooms: SettlementRooms, order: SettlementOrder) {
  const answer = await settlePool(rooms, order);
  if (answer.kind !== 'settled') throw new Error(`It was refused: ${answer.kind}.`);
  return answer;
}

/** Whether this very item was settled before its worker could say so. */
async function wasDone(database: Database, order: SettlementOrder): Promise<boolean> {
  const key = requestKey(order.actor, order.command, order.idempotencyKey, order.input);
  return key !== null && (await selectAnswer(database, key)) !== null;
}
