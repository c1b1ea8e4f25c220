import type { EntitlementValue } from '@member-console/core';
import type { RuleDoesNotFit } from '../refusals.ts';
import type { ResourceView } from '../views.ts';

/** The first rule whose value its resource cannot have; null when all fit. */
export function misfitOf(
  rules: readonly {
    readonly resource: Pick<ResourceView, 'id' | 'key' | 'kind' | 'levels'>;
    readonly value: EntitlementValue;
  }[],
): RuleDoesNotFit | null {
  for (const { resource, value } of rules) {
    const { id: resourceId, key: resourceKey, kind: expectedKind, levels } = resource;
    const isAnotherKind = value.kind !== expectedKind;
    const isUnknownLevel = value.kind === 'enum' && !levels.includes(value.level);
    if (!isAnotherKind && !isUnknownLevel) continue;
    const problem = isAnotherKind ? 'anotherKind' : 'unknownLevel';
    return { kind: 'ruleDoesNotFit', resourceId, resourceKey, problem, expectedKind, levels };
  }
  return null;
}
