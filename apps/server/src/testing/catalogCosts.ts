/** What the statements of the catalog's pages are for, by words that only each of them has. */
export const CATALOG_PURPOSES: readonly (readonly [RegExp, string])[] = [
  [/rule\.resource_id AS "resourceId"/, 'uses of resources'],
  [/entitlement_set_versions version WHERE version\.id = ANY/, 'versions of sets'],
  [/FROM entitlements\.grants WHERE set_version_id = ANY/, 'paid grants by version'],
  [/FROM catalog\.prices price WHERE/, 'prices'],
  [/count\(DISTINCT s\.id\)::int AS paying/, 'who pays'],
  [/FROM unnest\(\$1::uuid\[\]\) AS given/, 'standing in Stripe'],
  [/count\(\*\)::int AS live /, 'live grants'],
  [/AS defaults FROM moment/, 'holders by default'],
  [/named AS \(/, 'holders'],
];

/** What the catalog's pages cost. */
export const CATALOG_COSTS: Readonly<Record<string, readonly string[]>> = {
  ResourcesPage: ['who asks', 'resources', 'uses of resources', 'entitlement sets'],
  NewResourcePage: ['who asks'],
  ResourcePage: [
    'who asks',
    'resources',
    'uses of resources',
    'entitlement sets',
    'versions of sets',
    'entries of a thing',
  ],
  EditResourcePage: ['who asks', 'resources'],
  SetsPage: ['who asks', 'entitlement sets', 'products for operators'],
  NewSetPage: ['who asks'],
  SetPage: ['who asks', 'entitlement sets', 'products for operators', 'entries of a thing'],
  DraftSetPage: ['who asks', 'entitlement sets', 'resources'],
  CompareSetPage: ['who asks', 'entitlement sets'],
  SetVersionPage: [
    'who asks',
    'entitlement sets',
    'entitlement sets',
    'versions of sets',
    'whom a backfill reaches',
    'paid grants by version',
  ],
  PublishVersionPage: [
    'who asks',
    'entitlement sets',
    'entitlement sets',
    'versions of sets',
    'whom a backfill reaches',
    'paid grants by version',
  ],
  ProductsPage: [
    'who asks',
    'products for operators',
    'ladders for operators',
    'entitlement sets',
    'live grants',
    'holders by default',
  ],
  ProductsExport: [
    'who asks',
    'products for operators',
    'ladders for operators',
    'entitlement sets',
    'live grants',
    'holders by default',
  ],
  NewProductPage: ['who asks', 'entitlement sets', 'ladders for operators', 'ladders for operators'],
  ProductPage: [
    'who asks',
    'products for operators',
    'what products include',
    'ladders for operators',
    'entitlement sets',
    'live grants',
    'holders by default',
    'holders',
    'plans and entitlements of organizations',
    'entries of a thing',
    'prices',
    'who pays',
    'standing in Stripe',
    'standing in Stripe',
  ],
  NewPricePage: ['who asks', 'products for operators', 'prices'],
  HoldersExport: ['who asks', 'products for operators', 'holders', 'plans and entitlements of organizations'],
  EditProductPage: [
    'who asks',
    'products for operators',
    'entitlement sets',
    'entitlement sets',
    'ladders for operators',
    'ladders for operators',
  ],
};

/** What each of these pages is asked about. */
export function catalogVariables(name: string): object {
  if (/Resource/.test(name)) return { key: 'fedwiki.sites' };
  if (/Product|Price|Holders/.test(name)) return { slug: 'public', kind: null, lifecycle: null };
  return /Set|PublishVersion/.test(name) ? { key: 'standard', number: 1 } : {};
}
