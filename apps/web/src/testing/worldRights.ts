import { at, id } from './idAndInstant.ts';
import type { World } from './world.ts';

const limit = (amount: number) => ({ __typename: 'LimitValue', limit: String(amount), isUnlimited: false });

const sitesResource = {
  __typename: 'Resource',
  id: id('res', 1),
  key: 'fedwiki.sites',
  name: '‹Wiki sites›',
  description: '‹Sites of your own›',
  unit: null,
  kind: 'LIMIT',
};
const storageResource = {
  __typename: 'Resource',
  id: id('res', 2),
  key: 'fedwiki.storage_mb',
  name: '‹Wiki storage›',
  description: '‹Room for pages›',
  unit: 'MB',
  kind: 'LIMIT',
};

/** What something costs, as everybody sees it. */
export interface WorldOffer {
  readonly id: string;
  readonly [field: string]: unknown;
}

export function plan(number: number, name: string, sites: number, storage: number) {
  return {
    __typename: 'Product',
    id: id('prod', number),
    slug: name.toLowerCase(),
    name: `‹${name}›`,
    description: `‹About ${name}›`,
    includes: [
      { resource: sitesResource, value: limit(sites) },
      { resource: storageResource, value: limit(storage) },
    ],
    prices: [] as WorldOffer[],
  };
}

/** What a plan of the world costs by the month and by the year. */
export function pricesFor(product: { readonly id: string }): WorldOffer[] {
  const price = (number: number, interval: string, amount: string) => ({
    __typename: 'Price',
    id: id('price', number),
    amount: { __typename: 'Money', amount, amountMinor: amount.replace('.', ''), currency: 'EUR' },
    interval,
    intervalCount: 1,
    taxBehavior: 'INCLUSIVE',
    createdAt: at(-40),
    retiredAt: null,
    product,
  });
  return [price(41, 'MONTH', '8.00'), price(42, 'YEAR', '80.00')];
}

/** What the world's organization may use, and why. */
export function entitlementsOf(world: World) {
  const [free, standard] = world.ladder.tiers.map(({ product }) => product);
  const used = world.sites.filter(({ state }) => state !== 'ARCHIVED' && state !== 'FROZEN').length;
  const frozen = world.sites.filter(({ state }) => state === 'FROZEN').length;
  const contribution = {
    id: id('grant', 1),
    rule: 'WINS_ITS_LADDER',
    state: 'APPLIED',
    source: 'DEFAULT',
    product: free,
    quantity: 1,
    grantedBy: null,
    reason: null,
    since: at(-40),
    until: null,
  };
  const ended = {
    id: id('grant', 3),
    rule: 'ENDED',
    state: 'EXPIRED',
    source: 'TRIAL',
    product: standard,
    until: at(-9),
    reason: '‹Spring›',
  };
  return [
    {
      resource: sitesResource,
      value: limit(world.siteLimit),
      hiddenValue: null,
      used: String(used),
      remaining: String(Math.max(0, world.siteLimit - used)),
      overLimit: world.excess && {
        policy: 'CHOOSE',
        openedAt: at(20),
        limit: String(world.siteLimit),
        used: String(used + frozen),
        frozen,
        ...world.excess,
      },
      contributions: [
        { ...contribution, value: limit(world.siteLimit) },
        { ...contribution, ...ended, value: limit(16), grantedBy: '‹Olga›' },
      ],
    },
    {
      resource: storageResource,
      value: limit(16),
      hiddenValue: null,
      used: '14',
      remaining: '2',
      overLimit: null,
      contributions: [{ ...contribution, value: limit(16) }],
    },
  ];
}
