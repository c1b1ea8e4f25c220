import type { Database } from '@member-console/db';
import type { CatalogMove, CatalogWrite } from '../../catalog/index.ts';
import { type Actor, auditRows, JOB, newId, SYSTEM, toJson } from '../../kernel/index.ts';
import type { Campaign, CampaignItemState, CampaignWork } from './campaign.ts';
import { poolsReached, poolsWaiting } from './reachStore.ts';

type Query = Pick<Database, 'query'>;

/** The job that goes on with a campaign, one at a time. */
export function campaignJob(campaignId: string) {
  return {
    task: 'entitlements.campaign',
    payload: { campaignId },
    key: `entitlements.campaign:${campaignId}`,
  };
}

export type NewCampaign = CampaignWork & {
  readonly id: string;
  readonly actor: Actor;
  readonly reason: string | null;
};

/** What the statement that makes a campaign does beside: more expressions, with a comma before them. */
export type BesideCampaign = Required<CatalogWrite>;

/** Makes a campaign with an item for every pool that it reaches. */
export function insertCampaign(
  campaign: NewCampaign,
  beside: BesideCampaign = { sql: '', values: [], jobs: [] },
): CatalogWrite {
  return {
    sql: `changed AS (
      INSERT INTO entitlements.campaigns (id, kind, input, actor, reason, created_at)
      VALUES ($8, $9, $10::jsonb, $11::jsonb, $12, system.at()) RETURNING id
    ), item AS (
      INSERT INTO entitlements.campaign_items (campaign_id, pool_id)
      SELECT $8, id FROM (${poolsReached(campaign.kind, '$10::jsonb')}) AS reached)${beside.sql}`,
    values: [
      campaign.id,
      campaign.kind,
      toJson(campaign.input),
      toJson(campaign.actor),
      campaign.reason,
      ...beside.values,
    ],
    jobs: [campaignJob(campaign.id), ...beside.jobs],
  };
}

/** Starts what a change of the catalog asks for, unless nobody was planned with what it was. Answers its id. */
export async function insertCatalogCampaign(database: Database, move: CatalogMove): Promise<string | null> {
  const id = newId();
  const { task, payload, key } = campaignJob(id);
  const rows = await database.query<{ id: string }>(
    {
      name: 'entitlements.insert_catalog_campaign',
      text: `WITH reached AS MATERIALIZED (
        ${poolsReached('catalog_changed', '$2::jsonb')} UNION ${poolsWaiting('$2::jsonb')}
      ), campaign AS (
        INSERT INTO entitlements.campaigns (id, kind, input, actor, created_at)
        SELECT $1, 'catalog_changed', $2::jsonb, $3::jsonb, system.at() WHERE EXISTS (SELECT FROM reached)
        RETURNING id
      ), item AS (
        INSERT INTO entitlements.campaign_items (campaign_id, pool_id)
        SELECT campaign.id, reached.id FROM campaign, reached)
      SELECT id, system.enqueue($4, $5::json, $6) FROM campaign`,
    },
    [id, toJson(move), toJson(SYSTEM), task, toJson(payload), key],
  );
  return rows[0]?.id ?? null;
}

/** A campaign that is neither finished nor cancelled; null otherwise. */
export async function selectRunningCampaign(database: Query, id: string): Promise<Campaign | null> {
  const [row] = await database.query<Campaign>(
    {
      name: 'entitlements.running_campaign',
      text: `SELECT id, kind, input, actor, reason FROM entitlements.campaigns
              WHERE id = $1 AND finished_at IS NULL AND cancelled_at IS NULL`,
    },
    [id],
  );
  return row ?? null;
}

/** Before every pool. */
export const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * The next pool to look at behind this one; null when none is left, or the campaign was cancelled meanwhile. The place
 * spares the index what lies done before it, which a vacuum may be far from clearing.
 */
export async function selectNextPool(
  database: Query,
  campaignId: string,
  after: string,
): Promise<string | null> {
  const [row] = await database.query<{ pool_id: string }>(
    {
      name: 'entitlements.next_campaign_item',
      text: `SELECT item.pool_id FROM entitlements.campaign_items item
               JOIN entitlements.campaigns c ON c.id = item.campaign_id AND c.cancelled_at IS NULL
              WHERE item.campaign_id = $1 AND item.state = 'pending' AND item.pool_id > $2
              ORDER BY item.pool_id LIMIT 1`,
    },
    [campaignId, after],
  );
  return row?.pool_id ?? null;
}

/** Whether a pool was settled since the campaign began, and so has followed the catalog. */
export async function wasSettledSince(database: Query, campaignId: string, poolId: string): Promise<boolean> {
  const rows = await database.query(
    {
      name: 'entitlements.settled_since_campaign',
      text: `SELECT FROM entitlements.pools pool JOIN entitlements.campaigns c ON c.id = $1
              WHERE pool.id = $2 AND pool.settled_at >= c.created_at`,
    },
    [campaignId, poolId],
  );
  return rows.length > 0;
}

export async function markItem(
  database: Query,
  campaignId: string,
  poolId: string,
  state: Exclude<CampaignItemState, 'pending'>,
  message: string | null,
): Promise<void> {
  await database.query(
    {
      name: 'entitlements.mark_campaign_item',
      text: `UPDATE entitlements.campaign_items SET state = $3, message = $4, done_at = system.at()
              WHERE campaign_id = $1 AND pool_id = $2 AND state = 'pending'`,
    },
    [campaignId, poolId, state, message],
  );
}

/** Takes in pools that a change of the catalog reached since. One that failed waits to be retried. */
export async function takeInLatecomers(database: Query, { id, kind, input }: Campaign): Promise<number> {
  const rows = await database.query(
    {
      name: `entitlements.latecomers_${kind}`,
      text: `INSERT INTO entitlements.campaign_items AS item (campaign_id, pool_id)
             SELECT $1, id FROM (${poolsReached(kind, '$2::jsonb')}) AS reached
             ON CONFLICT (campaign_id, pool_id) DO UPDATE SET state = 'pending', done_at = NULL
              WHERE item.state IN ('changed', 'unchanged') RETURNING pool_id`,
    },
    [id, toJson(input)],
  );
  return rows.length;
}

/** Ends a campaign of which nothing is left, and says so once. What failed keeps it open. */
export async function finishCampaign(database: Query, campaignId: string): Promise<void> {
  const audit = auditRows(JOB, {
    action: 'campaign.finished',
    resource: { type: 'campaign', id: campaignId },
  });
  await database.query(
    {
      name: 'entitlements.finish_campaign',
      text: `WITH finished AS (
        UPDATE entitlements.campaigns SET finished_at = system.at()
         WHERE id = $1 AND finished_at IS NULL AND cancelled_at IS NULL AND NOT EXISTS (
           SELECT FROM entitlements.campaign_items WHERE campaign_id = $1 AND state IN ('pending', 'failed'))
        RETURNING id)
      SELECT audit.write($2::jsonb) FROM finished`,
    },
    [campaignId, audit],
  );
}

export async function enqueueCampaign(database: Query, campaignId: string): Promise<void> {
  const { task, payload, key } = campaignJob(campaignId);
  await database.query(
    { name: 'entitlements.enqueue_campaign', text: `SELECT system.enqueue($1, $2::json, $3)` },
    [task, toJson(payload), key],
  );
}

export function cancelRow(campaignId: string): CatalogWrite {
  return {
    sql: `changed AS (
      UPDATE entitlements.campaigns SET cancelled_at = system.at()
       WHERE id = $8 AND finished_at IS NULL AND cancelled_at IS NULL RETURNING id)`,
    values: [campaignId],
  };
}

/** Goes on with what was cancelled. */
export function resumeRow(campaignId: string): CatalogWrite {
  return {
    sql: `changed AS (
      UPDATE entitlements.campaigns SET cancelled_at = NULL WHERE id = $8 AND cancelled_at IS NOT NULL RETURNING id)`,
    values: [campaignId],
    jobs: [campaignJob(campaignId)],
  };
}

/** Makes failed items pending again, and has them looked at. */
export function retryRows(campaignId: string): CatalogWrite {
  return {
    sql: `changed AS (
      UPDATE entitlements.campaign_items SET state = 'pending', message = NULL, done_at = NULL
       WHERE campaign_id = $8 AND state = 'failed' RETURNING campaign_id)`,
    values: [campaignId],
    jobs: [campaignJob(campaignId)],
  };
}
