import type { Database } from '@member-console/db';
import type { Viewer } from '../../identity/index.ts';
import { authoriseSeeing } from '../../kernel/index.ts';
import { type Grace, selectGrace } from './graceStore.ts';

/** @throws Forbidden for everybody but operators. */
export async function grace({ database }: { readonly database: Database }, viewer: Viewer): Promise<Grace> {
  authoriseSeeing(viewer);
  return selectGrace(database);
}
