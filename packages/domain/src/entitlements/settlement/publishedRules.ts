import type { EntitlementValue, RuleBook } from '@member-console/core';
import type { Database } from '@member-console/db';
import { ruleValue } from '../../catalog/index.ts';

const RULES = {
  name: 'entitlements.published_rules',
  text: `SELECT v.id, coalesce((
           SELECT json_agg(json_build_object('resource', r.resource_id, 'kind', r.kind, 'enabled', r.enabled,
                    'limit', r.limit_value::text, 'level', r.level))
             FROM catalog.entitlement_rules r WHERE r.set_version_id = v.id), '[]') AS rules
           FROM catalog.entitlement_set_versions v WHERE v.id = ANY ($1) AND v.published_at IS NOT NULL`,
};

/** By set version. The database refuses to change what is published, so nothing here is ever out of date. */
const known = new Map<string, ReadonlyMap<string, EntitlementValue>>();

/** What published set versions give: each is read once by a process. Drafts give nothing, and neither does null. */
export async function publishedRules(
  database: Pick<Database, 'query'>,
  versions: readonly (string | null)[],
): Promise<RuleBook> {
  const ids = [...new Set(versions)].filter((id) => id !== null);
  const missing = ids.filter((id) => !known.has(id));
  if (missing.length > 0) {
    for (const { id, rules } of await database.query<RulesRow>(RULES, [missing])) {
      known.set(id, new Map(rules.map((rule) => [rule.resource, ruleValue(rule)])));
    }
  }
  const book = new Map<string, ReadonlyMap<string, EntitlementValue>>();
  for (const id of ids) {
    const rules = known.get(id);
    if (rules !== undefined && rules.size > 0) book.set(id, rules);
  }
  return book;
}

interface RulesRow {
  readonly id: string;
  readonly rules: readonly {
    readonly resource: string;
    readonly kind: EntitlementValue['kind'];
    readonly enabled: boolean | null;
    readonly limit: string | null;
    readonly level: string | null;
  }[];
}
