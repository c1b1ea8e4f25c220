import type {
  EntitlementValueInput,
  ResourceKind,
  ValueWords_valueFragment,
} from '../../../../../../../__generated__/graphql.ts';

/**
 * What the editor holds of one resource: `''` when the set does not give it, else its value: `on`, `off`,
 * `unlimited`, `level:` or `limit:` and what is typed behind.
 */
export type RuleText = string;

const largest = 9_223_372_036_854_775_807n;

export function ruleTextOf(value: ValueWords_valueFragment): RuleText {
  switch (value.__typename) {
    case 'BooleanValue':
      return value.enabled ? 'on' : 'off';
    case 'EnumValue':
      return `level:${value.level}`;
    case 'LimitValue':
      return value.limit === null ? 'unlimited' : `limit:${value.limit}`;
  }
}

/** What a resource begins with when it is added. */
export function firstRuleText(kind: ResourceKind, levels: readonly string[]): RuleText {
  return { BOOLEAN: 'on', LIMIT: 'limit:', ENUM: `level:${levels[0] ?? ''}` }[kind];
}

/** The value as mutations take it; null when the set does not give the resource, or what is typed is no value yet. */
export function ruleValueIn(text: RuleText): EntitlementValueInput | null {
  if (text === 'on' || text === 'off') return { enabled: text === 'on' };
  if (text === 'unlimited') return { unlimited: true };
  if (text.startsWith('level:')) return { level: text.slice('level:'.length) };
  const digits = text.slice('limit:'.length);
  return /^\d{1,19}$/.test(digits) && BigInt(digits) <= largest ? { limit: `${BigInt(digits)}` } : null;
}
