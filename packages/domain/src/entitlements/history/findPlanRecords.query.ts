import type { Database } from '@member-console/db';
import type { Viewer } from '../../identity/index.ts';
import { selectGrants } from './grantStore.ts';
import { selectOverrides } from './overrideStore.ts';
import { selectPlanRequests } from './requestStore.ts';
import { selectTransitions } from './transitionStore.ts';

const SELECTS = {
  grants: selectGrants,
  overrides: selectOverrides,
  transitions: selectTransitions,
  requests: selectPlanRequests,
} as const;

/** Those of the records that the viewer may see, in no order: of their own organizations, or all for an operator. */
export function findPlanRecords<Kind extends keyof typeof SELECTS>(
  kind: Kind,
  { database }: { database: Pick<Database, 'query'> },
  viewer: Viewer,
  ids: readonly string[],
): ReturnType<(typeof SELECTS)[Kind]> {
  const select = SELECTS[kind] as (
    ...args: Parameters<typeof selectGrants>
  ) => ReturnType<(typeof SELECTS)[Kind]>;
  return select(database, ids, viewer.personId, viewer.operatorRole !== null);
}
