import type { Database } from '@member-console/db';
import type { Viewer } from '../../identity/index.ts';
import { authoriseSeeing, mayOperate } from '../../kernel/index.ts';
import { type ConcernFilter, selectConcerns, selectConcernsByIds } from './concernStore.ts';
import { type EventFilter, selectEvents, selectEventsByIds, selectPayloads } from './eventStore.ts';
import { harmlessPayload } from './harmless.ts';
import { selectHealth } from './healthStore.ts';
import type { IdPage } from './pageById.ts';
import {
  type DriftFilter,
  selectDrifts,
  selectDriftsByIds,
  selectRuns,
  selectRunsByIds,
} from './reconciliationListStore.ts';
import type { ConcernView, DriftView, RunView, StripeEventView, StripeHealth } from './views.ts';

interface Rooms {
  readonly database: Database;
}

/** How the way in from Stripe stands. @throws Forbidden for everybody but operators. */
export async function stripeHealth({ database }: Rooms, viewer: Viewer): Promise<StripeHealth> {
  authoriseSeeing(viewer);
  return selectHealth(database);
}

/** Every event that Stripe sent, the newest first. @throws Forbidden for everybody but operators. */
export async function listStripeEvents(
  { database }: Rooms,
  viewer: Viewer,
  filter: EventFilter,
  page: IdPage,
): Promise<readonly StripeEventView[]> {
  authoriseSeeing(viewer);
  return selectEvents(database, filter, page);
}

/** What calls a person about money, the newest first. @throws Forbidden for everybody but operators. */
export async function listConcerns(
  { database }: Rooms,
  viewer: Viewer,
  filter: ConcernFilter,
  page: IdPage,
): Promise<readonly ConcernView[]> {
  authoriseSeeing(viewer);
  return selectConcerns(database, filter, page);
}

/** Every comparison with Stripe, the newest first. @throws Forbidden for everybody but operators. */
export async function listReconciliations(
  { database }: Rooms,
  viewer: Viewer,
  page: IdPage,
): Promise<readonly RunView[]> {
  authoriseSeeing(viewer);
  return selectRuns(database, page);
}

/** What was found to differ, the newest first. @throws Forbidden for everybody but operators. */
export async function listDrifts(
  { database }: Rooms,
  viewer: Viewer,
  filter: DriftFilter,
  page: IdPage,
): Promise<readonly DriftView[]> {
  authoriseSeeing(viewer);
  return selectDrifts(database, filter, page);
}

/** Things by their ids; none for everybody but operators. */
const forOperators =
  <View>(select: (database: Database, ids: readonly string[]) => Promise<readonly View[]>) =>
  async ({ database }: Rooms, viewer: Viewer | null, ids: readonly string[]): Promise<readonly View[]> =>
    (viewer?.operatorRole ?? null) === null ? [] : select(database, ids);

export const findStripeEvents = forOperators(selectEventsByIds);
export const findConcerns = forOperators(selectConcernsByIds);
export const findReconciliations = forOperators(selectRunsByIds);
export const findDrifts = forOperators(selectDriftsByIds);

/** What events say, without anything about a person; nothing, for whoever does not look after money. */
export async function findPayloads({ database }: Rooms, viewer: Viewer | null, ids: readonly string[]) {
  if (!mayOperate(viewer?.operatorRole ?? null, 'billing.manage')) return [];
  const found = await selectPayloads(database, ids);
  return found.map(({ id, payload }) => ({ id, payload: harmlessPayload(payload) }));
}
