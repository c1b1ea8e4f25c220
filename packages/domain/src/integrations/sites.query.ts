import type { Database } from '@member-console/db';
import type { Viewer } from '../identity/index.ts';
import { authoriseSeeing } from '../kernel/index.ts';
import type { FarmHealth, SiteFarm } from './ports.ts';
import {
  type SitePageRequest,
  type SitePlace,
  type SiteTotals,
  selectSitePage,
  selectSiteTotals,
} from './siteListStore.ts';

/**
 * Which sites there are, of everybody.
 *
 * @throws Forbidden for everybody but operators.
 */
export async function listSites(
  { database }: { database: Database },
  viewer: Viewer,
  request: SitePageRequest,
): Promise<readonly SitePlace[]> {
  authoriseSeeing(viewer);
  return selectSitePage(database, request);
}

/** The farm as it answers at this moment, and all sites in a few numbers. */
export type FarmOverview = FarmHealth & SiteTotals & { readonly latencyMs: number };

/**
 * How the farm does, and what it holds.
 *
 * @throws Forbidden for everybody but operators.
 */
export async function farmOverview(
  { database, farm }: { database: Database; farm: SiteFarm },
  viewer: Viewer,
): Promise<FarmOverview> {
  authoriseSeeing(viewer);
  const began = performance.now();
  const asking = farm.health().then((health) => ({
    ...health,
    latencyMs: Math.round(performance.now() - began),
  }));
  const [health, totals] = await Promise.all([asking, selectSiteTotals(database)]);
  return { ...health, ...totals };
}
