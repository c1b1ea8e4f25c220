import { useDatabase } from '@member-console/testing/database';
import { WIKI_CATALOG } from '@member-console/testing/world';
import { describe, expect, test } from 'vitest';
import { SYSTEM } from '../kernel/index.ts';
import { type CatalogDescription, importCatalog, selectLadders, selectProducts } from './index.ts';

const { database } = await useDatabase();

async function countAll() {
  const { rows } = await database.pool.query(
    `SELECT (SELECT count(*)::int FROM catalog.resources) AS resources,
            (SELECT count(*)::int FROM catalog.entitlement_set_versions WHERE published_at IS NOT NULL) AS versions,
            (SELECT count(*)::int FROM catalog.entitlement_rules) AS rules,
            (SELECT count(*)::int FROM catalog.plan_ladder_tiers) AS tiers,
            (SELECT count(*)::int FROM catalog.default_grants) AS defaults,
            (SELECT count(*)::int FROM audit.entries) AS entries`,
  );
  return rows[0];
}

describe('importing a catalog', () => {
  const spoiled = (change: Partial<CatalogDescription>): CatalogDescription => ({
    ...WIKI_CATALOG,
    ...change,
  });
  const ladderThatGives = (gives: CatalogDescription['ladders'][number]['tiers'][number]['gives']) => [
    { slug: 'odd', name: 'Odd', tiers: [{ slug: 'odd', name: 'Odd', description: '', gives }] },
  ];

  test.each([
    [
      'a resource that is not there',
      spoiled({ ladders: ladderThatGives({ 'no.such': { kind: 'limit', limit: 1n } }) }),
    ],
    [
      'a resource as another kind',
      spoiled({ ladders: ladderThatGives({ 'fedwiki.sites': { kind: 'boolean', enabled: true } }) }),
    ],
    ['a ladder that is not there', spoiled({ defaults: [{ typeKey: 'personal', ladder: 'nowhere' }] })],
    [
      'an organization type that is not there',
      spoiled({ defaults: [{ typeKey: 'nobody', ladder: 'wiki' }] }),
    ],
  ])('adds nothing at all when it names %s', async (_what, catalog) => {
    const before = await countAll();
    await expect(importCatalog({ database }, SYSTEM, catalog)).rejects.toBeInstanceOf(Error);
    expect(await countAll()).toEqual(before);
  });

  test('adds what is described, once, also when two installers race, and says so', async () => {
    const all = Array.from({ length: 5 }, () => importCatalog({ database }, SYSTEM, WIKI_CATALOG));
    await Promise.all(all);
    const added = { resources: 2, versions: 2, rules: 4, tiers: 2, defaults: 1, entries: 8 };
    expect(await countAll()).toEqual(added);
    await importCatalog({ database }, SYSTEM, WIKI_CATALOG);
    expect(await countAll()).toEqual(added);
    const { rows } = await database.pool.query(`SELECT action FROM audit.entries ORDER BY id`);
    expect(rows.map(({ action }) => action)).toEqual([
      'resource.imported',
      'resource.imported',
      'plan_ladder.imported',
      'entitlement_set.imported',
      'product.imported',
      'entitlement_set.imported',
      'product.imported',
      'default_grant.imported',
    ]);
  });

  test('changes nothing that is there', async () => {
    await database.pool.query(`UPDATE catalog.plan_ladders SET name = 'Ours' WHERE slug = 'wiki'`);
    await importCatalog({ database }, SYSTEM, WIKI_CATALOG);
    const ladders = await selectLadders(database, null);
    expect(ladders.map(({ name }) => name)).toEqual(['Ours']);
  });
});

describe('what the catalog offers', () => {
  test('is the published tiers, lowest first, with what each includes', async () => {
    const [wiki] = await selectLadders(database, null);
    expect(wiki?.tiers.map(({ rank, product }) => [rank, product.slug])).toEqual([
      [0, 'public'],
      [1, 'standard'],
    ]);
    expect(wiki?.tiers[1]?.product.includes).toMatchObject([
      { resource: { key: 'fedwiki.sites', isMeasured: true }, value: { kind: 'limit', limit: 16n } },
      { resource: { key: 'fedwiki.storage_mb', unit: 'MB' }, value: { kind: 'limit', limit: 256n } },
    ]);
  });

  test('leaves out what is no longer or not yet published, but knows what was once held', async () => {
    await database.pool.query(`UPDATE catalog.products SET lifecycle = 'retired' WHERE slug = 'public'`);
    await database.pool.query(`UPDATE catalog.products SET lifecycle = 'draft' WHERE slug = 'standard'`);
    const [wiki] = await selectLadders(database, null);
    expect(wiki?.tiers).toEqual([]);
    const { rows } = await database.pool.query<{ id: string }>(
      `SELECT id FROM catalog.products ORDER BY slug`,
    );
    const products = await selectProducts(
      database,
      rows.map(({ id }) => id),
    );
    expect(products.map(({ slug }) => slug)).toEqual(['public']);
    await database.pool.query(`UPDATE catalog.products SET lifecycle = 'published'`);
  });

  test('shows what the newest published version gives, and never a draft', async () => {
    await database.pool.query(
      `WITH version AS (
         INSERT INTO catalog.entitlement_set_versions (set_id, number)
         SELECT id, 2 FROM catalog.entitlement_sets WHERE key = 'public' RETURNING id)
       INSERT INTO catalog.entitlement_rules (set_version_id, resource_id, kind, limit_value)
       SELECT version.id, r.id, 'limit', 3 FROM version, catalog.resources r WHERE r.key = 'fedwiki.sites'`,
    );
    const lowest = async () => (await selectLadders(database, null))[0]?.tiers[0]?.product.includes;
    expect((await lowest())?.[0]?.value).toEqual({ kind: 'limit', limit: 1n });
    await database.pool.query(
      `UPDATE catalog.entitlement_set_versions SET published_at = now() WHERE number = 2`,
    );
    expect(await lowest()).toMatchObject([{ value: { limit: 3n } }]);
  });
});
