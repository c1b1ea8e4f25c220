import type { Database } from '@member-console/db';
import type { CampaignItemState, CampaignItemView, CampaignView } from './campaign.ts';

type Query = Pick<Database, 'query'>;

/** A page by keyset: rows behind `after` or in front of `before`, in the list's own order; `backward` from its end. */
export interface KeyPage {
  readonly after: string | null;
  readonly before: string | null;
  readonly backward: boolean;
  readonly limit: number;
}

const CAMPAIGN = `
SELECT c.id, c.kind, json_build_object('ladderId', c.input -> 'ladderId', 'typeKey', c.input -> 'typeKey',
         'versionId', c.input -> 'versionId') AS about, c.reason, c.actor ->> 'personId' AS "startedBy", c.created_at AS "createdAt",
       c.finished_at AS "finishedAt", c.cancelled_at AS "cancelledAt", (
         SELECT json_build_object('pending', count(*) FILTER (WHERE state = 'pending'),
                  'changed', count(*) FILTER (WHERE state = 'changed'),
                  'unchanged', count(*) FILTER (WHERE state = 'unchanged'),
                  'failed', count(*) FILTER (WHERE state = 'failed'))
           FROM entitlements.campaign_items WHERE campaign_id = c.id) AS counts
  FROM entitlements.campaigns c`;

/** Campaigns by their ids, in no order. */
export async function selectCampaigns(
  database: Query,
  ids: readonly string[],
): Promise<readonly CampaignView[]> {
  return database.query<CampaignView>(
    { name: 'entitlements.campaigns_by_ids', text: `${CAMPAIGN} WHERE c.id = ANY ($1)` },
    [ids],
  );
}

/** A page of all campaigns, the newest first. */
export async function selectCampaignPage(database: Query, page: KeyPage): Promise<readonly CampaignView[]> {
  return database.query<CampaignView>(
    {
      name: `entitlements.campaign_page_${page.backward ? 'back' : 'on'}`,
      text: `${CAMPAIGN} WHERE ($1::uuid IS NULL OR c.id < $1) AND ($2::uuid IS NULL OR c.id > $2)
              ORDER BY c.id ${page.backward ? 'ASC' : 'DESC'} LIMIT $3`,
    },
    [page.after, page.before, page.limit],
  );
}

/** A page of the items of one campaign, all or in one state, in the order in which they are worked through. */
export async function selectItemPage(
  database: Query,
  campaignId: string,
  state: CampaignItemState | null,
  page: KeyPage,
): Promise<readonly CampaignItemView[]> {
  return database.query<CampaignItemView>(
    {
      name: `entitlements.campaign_items_${page.backward ? 'back' : 'on'}`,
      text: `SELECT item.campaign_id AS "campaignId", item.pool_id AS "poolId",
                    pool.organization_id AS "organizationId", item.state, item.message, item.done_at AS "doneAt"
               FROM entitlements.campaign_items item JOIN entitlements.pools pool ON pool.id = item.pool_id
              WHERE item.campaign_id = $1 AND ($2::text IS NULL OR item.state = $2)
                AND ($3::uuid IS NULL OR item.pool_id > $3) AND ($4::uuid IS NULL OR item.pool_id < $4)
              ORDER BY item.pool_id ${page.backward ? 'DESC' : 'ASC'} LIMIT $5`,
    },
    [campaignId, state, page.after, page.before, page.limit],
  );
}
