import { type EntitlementValue, nothingOf } from '@member-console/core';
import type { Askable } from '@member-console/db';
import type { ResourceView } from '../../catalog/index.ts';
import type { Viewer } from '../../identity/index.ts';
import { type EffectiveEntitlementView, explain } from '../explain.ts';
import { selectOverviews } from '../store.ts';

/** A resource of which an organization may use another amount at one instant than at another. */
export interface EntitlementDifference {
  readonly resource: ResourceView;
  readonly before: EntitlementAt;
  readonly after: EntitlementAt;
}

/** A value, and why it is what it is. */
export type EntitlementAt = Pick<EffectiveEntitlementView, 'value' | 'contributions'>;

/** What differs between two instants, in order of resource keys, in one statement; nothing when it may not be seen. */
export async function entitlementDiff(
  { database }: { database: Askable },
  viewer: Viewer,
  organizationId: string,
  from: Date,
  to: Date,
): Promise<readonly EntitlementDifference[]> {
  const { personId } = viewer;
  const asker = { personId, isOperator: viewer.operatorRole !== null, key: organizationId };
  const rows = await selectOverviews.id(database, [
    { ...asker, asOf: from },
    { ...asker, asOf: to },
  ]);
  const at = (instant: Date) => {
    const row = rows.find((one) => one.at.getTime() === instant.getTime());
    return new Map(row && explain(row).map((one) => [one.resource.key, one] as const));
  };
  const [before, after] = [at(from), at(to)];
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys.flatMap((key): readonly EntitlementDifference[] => {
    const [was, is] = [before.get(key), after.get(key)];
    const resource = (is ?? was)?.resource;
    if (resource === undefined) return [];
    const difference = { resource, before: was ?? nothing(resource), after: is ?? nothing(resource) };
    return isSame(difference.before.value, difference.after.value) ? [] : [difference];
  });
}

function nothing(resource: ResourceView): EntitlementAt {
  return { value: nothingOf(resource), contributions: [] };
}

function isSame(a: EntitlementValue, b: EntitlementValue): boolean {
  if (a.kind === 'boolean' && b.kind === 'boolean') return a.enabled === b.enabled;
  if (a.kind === 'limit' && b.kind === 'limit') return a.limit === b.limit;
  return a.kind === 'enum' && b.kind === 'enum' && a.level === b.level;
}
