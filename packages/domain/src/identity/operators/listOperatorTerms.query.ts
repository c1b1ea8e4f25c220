import type { Database } from '@member-console/db';
import { authoriseSeeing } from '../../kernel/index.ts';
import type { Viewer } from '../viewer.query.ts';
import type { OperatorTerm, OperatorTermState } from './operatorTerm.ts';
import { selectOperatorTerms, type TermPage } from './operatorTermStore.ts';

/**
 * Every term of every operator, the newest first.
 *
 * @throws Forbidden for everybody but operators.
 */
export async function listOperatorTerms(
  { database }: { database: Database },
  viewer: Viewer,
  state: OperatorTermState | null,
  page: TermPage,
): Promise<readonly OperatorTerm[]> {
  authoriseSeeing(viewer);
  return selectOperatorTerms(database, state, page);
}
