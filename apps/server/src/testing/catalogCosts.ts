/** What the statements of the catalog's pages are for, by words that only each of them has. */
export const CATALOG_PURPOSES: readonly (readonly [RegExp, string])[] = [
  [/FROM catalog\.resources r WHERE \$1::uuid\[\]/, 'resources'],
  [/FROM catalog\.resources r WHERE r\.key/, 'a resource by its key'],
  [/rule\.resource_id AS "resourceId"/, 'uses of resources'],
  [/FROM catalog\.entitlement_sets s WHERE \$1::uuid\[\]/, 'sets'],
  [/FROM catalog\.entitlement_sets s WHERE s\.key/, 'a set by its key'],
  [/entitlement_set_versions version WHERE version\.id = ANY/, 'versions of sets'],
  [/FROM entitlements\.grants WHERE set_version_id = ANY/, 'paid grants by version'],
  [/count\(\*\)::int AS live /, 'live grants'],
  [/AS defaults FROM moment/, 'holders by default'],
  [/FROM unnest\(\$1::uuid\[\]\) AS asked \(key\), LATERAL/, 'entries of things'],
  [/named AS \(/, 'holders'],
];

/** What the catalog's pages cost. */
export const CATALOG_COSTS: Readonly<Record<string, readonly string[]>> = {
  ResourcesPage: ['who asks', 'resources', 'uses of resources', 'sets'],
  NewResourcePage: ['who asks'],
  ResourcePage: [
    'who asks',
    'a resource by its key',
    'uses of resources',
    'sets',
    'versions of sets',
    'entries of things',
  ],
  EditResourcePage: ['who asks', 'a resource by its key'],
  SetsPage: ['who asks', 'sets', 'products for operators'],
  NewSetPage: ['who asks'],
  SetPage: ['who asks', 'a set by its key', 'products for operators', 'entries of things'],
  DraftSetPage: ['who asks', 'a set by its key', 'resources'],
  CompareSetPage: ['who asks', 'a set by its key'],
  SetVersionPage: [
    'who asks',
    'a set by its key',
    'sets',
    'versions of sets',
    'whom a backfill reaches',
    'paid grants by version',
  ],
  PublishVersionPage: [
    'who asks',
    'a set by its key',
    'sets',
    'versions of sets',
    'whom a backfill reaches',
    'paid grants by version',
  ],
  ProductsPage: [
    'who asks',
    'products for operators',
    'ladders for operators',
    'sets',
    'live grants',
    'holders by default',
  ],
  ProductsExport: [
    'who asks',
    'products for operators',
    'ladders for operators',
    'sets',
    'live grants',
    'holders by default',
  ],
  NewProductPage: ['who asks', 'sets', 'ladders for operators'],
  ProductPage: [
    'who asks',
    'products for operators',
    'what products include',
    'ladders for operators',
    'sets',
    'live grants',
    'holders by default',
    'holders',
    'plans and entitlements of organizations',
    'entries of things',
  ],
  HoldersExport: ['who asks', 'products for operators', 'holders', 'plans and entitlements of organizations'],
  EditProductPage: ['who asks', 'products for operators', 'sets', 'sets', 'ladders for operators'],
};

/** What each of these pages is asked about. */
export function catalogVariables(name: string): object {
  if (/Resource/.test(name)) return { key: 'fedwiki.sites' };
  if (/Product|Holders/.test(name)) return { slug: 'public', kind: null, lifecycle: null };
  return /Set|PublishVersion/.test(name) ? { key: 'standard', number: 1 } : {};
}
