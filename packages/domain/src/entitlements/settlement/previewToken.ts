import { createHash } from 'node:crypto';
import type { Settlement } from '@member-console/core';
import { toJson } from '../../kernel/index.ts';
import type { LoadedPool } from './loadFacts.ts';
import { nextBoundary } from './nextBoundary.ts';

/**
 * What a preview was made from, in a word: what was asked, the versions of the pool and the catalog, and the next
 * boundary. If any of them moves, another word comes out and the execution is refused.
 */
export function previewToken(
  order: { readonly command: string; readonly input: unknown },
  { poolId, version, facts }: LoadedPool,
  settlement: Settlement,
): string {
  const catalog = facts.ladders.map(({ id, version: ladder, tiers }) => [id, ladder, tiers]);
  const made = [
    order.command,
    order.input,
    poolId,
    version,
    catalog,
    facts.products,
    nextBoundary(settlement),
  ];
  return createHash('sha256').update(toJson(made)).digest('base64url');
}
