import type { EntitlementValue } from '@member-console/core';

export type { EntitlementValue };

/** Catalog things as every reader sees them. */
export interface ResourceView {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly kind: EntitlementValue['kind'];
  readonly unit: string | null;
  /** Whether an integration counts what is in use. */
  readonly isMeasured: boolean;
  readonly levels: readonly string[];
}

export interface RuleView {
  readonly resource: ResourceView;
  readonly value: EntitlementValue;
}

export interface ProductView {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
}

/** A product together with what its newest published set version gives. */
export interface OfferedProduct extends ProductView {
  readonly includes: readonly RuleView[];
}

export interface LadderSummary {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

export interface LadderView extends LadderSummary {
  /** Published tiers only, lowest rank first. */
  readonly tiers: readonly {
    readonly ladderId: string;
    readonly rank: number;
    readonly product: OfferedProduct;
  }[];
}

/** A rule as SQL hands it over in JSON; limits are digits, so that no bigint is rounded on the way. */
export interface RuleJson {
  readonly resource: ResourceView;
  readonly kind: EntitlementValue['kind'];
  readonly enabled: boolean | null;
  readonly limit: string | null;
  readonly level: string | null;
}

/** SQL that builds a `ResourceView` from `resource` (catalog.resources). */
export const RESOURCE_JSON = `json_build_object('id', resource.id, 'key', resource.key, 'name', resource.name,
    'description', resource.description, 'kind', resource.kind, 'unit', resource.unit,
    'isMeasured', resource.is_measured, 'levels', resource.levels)`;

/** SQL that builds a `RuleJson` from `rule` (catalog.entitlement_rules) and `resource` (catalog.resources). */
export const RULE_JSON = `
  'resource', ${RESOURCE_JSON},
  'kind', rule.kind, 'enabled', rule.enabled, 'limit', rule.limit_value::text, 'level', rule.level`;

export function ruleValue(rule: Omit<RuleJson, 'resource'>): EntitlementValue {
  switch (rule.kind) {
    case 'boolean':
      return { kind: 'boolean', enabled: rule.enabled === true };
    case 'limit':
      return { kind: 'limit', limit: rule.limit === null ? null : BigInt(rule.limit) };
    case 'enum':
      return { kind: 'enum', level: rule.level ?? '' };
  }
}
