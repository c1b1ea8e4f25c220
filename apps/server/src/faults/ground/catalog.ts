import type { CatalogDescription } from '@member-console/domain/catalog';

const sites = (limit: bigint) => ({ 'fedwiki.sites': { kind: 'limit', limit } }) as const;
const posts = (enabled: boolean) => ({ 'forum.post': { kind: 'boolean', enabled } }) as const;
const price = (amount: string, interval: 'month' | 'year' = 'month') =>
  ({ amount, currency: 'eur', interval, intervalCount: 1, taxBehavior: 'inclusive' }) as const;

/** Two ladders whose upper tiers are paid for. */
export const PAID_CATALOG: CatalogDescription = {
  resources: [
    {
      key: 'fedwiki.sites',
      name: 'Wiki sites',
      description: '',
      kind: 'limit',
      isMeasured: true,
      overLimit: { policy: 'choose', graceDays: 14 },
    },
    { key: 'forum.post', name: 'Writing', description: '', kind: 'boolean' },
  ],
  ladders: [
    {
      slug: 'wiki',
      name: 'Wiki',
      tiers: [
        { slug: 'public', name: 'Public', description: '', gives: sites(1n) },
        {
          slug: 'standard',
          name: 'Standard',
          description: '',
          gives: sites(16n),
          prices: [price('8.00'), price('80.00', 'year')],
        },
        { slug: 'large', name: 'Large', description: '', gives: sites(64n), prices: [price('20.00')] },
      ],
    },
    {
      slug: 'forum',
      name: 'Forum',
      tiers: [
        { slug: 'reader', name: 'Reader', description: '', gives: posts(false) },
        { slug: 'writer', name: 'Writer', description: '', gives: posts(true), prices: [price('3.00')] },
      ],
    },
  ],
  defaults: [
    { typeKey: 'personal', ladder: 'wiki' },
    { typeKey: 'personal', ladder: 'forum' },
  ],
};
