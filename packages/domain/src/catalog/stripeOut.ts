import type { CatalogWrite } from './changeStore.ts';

/** What of the catalog stands in Stripe too. */
export type StripeThing = 'product' | 'price';

/**
 * Notes what is `wanted` (kind, id) since when. Two changes of a thing are never wanted at the same moment, so that nobody
 * takes the one for the other.
 */
export const WANTED_IN_STRIPE = `
  INSERT INTO billing.catalog_syncs (kind, id, wanted_at) SELECT wanted.kind, wanted.id, system.at() FROM wanted
  ON CONFLICT (kind, id) DO UPDATE
     SET wanted_at = greatest(excluded.wanted_at, catalog_syncs.wanted_at + interval '1 millisecond')`;

/** A change that Stripe is told of: since when it is wanted stands beside the change, and so does the job that tells. */
export function alsoInStripe(write: CatalogWrite, thing: StripeThing, id: string): CatalogWrite {
  return {
    ...write,
    sql: `${write.sql}, wanted AS (SELECT '${thing}' AS kind, id FROM changed), stripe AS (${WANTED_IN_STRIPE})`,
    jobs: [
      ...(write.jobs ?? []),
      { task: `stripe.${thing}`, payload: { [`${thing}Id`]: id }, key: `stripe.${thing}:${id}` },
    ],
  };
}
