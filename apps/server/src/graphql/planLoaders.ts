import {
  findPlanRecords,
  type GrantView,
  type OrganizationOverview,
  type OverrideView,
  organizationOverviews,
  type PlanRequestView,
  type TransitionView,
} from '@member-console/domain/entitlements';
import type { Viewer } from '@member-console/domain/identity';
import DataLoader from 'dataloader';
import type { Rooms } from '../rooms.ts';
import { inOrder } from './inOrder.ts';

/** An organization as of an instant. */
interface RightsKey {
  readonly id: string;
  readonly asOf: Date;
}

/** What organizations may use and how that came about. Null: absent, or not for this viewer. */
export interface PlanLoaders {
  readonly rights: DataLoader<RightsKey, OrganizationOverview | null, string>;
  readonly grant: DataLoader<string, GrantView | null>;
  readonly override: DataLoader<string, OverrideView | null>;
  readonly transition: DataLoader<string, TransitionView | null>;
  readonly planRequest: DataLoader<string, PlanRequestView | null>;
}

export function createPlanLoaders(rooms: Rooms, viewer: () => Promise<Viewer | null>): PlanLoaders {
  const visible =
    <Found extends { readonly id: string }>(
      find: (person: Viewer, ids: readonly string[]) => Promise<readonly Found[]>,
    ) =>
    async (ids: readonly string[]) => {
      const person = await viewer();
      return inOrder(ids, person ? await find(person, ids) : []);
    };
  return {
    rights: new DataLoader(async (keys) => overviewsAsOf(rooms, await viewer(), keys), {
      cacheKeyFn: ({ id, asOf }) => `${id} ${asOf.getTime()}`,
    }),
    grant: new DataLoader(visible((person, ids) => findPlanRecords('grants', rooms, person, ids))),
    override: new DataLoader(visible((person, ids) => findPlanRecords('overrides', rooms, person, ids))),
    transition: new DataLoader(visible((person, ids) => findPlanRecords('transitions', rooms, person, ids))),
    planRequest: new DataLoader(visible((person, ids) => findPlanRecords('requests', rooms, person, ids))),
  };
}

/** One statement for each instant. */
async function overviewsAsOf(
  rooms: Rooms,
  viewer: Viewer | null,
  keys: readonly RightsKey[],
): Promise<readonly (OrganizationOverview | null)[]> {
  if (viewer === null) return keys.map(() => null);
  const instants = [...new Map(keys.map(({ asOf }) => [asOf.getTime(), asOf])).values()];
  const found = new Map<number, readonly OrganizationOverview[]>();
  await Promise.all(
    instants.map(async (asOf) => {
      const ids = keys.filter((key) => key.asOf.getTime() === asOf.getTime()).map(({ id }) => id);
      found.set(asOf.getTime(), await organizationOverviews(rooms, viewer, { by: 'ids', ids }, asOf));
    }),
  );
  return keys.map(({ id, asOf }) => found.get(asOf.getTime())?.find((one) => one.id === id) ?? null);
}
