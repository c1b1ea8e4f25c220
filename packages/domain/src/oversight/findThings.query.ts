import type { Database } from '@member-console/db';
import { isStripeId } from '../billing/index.ts';
import type { Viewer } from '../identity/index.ts';
import type { Finding } from './finding.ts';
import { selectByStripeId, selectByUuid, selectByWords } from './findingStore.ts';
import { authoriseOversight } from './policy.ts';

/** What an operator looks for: words, an id of Stripe's among them, or a thing's UUID. */
export type FindRequest =
  | { readonly by: 'words'; readonly words: string; readonly perKind: number }
  | { readonly by: 'uuid'; readonly uuid: string };

/** Fewer characters than this fit nearly everything. */
const fewest = 2;

/** Things of every kind that fit, the best of each kind first. */
export async function findThings(
  { database }: { database: Database },
  viewer: Viewer,
  request: FindRequest,
): Promise<readonly Finding[]> {
  authoriseOversight(viewer);
  if (request.by === 'uuid') return selectByUuid(database, request.uuid);
  const words = request.words.trim();
  if (isStripeId(words)) return selectByStripeId(database, words);
  return words.length < fewest ? [] : selectByWords(database, words, request.perKind);
}
