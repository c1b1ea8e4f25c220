import { catalogStage, idFrom } from './catalogStage.ts';
import type { Row } from './matrix.ts';
import type { TestConsole } from './testConsole.ts';

const NOTHING = '0'.repeat(32);
const REASON = 'For a test';

const list = (field: string): Row => ({ query: `{ ${field}(first: 1) { nodes { id } } }` });
/** One thing by its own short name, which is looked up by its id. */
const named = (field: string, argument: string, make: (console: TestConsole) => Promise<string>): Row => {
  const [name = ''] = argument.split(':');
  return {
    query: `query ($${argument}) { ${field}(${name}: $${name}) { id } }`,
    aim: async ({ console }) => catalogStage.nameOf(console, await make(console)),
    variables: (target) => ({ [name]: target }),
  };
};
const mutation = (name: string): string =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ... on UserError { code message path } } }`;
const made = (make: (console: TestConsole) => Promise<string>, prefix: string) => ({
  aim: async ({ console }: { console: TestConsole }) => idFrom(prefix, await make(console)),
  absent: `${prefix}_${NOTHING}`,
});
const node = (type: string, make: (console: TestConsole) => Promise<string>, prefix: string): Row => ({
  query: `query ($id: ID!) { node(id: $id) { id ... on ${type} { of: __typename } } }`,
  ...made(make, prefix),
});
/** A mutation aimed at one thing, which is made anew for each cell. */
const at = (
  name: string,
  make: (console: TestConsole) => Promise<string>,
  prefix: string,
  input: (id: string) => object,
): Row => ({
  query: mutation(name),
  ...made(make, prefix),
  variables: (id) => ({ input: { reason: REASON, ...input(id) } }),
});
/** A mutation that makes something, by a name that is new each time. */
const making = (name: string, input: (label: string) => object): Row => ({
  query: mutation(name),
  aim: async (stage) => stage.label(),
  variables: (label) => ({ input: input(label) }),
});
const firstTier = (count: number) => async (console: TestConsole) => {
  const { ladderId, productIds } = await catalogStage.tiers(console, count);
  return `${ladderId} ${productIds.join(' ')}`;
};
/** Ladder and products in one target, so that both are new. */
const atTiers = (
  name: string,
  count: number,
  input: (ladderId: string, productIds: string[]) => object,
): Row => ({
  query: mutation(name),
  aim: ({ console }) => firstTier(count)(console),
  variables: (target) => {
    const [ladderId = '', ...productIds] = target.split(' ');
    const ids = productIds.map((id) => idFrom('prod', id));
    return { input: { reason: REASON, ...input(idFrom('lad', ladderId), ids) } };
  },
});

/** How the operators' catalog and its campaigns are asked. */
export const CATALOG_ROWS: Readonly<Record<string, Row>> = {
  'Query.resources': list('resources'),
  'Query.entitlementSets': list('entitlementSets'),
  'Query.products': list('products'),
  'Query.catalogLadders': list('catalogLadders'),
  'Query.catalogLadder': {
    query: 'query ($slug: Slug!) { catalogLadder(slug: $slug) { id } }',
    aim: async ({ console }) => catalogStage.ladderSlug(console),
    absent: 'no-such-ladder',
    variables: (slug) => ({ slug }),
  },
  'Query.defaultGrants': list('defaultGrants'),
  'Query.organizationTypes': list('organizationTypes'),
  'Query.organizationType': {
    query: 'query ($key: String!) { organizationType(key: $key) { key } }',
    aim: async () => 'cooperative',
    absent: 'nobody',
    variables: (key) => ({ key }),
  },
  'Query.campaigns': list('campaigns'),
  'Query.product': named('product', 'slug: Slug!', catalogStage.product),
  'Query.entitlementSet': named('entitlementSet', 'key: String!', catalogStage.set),
  'Query.resource': named('resource', 'key: String!', catalogStage.resource),
  'Query.campaign': {
    query: 'query ($id: ID!) { campaign(id: $id) { id } }',
    ...made(catalogStage.campaign, 'camp'),
  },
  'Query.previewSetVersionPublication': {
    query: 'query ($id: ID!) { previewSetVersionPublication(versionId: $id) { organizationCount } }',
    ...made(catalogStage.draft, 'setv'),
  },
  'node Campaign': node('Campaign', catalogStage.campaign, 'camp'),
  'node DefaultGrant': node('DefaultGrant', catalogStage.defaultGrant, 'dflt'),
  'node EntitlementSet': node('EntitlementSet', catalogStage.set, 'set'),
  'node EntitlementSetVersion': node('EntitlementSetVersion', catalogStage.draft, 'setv'),
  'node Price': node('Price', catalogStage.price, 'price'),
  'Mutation.addPrice': at('addPrice', catalogStage.publishedAddon, 'prod', (productId) => ({
    productId,
    amount: '8.00',
    currency: 'EUR',
    interval: 'MONTH',
  })),
  'Mutation.retirePrice': at('retirePrice', catalogStage.price, 'price', (priceId) => ({ priceId })),
  'Mutation.syncProduct': at('syncProduct', catalogStage.publishedAddon, 'prod', (productId) => ({
    productId,
  })),
  'Mutation.syncPrice': at('syncPrice', catalogStage.price, 'price', (priceId) => ({ priceId })),
  'Mutation.createResource': making('createResource', (label) => ({
    key: `rows.${label.replace('-', '_')}`,
    name: label,
    kind: 'LIMIT',
  })),
  'Mutation.updateResource': at('updateResource', catalogStage.resource, 'res', (resourceId) => ({
    resourceId,
  })),
  'Mutation.createEntitlementSet': making('createEntitlementSet', (key) => ({ key, name: key })),
  'Mutation.draftSetVersion': at('draftSetVersion', catalogStage.set, 'set', (setId) => ({
    setId,
    rules: [],
  })),
  'Mutation.publishSetVersion': at('publishSetVersion', catalogStage.draft, 'setv', (versionId) => ({
    versionId,
  })),
  'Mutation.publishSetVersionForEveryone': at(
    'publishSetVersionForEveryone',
    catalogStage.draft,
    'setv',
    (versionId) => ({ versionId }),
  ),
  'Mutation.createProduct': making('createProduct', (slug) => ({ slug, name: slug })),
  'Mutation.updateProduct': at('updateProduct', catalogStage.product, 'prod', (productId) => ({ productId })),
  'Mutation.publishProduct': at('publishProduct', catalogStage.product, 'prod', (productId) => ({
    productId,
  })),
  'Mutation.retireProduct': at('retireProduct', catalogStage.publishedAddon, 'prod', (productId) => ({
    productId,
  })),
  'Mutation.deleteProduct': at('deleteProduct', catalogStage.product, 'prod', (productId) => ({ productId })),
  'Mutation.createPlanLadder': making('createPlanLadder', (slug) => ({ slug, name: slug })),
  'Mutation.updatePlanLadder': at('updatePlanLadder', catalogStage.ladder, 'lad', (ladderId) => ({
    ladderId,
  })),
  'Mutation.addTier': {
    query: mutation('addTier'),
    aim: async ({ console }) =>
      `${await catalogStage.ladder(console)} ${await catalogStage.product(console, null)}`,
    variables: (target) => {
      const [ladderId = '', productId = ''] = target.split(' ');
      return { input: { ladderId: idFrom('lad', ladderId), productId: idFrom('prod', productId) } };
    },
  },
  'Mutation.removeTier': atTiers('removeTier', 1, (ladderId, [productId]) => ({ ladderId, productId })),
  'Mutation.reorderTiers': atTiers('reorderTiers', 2, (ladderId, productIds) => ({
    ladderId,
    productIds: productIds.reverse(),
  })),
  'Mutation.setDefaultGrant': at('setDefaultGrant', catalogStage.ladder, 'lad', (ladderId) => ({
    organizationType: 'cooperative',
    ladderId,
  })),
  'Mutation.removeDefaultGrant': at(
    'removeDefaultGrant',
    catalogStage.defaultGrant,
    'dflt',
    (defaultGrantId) => ({ defaultGrantId }),
  ),
  'Mutation.createOrganizationType': making('createOrganizationType', (label) => ({
    key: label.replaceAll('-', '_'),
    name: label,
  })),
  'Mutation.updateOrganizationType': {
    query: mutation('updateOrganizationType'),
    aim: async () => 'cooperative',
    absent: 'nobody',
    variables: (organizationType) => ({ input: { organizationType } }),
  },
  'Mutation.undoCatalogChange': at('undoCatalogChange', catalogStage.reordering, 'req', (requestId) => ({
    requestId,
  })),
  'Mutation.startBackfill': making('startBackfill', () => ({ dryRun: true })),
  'Mutation.cancelCampaign': at('cancelCampaign', catalogStage.campaign, 'camp', (campaignId) => ({
    campaignId,
  })),
  'Mutation.resumeCampaign': at('resumeCampaign', catalogStage.cancelledCampaign, 'camp', (campaignId) => ({
    campaignId,
  })),
  'Mutation.retryFailedItems': at('retryFailedItems', catalogStage.campaign, 'camp', (campaignId) => ({
    campaignId,
  })),
};
