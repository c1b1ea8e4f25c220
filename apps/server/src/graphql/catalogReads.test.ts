import { beforeAll, describe, expect, it } from 'vitest';
import { enter, enterOperator, type Player } from '../testing/cast.ts';
import { catalogStage, idFrom } from '../testing/catalogStage.ts';
import { catalogIds, change, inDays } from '../testing/plans.ts';
import { useConsole } from '../testing/testConsole.ts';

interface Holder {
  readonly organization: { readonly id: string };
  readonly source: string;
  readonly state: string;
  readonly until: string | null;
}
interface Held {
  readonly liveGrantCount: number | null;
  readonly defaultCount: number | null;
  readonly holders: { readonly nodes: readonly Holder[] } | null;
}

const HOLDERS = `query ($slug: Slug!) { product(slug: $slug) { liveGrantCount defaultCount
  holders(first: 50) { nodes { organization { id } source state until } } } }`;

describe('what operators read of the catalog', () => {
  const test = useConsole();
  let otto: Player;

  beforeAll(async () => {
    otto = await enterOperator(test.current, 'Otto Operator', 'admin');
  });

  const heldBy = async (slug: string, { organizationId }: Player) => {
    const { product } = (await otto.ask<{ product: Held }>(HOLDERS, { slug })).data;
    const own = product.holders?.nodes.filter(({ organization }) => organization.id === organizationId);
    return own?.map(({ source, state }) => `${source} ${state}`);
  };

  it('a product says who holds it: by default, by a grant that waits, by one that another covers', async () => {
    const ada = await enter(test.current, 'Ada Example');
    const id = await catalogIds(test.current);
    const { organizationId } = ada;
    expect(await heldBy('public', ada)).toEqual(['DEFAULT APPLIED']);
    const [ladderId, productId] = [id('wiki'), id('standard')];
    const startsAt = await inDays(test.current, 5);
    await change(otto, 'schedulePlan', { organizationId, ladderId, productId, startsAt });
    expect(await heldBy('standard', ada)).toEqual(['MANUAL SCHEDULED']);
    await change(otto, 'grantPlan', { organizationId, ladderId, productId, source: 'PURCHASE' });
    await change(otto, 'grantPlan', { organizationId, ladderId, productId, source: 'SPONSORED' });
    expect(await heldBy('standard', ada)).toEqual([
      'MANUAL SCHEDULED',
      'PURCHASE APPLIED',
      'SPONSORED SHADOWED',
    ]);
    expect(await heldBy('public', ada)).toEqual([]);
  });

  it('a member sees a product without who holds it', async () => {
    const ben = await enter(test.current, 'Ben Example');
    const productId = (await catalogIds(test.current))('public');
    const query = `query ($id: ID!) { node(id: $id) { ... on Product { defaultCount holders { nodes { id } } } } }`;
    const { data } = await ben.ask<{ node: Held }>(query, { id: productId });
    expect(data.node).toEqual({ defaultCount: null, holders: null });
  });

  it('a resource says what sets give of it now and would next', async () => {
    const resourceId = await catalogStage.resource(test.current);
    const setId = await catalogStage.set(test.current);
    for (const limit of [1n, 2n]) {
      const versionId = await catalogStage.draft(test.current, { setId, resourceId, limit });
      await otto.ask(
        'mutation ($input: PublishSetVersionInput!) { publishSetVersion(input: $input) { __typename } }',
        { input: { versionId: idFrom('setv', versionId) } },
      );
    }
    await catalogStage.draft(test.current, { setId, resourceId, limit: 3n });
    const { data } = await otto.ask<{ resource: { uses: object[] } }>(
      `query ($key: String!) { resource(key: $key) {
        uses { version { number } value { ... on LimitValue { limit } } entitlementSet { id } } } }`,
      { key: await catalogStage.nameOf(test.current, resourceId) },
    );
    const entitlementSet = { id: idFrom('set', setId) };
    expect(data.resource.uses).toEqual([
      { version: { number: 3 }, value: { limit: '3' }, entitlementSet },
      { version: { number: 2 }, value: { limit: '2' }, entitlementSet },
    ]);
  });

  it('a version says whom its publication reaches, unless it is one of the past', async () => {
    const ada = await enter(test.current, 'Dora Example');
    const id = await catalogIds(test.current);
    const { organizationId } = ada;
    await change(otto, 'grantPlan', {
      organizationId,
      ladderId: id('wiki'),
      productId: id('standard'),
      source: 'MANUAL',
    });
    const reach = `query ($key: String!) { entitlementSet(key: $key) { products { slug } missing: version(number: 99) { id }
      versions { number publication { organizationCount } } } }`;
    const { rows } = await test.current.database.pool.query<{ id: string; key: string }>(
      `SELECT s.id, s.key FROM catalog.products p JOIN catalog.entitlement_sets s ON s.id = p.set_id WHERE p.slug = 'standard'`,
    );
    const [set] = rows;
    await catalogStage.draft(test.current, {
      setId: set?.id ?? '',
      resourceId: await catalogStage.resource(test.current),
    });
    const { data } = await otto.ask<{
      entitlementSet: { versions: object[]; products: object[]; missing: null };
    }>(reach, {
      key: set?.key,
    });
    expect(data.entitlementSet.products).toEqual([{ slug: 'standard' }]);
    expect(data.entitlementSet.missing).toBeNull();
    expect(data.entitlementSet.versions[0]).toMatchObject({
      number: 2,
      publication: { organizationCount: 2 },
    });
    const nothing = await otto.ask('{ entitlementSet(key: "a\\u0000b") { id } }');
    expect(nothing.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
