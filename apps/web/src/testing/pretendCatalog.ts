import { priceChanges, pricesOf } from './pretendPrices.ts';
import type { World } from './world.ts';
import type { WorldProduct, WorldRule, WorldSet } from './worldCatalog.ts';

interface Helpers {
  readonly connection: (all: readonly { id: string }[], page: object) => object;
  readonly refusal: (code: string) => Error;
  /** The organization of this number, as queries answer it. */
  readonly organization: (index: number) => object;
}

interface NewRule {
  readonly resourceId: string;
  readonly value: { readonly enabled?: boolean; readonly limit?: string; readonly level?: string };
}

/** What changes send, each as much of it as it has. */
interface Input {
  readonly [field: string]: unknown;
  readonly key: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly productType: string | null;
  readonly entitlementSetId: string | null;
  readonly resourceId: string;
  readonly setId: string;
  readonly versionId: string;
  readonly productId: string;
  readonly rules: readonly NewRule[];
}

/** A rule as the world keeps it, from the one that was sent. */
function ruleSent({ resourceId, value: { enabled, limit, level } }: NewRule): WorldRule {
  if (enabled !== undefined) return { resourceId, value: { __typename: 'BooleanValue', enabled } };
  if (level !== undefined) return { resourceId, value: { __typename: 'EnumValue', level } };
  const value = { __typename: 'LimitValue', limit: limit ?? null, isUnlimited: limit === undefined };
  return { resourceId, value };
}

/** Answers what operators ask of the catalog of a world, and makes their changes in it. */
export function catalogResolvers(world: World, { connection, refusal, organization }: Helpers) {
  const { catalog, ladder } = world;

  function forOperators(): void {
    if (!world.person) throw refusal('UNAUTHENTICATED');
    if (!world.operatorRole) throw refusal('FORBIDDEN');
  }
  const found = <Thing>(thing: Thing | undefined): Thing => {
    forOperators();
    if (thing === undefined) throw refusal('NOT_FOUND');
    return thing;
  };
  const ruleOf = ({ resourceId, value }: WorldRule) => ({
    resource: catalog.resources.find(({ id }) => id === resourceId),
    value,
  });
  const versionOf = (set: WorldSet, version: WorldSet['versions'][number]): object => ({
    __typename: 'EntitlementSetVersion',
    ...version,
    rules: version.rules.map(ruleOf),
    entitlementSet: () => setOf(set),
    publication: () => ({
      organizationCount: 3,
      paidGrantCount: 1,
      paidGrantsLosingCount: 1,
      firstOrganizations: [organization(0), organization(1)],
    }),
  });
  const setOf = (set: WorldSet): object => ({
    __typename: 'EntitlementSet',
    ...set,
    versions: set.versions.map((version) => versionOf(set, version)),
    currentVersion: () => {
      const version = set.versions.find(({ publishedAt }) => publishedAt !== null);
      return version ? versionOf(set, version) : null;
    },
    draft: () => {
      const version = set.versions.find(({ publishedAt }) => publishedAt === null);
      return version ? versionOf(set, version) : null;
    },
    version({ number }: { number: number }) {
      const version = set.versions.find((candidate) => candidate.number === number);
      return version ? versionOf(set, version) : null;
    },
    products: () => catalog.products.filter(({ setId }) => setId === set.id).map(productOf),
  });
  const productOf = (product: WorldProduct): object => {
    const set = catalog.sets.find(({ id }) => id === product.setId);
    return {
      __typename: 'Product',
      ...product,
      includes: set?.versions.find(({ publishedAt }) => publishedAt !== null)?.rules.map(ruleOf) ?? [],
      entitlementSet: set ? setOf(set) : null,
      requires: null,
      sync: product.lifecycle === 'DRAFT' ? null : catalog.sync,
      prices: ({ includeRetired }: { includeRetired: boolean }) =>
        pricesOf(catalog, product.id, includeRetired),
      ladders: product.kind === 'PLAN' ? [ladder] : [],
      liveGrantCount: 2,
      defaultCount: 1,
      holders: (page: object) =>
        connection(
          [0, 1].map((index) => ({
            __typename: 'ProductHolder',
            id: `grant-${index}`,
            organization: organization(index),
            source: index === 0 ? 'MANUAL' : 'DEFAULT',
            quantity: 1,
            state: index === 0 ? 'APPLIED' : 'SHADOWED',
            since: '2026-11-01T09:00:00.000Z',
            until: null,
          })),
          page,
        ),
    };
  };
  const resourceOf = (resource: (typeof catalog.resources)[number]): object => ({
    ...resource,
    uses: () =>
      catalog.sets.flatMap((set) =>
        set.versions.flatMap((version) =>
          version.rules
            .filter(({ resourceId }) => resourceId === resource.id)
            .map(({ value }) => ({ entitlementSet: setOf(set), version: versionOf(set, version), value })),
        ),
      ),
  });

  /** A change: refused as the world says, or made. */
  function change(name: string, make: (input: Input) => object) {
    return ({ input }: { input: Input }) => {
      forOperators();
      catalog.changes.push({ name, input });
      const { refusal: refused } = catalog;
      catalog.refusal = null;
      const Name = `${name[0]?.toUpperCase()}${name.slice(1)}`;
      return refused ?? { __typename: `${Name}Success`, requestId: 'req_catalog', ...make(input) };
    };
  }
  const ofProduct = (lifecycle: string) => (input: Input) => {
    const product = found(catalog.products.find(({ id }) => id === input.productId));
    product.lifecycle = lifecycle;
    return { product: productOf(product), productId: product.id };
  };

  return {
    resources: (page: object) => {
      forOperators();
      return connection(catalog.resources.map(resourceOf) as { id: string }[], page);
    },
    resource: ({ key }: { key: string }) =>
      resourceOf(found(catalog.resources.find((candidate) => candidate.key === key))),
    entitlementSets: (page: object) => {
      forOperators();
      return connection(catalog.sets.map(setOf) as { id: string }[], page);
    },
    entitlementSet: ({ key }: { key: string }) => setOf(found(catalog.sets.find((set) => set.key === key))),
    products: ({ filter: narrowed, ...page }: { filter?: object | null }) => {
      const filter = narrowed as Readonly<Record<string, string | null>> | null | undefined;
      forOperators();
      const words = filter?.search?.toLowerCase() ?? '';
      const shown = catalog.products.filter(
        ({ name, kind, lifecycle }) =>
          name.toLowerCase().includes(words) &&
          (!filter?.kind || kind === filter.kind) &&
          (!filter?.lifecycle || lifecycle === filter.lifecycle),
      );
      return connection(shown.map(productOf) as { id: string }[], page);
    },
    product: ({ slug }: { slug: string }) =>
      productOf(found(catalog.products.find((product) => product.slug === slug))),
    createResource: change('createResource', (input) => {
      const made = { ...catalog.resources[0], ...input, id: 'res_new', isFixed: false };
      catalog.resources.push(made as never);
      return { resource: resourceOf(made as never) };
    }),
    updateResource: change('updateResource', ({ resourceId, ...changes }) => {
      const resource = found(catalog.resources.find(({ id }) => id === resourceId));
      Object.assign(resource, changes);
      return { resource: resourceOf(resource) };
    }),
    createEntitlementSet: change('createEntitlementSet', ({ key, name }) => {
      const set: WorldSet = { id: 'set_new', key, name, versions: [] };
      catalog.sets.push(set);
      return { entitlementSet: setOf(set) };
    }),
    draftSetVersion: change('draftSetVersion', ({ setId, rules }) => {
      const set = found(catalog.sets.find(({ id }) => id === setId));
      const [newest] = set.versions;
      const number = (newest?.number ?? 0) + 1;
      const version = { id: `setv_${number}`, number, publishedAt: null, rules: rules.map(ruleSent) };
      set.versions.unshift(version);
      return { version: versionOf(set, version) };
    }),
    publishSetVersion: change('publishSetVersion', ({ versionId }) => {
      const set = found(catalog.sets.find(({ versions }) => versions.some(({ id }) => id === versionId)));
      const version = found(set.versions.find(({ id }) => id === versionId));
      version.publishedAt = '2026-11-21T09:00:00.000Z';
      return { version: versionOf(set, version) };
    }),
    publishSetVersionForEveryone: change('publishSetVersionForEveryone', () => ({
      campaign: { __typename: 'Campaign', id: 'camp_1' },
    })),
    createProduct: change('createProduct', (input) => {
      const { slug, name, description, productType, entitlementSetId } = input;
      const product: WorldProduct = {
        id: 'prod_new',
        slug,
        name,
        description,
        kind: productType,
        lifecycle: 'DRAFT',
        setId: entitlementSetId,
      };
      catalog.products.push(product);
      return { product: productOf(product) };
    }),
    updateProduct: change('updateProduct', ({ productId, ...changes }) => {
      const product = found(catalog.products.find(({ id }) => id === productId));
      Object.assign(product, changes);
      return { product: productOf(product) };
    }),
    publishProduct: change('publishProduct', ofProduct('PUBLISHED')),
    retireProduct: change('retireProduct', ofProduct('RETIRED')),
    ...priceChanges(catalog, change as never, productOf),
    deleteProduct: change('deleteProduct', (input) => {
      const { productId } = input;
      catalog.products = catalog.products.filter(({ id }) => id !== productId);
      return { productId };
    }),
  };
}
