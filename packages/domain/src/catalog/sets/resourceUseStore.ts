import type { EntitlementValue } from '@member-console/core';
import type { Database } from '@member-console/db';
import { type RuleJson, ruleValue } from '../views.ts';

/** What one version of a set gives of a resource. */
export interface ResourceUse {
  readonly resourceId: string;
  readonly setId: string;
  readonly versionId: string;
  readonly value: EntitlementValue;
}

/** What sets give of these resources today, by their newest published version, and by their draft; by keys of sets. */
export async function selectResourceUses(
  database: Pick<Database, 'query'>,
  resourceIds: readonly string[],
): Promise<readonly ResourceUse[]> {
  const rows = await database.query<
    Omit<ResourceUse, 'value'> & { readonly rule: Omit<RuleJson, 'resource'> }
  >(
    {
      name: 'catalog.resource_uses',
      text: `SELECT rule.resource_id AS "resourceId", v.set_id AS "setId", v.id AS "versionId",
                    json_build_object('kind', rule.kind, 'enabled', rule.enabled, 'limit', rule.limit_value::text,
                                      'level', rule.level) AS rule
               FROM catalog.entitlement_rules rule
               JOIN catalog.entitlement_set_versions v ON v.id = rule.set_version_id
               JOIN catalog.entitlement_sets s ON s.id = v.set_id
              WHERE rule.resource_id = ANY ($1)
                AND (v.published_at IS NULL OR v.number = (
                      SELECT max(newest.number) FROM catalog.entitlement_set_versions newest
                       WHERE newest.set_id = v.set_id AND newest.published_at IS NOT NULL))
              ORDER BY s.key, v.number DESC`,
    },
    [resourceIds],
  );
  return rows.map(({ rule, ...use }) => ({ ...use, value: ruleValue(rule) }));
}
