import type { Case, People } from './badInputs.ts';

const ID = 'nonsense';

/** Well-formed input for each: who is no operator is told so, whatever it names. */
const WELL_FORMED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  createResource: { key: 'a.b', name: 'A', kind: 'LIMIT' },
  updateResource: { resourceId: ID },
  createEntitlementSet: { key: 'a', name: 'A' },
  draftSetVersion: { setId: ID, rules: [{ resourceId: ID, value: { limit: '1' } }] },
  publishSetVersion: { versionId: ID },
  publishSetVersionForEveryone: { versionId: ID, reason: 'x' },
  createProduct: { slug: 'a', name: 'A' },
  updateProduct: { productId: ID },
  publishProduct: { productId: ID },
  retireProduct: { productId: ID, reason: 'x' },
  deleteProduct: { productId: ID, reason: 'x' },
  createOrganizationType: { key: 'ab', name: 'A' },
  updateOrganizationType: { organizationType: 'personal' },
  addPrice: { productId: ID, amount: '8.00', currency: 'EUR', interval: 'MONTH' },
  retirePrice: { priceId: ID, reason: 'x' },
  syncProduct: { productId: ID, reason: 'x' },
  syncPrice: { priceId: ID, reason: 'x' },
  createPlanLadder: { slug: 'a', name: 'A' },
  updatePlanLadder: { ladderId: ID },
  addTier: { ladderId: ID, productId: ID },
  removeTier: { ladderId: ID, productId: ID, reason: 'x' },
  reorderTiers: { ladderId: ID, productIds: [ID] },
  undoCatalogChange: { requestId: ID, reason: 'x' },
  setDefaultGrant: { organizationType: 'personal', ladderId: ID },
  removeDefaultGrant: { defaultGrantId: ID, reason: 'x' },
  startBackfill: { dryRun: false, reason: 'x' },
  cancelCampaign: { campaignId: ID, reason: 'x' },
  resumeCampaign: { campaignId: ID },
  retryFailedItems: { campaignId: ID },
};

/** Values that no field of these inputs takes. */
const SHAPELESS = [{ a: 1 }, 1.5];

/** What may be wrong with the input of the operators' mutations. What they answer to operators is in catalog.test.ts. */
export const CATALOG_BAD_INPUTS: Readonly<Record<string, (people: People) => readonly Case[]>> =
  Object.fromEntries(
    Object.entries(WELL_FORMED).map(([name, input]) => [
      name,
      (): readonly Case[] => [
        [input, 'FORBIDDEN'],
        [{ ...input, reason: 'a\u0000b' }, 'FORBIDDEN'],
        [{ ...input, surprise: true }, 'BAD_USER_INPUT'],
        ...Object.keys(input).flatMap((field) =>
          SHAPELESS.map((value): Case => [{ ...input, [field]: value }, 'BAD_USER_INPUT']),
        ),
      ],
    ]),
  );
