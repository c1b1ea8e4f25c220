import type { Database } from '@member-console/db';
import { catalogMoved, type SetVersionView } from '../../catalog/index.ts';
import type { BesideCampaign } from './campaignStore.ts';

/** Live or future grants that somebody pays for, by the set version they give. */
export async function selectPaidByVersion(
  database: Pick<Database, 'query'>,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await database.query<{ id: string; grants: number }>(
    {
      name: 'entitlements.paid_by_version',
      text: `SELECT set_version_id AS id, count(*)::int AS grants FROM entitlements.grants
              WHERE set_version_id = ANY ($1) AND source IN ('subscription', 'purchase') AND revoked_at IS NULL
                AND (ends_at IS NULL OR ends_at > system.at()) GROUP BY set_version_id`,
    },
    [versionIds],
  );
  return new Map(rows.map(({ id, grants }) => [id, grants]));
}

/** Publishes a version that is a draft beside the campaign that carries it out; its values begin with `$13`. */
export function publishBeside(version: SetVersionView, ladderIds: readonly string[]): BesideCampaign {
  if (version.publishedAt !== null) return { sql: '', values: [], jobs: [] };
  return {
    sql: `, published AS (
      UPDATE catalog.entitlement_set_versions SET published_at = system.at() WHERE id = $13 RETURNING id
    ), moved AS (
      UPDATE catalog.plan_ladders SET version = version + 1 WHERE id = ANY ($14) RETURNING id)`,
    values: [version.id, ladderIds],
    jobs: ladderIds.map((ladderId) => catalogMoved({ ladderId })),
  };
}
