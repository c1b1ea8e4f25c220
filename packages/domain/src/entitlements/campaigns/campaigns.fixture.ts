import type { Database } from '@member-console/db';
import type { CatalogMove } from '../../catalog/index.ts';
import { type CampaignState, stateOf } from './campaign.ts';
import { selectCampaigns, selectItemPage } from './campaignViewStore.ts';
import { catalogChanged } from './catalogChanged.command.ts';
import { workCampaign } from './workCampaign.command.ts';

/** Drives campaigns as the queue would, without a queue. */
export function createCampaignDriver(database: Database) {
  const driver = {
    async view(campaignId: string) {
      const [campaign] = await selectCampaigns(database, [campaignId]);
      if (campaign === undefined) throw new Error('There is no such campaign.');
      return { ...campaign, state: stateOf(campaign) as CampaignState };
    },
    items: (campaignId: string) =>
      selectItemPage(database, campaignId, null, { after: null, before: null, backward: false, limit: 1000 }),
    /** Works until nothing more moves. */
    async drain(campaignId: string, batch = 100) {
      for (;;) {
        await workCampaign({ database }, campaignId, { batch });
        const view = await driver.view(campaignId);
        if (view.state !== 'running') return view;
      }
    },
    /** Does what jobs of the catalog ask for, to the end. Answers the campaigns. */
    async followCatalog(moves: readonly unknown[]) {
      const ids: string[] = [];
      for (const move of moves) {
        const id = await catalogChanged({ database }, move as CatalogMove);
        if (id !== null) ids.push(id);
      }
      for (const id of ids) await driver.drain(id);
      return ids;
    },
    /** Current and future rows that name a version of the catalog that is no more. */
    async stale(): Promise<number> {
      const { rows } = await database.pool.query<{ rows: number }>(
        `SELECT count(*)::int AS rows FROM entitlements.provisions p
           JOIN entitlements.grants g ON g.id = p.grant_id
           LEFT JOIN catalog.plan_ladders l ON l.id = p.ladder_id
           LEFT JOIN catalog.default_grants d ON d.id = g.default_grant_id
          WHERE (p.ends_at IS NULL OR p.ends_at > system.at())
            AND (p.ladder_version <> l.version
                 OR (g.default_grant_id IS NOT NULL AND p.default_version <> coalesce(d.version, 0)))`,
      );
      return rows[0]?.rows ?? 0;
    },
  };
  return driver;
}
