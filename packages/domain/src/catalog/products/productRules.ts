import { type Issue, type NotFound, notFound } from '../../kernel/index.ts';
import type { Changing } from '../changeCatalog.ts';
import { selectLadderRow } from '../ladders/ladderStore.ts';
import type { ProductIsNoPlan } from '../refusals.ts';
import { isSetThere } from '../sets/setStore.ts';
import type { CatalogProduct } from './productStore.ts';

/** What may be said of a product while it is a draft. */
export type ProductFacts = Pick<CatalogProduct, 'productType' | 'setId' | 'requires'>;

/** Only what stands beside a plan requires one. */
export function checkRequirement({ productType, requires }: Omit<ProductFacts, 'setId'>): readonly Issue[] {
  if (requires === null) return [];
  if (productType === null) {
    const message = 'A plan requires nothing: only add-ons, usage and one-time products do.';
    return [{ path: ['requires'], code: 'NOT_AN_ADDON', message }];
  }
  const { minimumRank } = requires;
  return Number.isInteger(minimumRank) && minimumRank >= 0
    ? []
    : [{ path: ['requires', 'minimumRank'], code: 'OUT_OF_RANGE', message: 'Use 0 or more.' }];
}

/** Whether what a product names is there, and whether a tier may become what is asked. */
export async function refusalOf(
  { client }: Pick<Changing, 'client'>,
  { productType, setId, requires }: ProductFacts,
  tier: { readonly id: string; readonly ladderIds: readonly string[] } | null,
): Promise<NotFound | ProductIsNoPlan | null> {
  if (setId !== null && !(await isSetThere(client, setId))) return notFound('entitlement set');
  if (requires !== null && (await selectLadderRow(client, requires.ladderId)) === null) {
    return notFound('plan ladder');
  }
  if (tier === null || tier.ladderIds.length === 0 || productType === null) return null;
  return { kind: 'productIsNoPlan', productId: tier.id, productType };
}
