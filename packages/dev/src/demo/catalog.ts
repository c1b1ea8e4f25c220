import type { CatalogDescription } from '@member-console/domain/catalog';

const monthly = { currency: 'eur', interval: 'month', intervalCount: 1, taxBehavior: 'inclusive' } as const;

/** What the demo cooperative offers: wiki sites, on a ladder of two plans, and more room beside them. */
export const DEMO_CATALOG: CatalogDescription = {
  resources: [
    {
      key: 'fedwiki.sites',
      name: 'Wiki sites',
      description: 'Federated wiki sites of your own, each at its own address.',
      kind: 'limit',
      isMeasured: true,
      overLimit: { policy: 'choose', graceDays: 14 },
    },
    {
      key: 'fedwiki.storage_mb',
      name: 'Wiki storage',
      description: 'Room for pages and files, shared by all your wiki sites.',
      kind: 'limit',
      unit: 'MB',
      isMeasured: true,
    },
  ],
  ladders: [
    {
      slug: 'wiki',
      name: 'Wiki',
      tiers: [
        {
          slug: 'public',
          name: 'Public',
          description: 'For everybody who wants to try a wiki of their own.',
          gives: {
            'fedwiki.sites': { kind: 'limit', limit: 1n },
            'fedwiki.storage_mb': { kind: 'limit', limit: 16n },
          },
        },
        {
          slug: 'standard',
          name: 'Standard',
          description: 'For people and groups who write a lot, in many places.',
          gives: {
            'fedwiki.sites': { kind: 'limit', limit: 16n },
            'fedwiki.storage_mb': { kind: 'limit', limit: 256n },
          },
          prices: [
            { ...monthly, amount: '8.00' },
            { ...monthly, interval: 'year', amount: '80.00' },
          ],
        },
      ],
    },
  ],
  addons: [
    {
      slug: 'more-storage',
      name: 'More storage',
      description: 'Room for another 256 MB, on top of what the plan gives.',
      gives: { 'fedwiki.storage_mb': { kind: 'limit', limit: 256n } },
      prices: [{ ...monthly, amount: '2.00' }],
    },
  ],
  defaults: [{ typeKey: 'personal', ladder: 'wiki' }],
};
