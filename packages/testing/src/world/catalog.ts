import type { CatalogDescription } from '@member-console/domain/catalog';

/** What a small cooperative offers: wiki sites, one for free, sixteen on the plan above. */
export const WIKI_CATALOG: CatalogDescription = {
  resources: [
    {
      key: 'fedwiki.sites',
      name: 'Wiki sites',
      description: '',
      kind: 'limit',
      isMeasured: true,
      overLimit: { policy: 'choose', graceDays: 14 },
    },
    {
      key: 'fedwiki.storage_mb',
      name: 'Storage',
      description: '',
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
        { slug: 'public', name: 'Public', description: 'To try it.', gives: gives(1n, 16n) },
        {
          slug: 'standard',
          name: 'Standard',
          description: 'To work with it.',
          gives: gives(16n, 256n),
          prices: [price('8.00', 'month'), price('80.00', 'year')],
        },
      ],
    },
  ],
  defaults: [{ typeKey: 'personal', ladder: 'wiki' }],
};

function price(amount: string, interval: 'month' | 'year') {
  return { amount, currency: 'eur', interval, intervalCount: 1, taxBehavior: 'inclusive' } as const;
}

function gives(sites: bigint, megabytes: bigint) {
  return {
    'fedwiki.sites': { kind: 'limit', limit: sites },
    'fedwiki.storage_mb': { kind: 'limit', limit: megabytes },
  } as const;
}
