import type { Database } from '@member-console/db';
import type { Viewer } from '../identity/index.ts';
import type { Overview } from './overview.ts';
import { selectOverview } from './overviewStore.ts';
import { authoriseOversight } from './policy.ts';

/** What needs a person now, and the course of the few numbers that tell how things go. */
export async function surveyOperations(
  { database }: { database: Database },
  viewer: Viewer,
): Promise<Overview> {
  authoriseOversight(viewer);
  return selectOverview(database);
}
