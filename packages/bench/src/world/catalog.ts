import type { CatalogDescription } from '@member-console/domain/catalog';

const limit = (amount: bigint) => ({ kind: 'limit', limit: amount }) as const;
const enabled = { kind: 'boolean', enabled: true } as const;
const disabled = { kind: 'boolean', enabled: false } as const;
const level = (name: string) => ({ kind: 'enum', level: name }) as const;

/** What a middle-sized cooperative might offer: ten resources of every kind on two ladders of two plans. */
export const BENCH_CATALOG: CatalogDescription = {
  resources: [
    {
      key: 'fedwiki.sites',
      name: 'Wiki sites',
      description: 'Federated wiki sites of your own, each at its own address.',
      kind: 'limit',
      isMeasured: true,
    },
    {
      key: 'fedwiki.storage_mb',
      name: 'Wiki storage',
      description: 'Room for pages and files, shared by all your wiki sites.',
      kind: 'limit',
      unit: 'MB',
      isMeasured: true,
    },
    { key: 'fedwiki.own_domain', name: 'Own domain', description: '', kind: 'boolean' },
    {
      key: 'fedwiki.backups',
      name: 'Backups',
      description: 'How often your sites are copied to a safe place.',
      kind: 'enum',
      levels: ['none', 'weekly', 'daily'],
    },
    { key: 'forum.read', name: 'Forum', description: 'Reading what members write.', kind: 'boolean' },
    { key: 'forum.post', name: 'Writing in the forum', description: '', kind: 'boolean' },
    { key: 'forum.uploads_mb', name: 'Uploads', description: '', kind: 'limit', unit: 'MB' },
    { key: 'events.per_month', name: 'Events', description: 'Tickets in a month.', kind: 'limit' },
    { key: 'library.loans', name: 'Library', description: 'Things lent at a time.', kind: 'limit' },
    {
      key: 'support.channel',
      name: 'Support',
      description: 'How you reach us.',
      kind: 'enum',
      levels: ['forum', 'mail', 'phone'],
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
            'fedwiki.sites': limit(1n),
            'fedwiki.storage_mb': limit(16n),
            'fedwiki.own_domain': disabled,
            'fedwiki.backups': level('weekly'),
          },
        },
        {
          slug: 'standard',
          name: 'Standard',
          description: 'For people and groups who write a lot, in many places.',
          gives: {
            'fedwiki.sites': limit(16n),
            'fedwiki.storage_mb': limit(256n),
            'fedwiki.own_domain': enabled,
            'fedwiki.backups': level('daily'),
          },
        },
      ],
    },
    {
      slug: 'community',
      name: 'Community',
      tiers: [
        {
          slug: 'guest',
          name: 'Guest',
          description: 'For everybody.',
          gives: {
            'forum.read': enabled,
            'forum.post': disabled,
            'forum.uploads_mb': limit(0n),
            'events.per_month': limit(1n),
            'library.loans': limit(2n),
            'support.channel': level('forum'),
          },
        },
        {
          slug: 'member',
          name: 'Member',
          description: 'For who holds a share.',
          gives: {
            'forum.read': enabled,
            'forum.post': enabled,
            'forum.uploads_mb': limit(100n),
            'events.per_month': { kind: 'limit', limit: null },
            'library.loans': limit(10n),
            'support.channel': level('phone'),
          },
        },
      ],
    },
  ],
  defaults: [
    { typeKey: 'personal', ladder: 'wiki' },
    { typeKey: 'personal', ladder: 'community' },
  ],
};
