import { type CustomerFact, type Offers, offersOf } from '@member-console/core';
import type { Database } from '@member-console/db';
import type { LoadedPool } from './loadFacts.ts';
import { type Outcome, outcomeOf } from './outcomeOf.ts';
import { previewToken } from './previewToken.ts';
import { loadForPreview } from './settlePool.ts';
import { decideSnapshotOrder, type SnapshotOrder, wantedFor } from './settleSnapshot.ts';

/** What an organization has and what prices would give it, today. */
export interface BillableFacts {
  readonly loaded: LoadedPool;
  readonly offers: Offers;
}

/** For what a customer pays and what it might pay besides; null: there is no such organization. */
export async function loadBillable(
  database: Database,
  of: Pick<SnapshotOrder, 'organizationId' | 'customer'>,
  priceIds: readonly string[],
): Promise<BillableFacts | null> {
  const loaded = await loadForPreview(database, wantedFor(of, priceIds));
  return loaded && { loaded, offers: offersOf(loaded.facts, loaded.prices) };
}

/**
 * What would become of an organization's rights if Stripe said this of its customer: the path of `settleSnapshot` without
 * its last step. The token stands for what was asked and for everything it was made from.
 */
export async function previewSnapshot(
  database: Database,
  { loaded }: BillableFacts,
  order: {
    readonly customer: CustomerFact;
    readonly graceDays: number;
    readonly command: string;
    readonly input: unknown;
  },
): Promise<Outcome & { readonly token: string }> {
  const { settlement } = decideSnapshotOrder(order, loaded);
  return {
    ...(await outcomeOf(database, loaded, settlement)),
    token: previewToken(order, loaded, settlement),
  };
}
