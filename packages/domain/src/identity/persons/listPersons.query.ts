import type { Database } from '@member-console/db';
import { authoriseSeeing } from '../../kernel/index.ts';
import type { PersonView } from '../store.ts';
import type { Viewer } from '../viewer.query.ts';
import { type PersonPageRequest, selectPersonPage } from './personStore.ts';

/** Everybody who has an account and has come in, a page at a time; for operators of any role. @throws Forbidden */
export async function listPersons(
  { database }: { database: Database },
  viewer: Viewer,
  request: PersonPageRequest,
): Promise<readonly { person: PersonView; sortKey: string }[]> {
  authoriseSeeing(viewer);
  return selectPersonPage(database, request);
}
