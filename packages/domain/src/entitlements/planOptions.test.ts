import { describe, expect, test } from 'vitest';
import type { LadderView, ResourceView } from '../catalog/index.ts';
import { planOptionsOf } from './planOptions.ts';

const sites = { id: 'sites', key: 'fedwiki.sites', kind: 'limit', levels: [] } as unknown as ResourceView;
const limit = (amount: bigint | null) => ({ kind: 'limit', limit: amount }) as const;

const tier = (rank: number, id: string, amount: bigint | null) => ({
  ladderId: 'wiki',
  rank,
  product: { id, slug: id, name: id, description: '', includes: [{ resource: sites, value: limit(amount) }] },
});
const ladder: LadderView = {
  id: 'wiki',
  slug: 'wiki',
  name: 'Wiki',
  tiers: [tier(0, 'public', 1n), tier(1, 'standard', 16n), tier(2, 'endless', null)],
};

type Overview = Parameters<typeof planOptionsOf>[0];
type Given = { readonly ladderId: string | null; readonly source: string; readonly amount: bigint };

/** An organization on a plan of the ladder, with what gives its sites. */
function holding(productId: string | null, used: bigint, ...given: readonly Given[]): Overview {
  const held = ladder.tiers.find(({ product }) => product.id === productId);
  const override = given.find(({ source }) => source === 'override');
  const sum = given.reduce((all, { amount }) => all + amount, 0n);
  return {
    plans: held ? [{ ladder, product: held.product, rank: held.rank }] : [],
    entitlements: [
      {
        resource: sites,
        value: limit(override?.amount ?? sum),
        used,
        contributions: given.map(({ ladderId, source, amount }) => ({
          state: override && source !== 'override' ? 'shadowed' : 'applied',
          ladderId,
          source,
          value: limit(amount),
        })),
      },
    ],
  } as unknown as Overview;
}

const plan = (amount: bigint): Given => ({ ladderId: 'wiki', source: 'subscription', amount });
const addon = (amount: bigint): Given => ({ ladderId: null, source: 'subscription', amount });
const override = (amount: bigint): Given => ({ ladderId: null, source: 'override', amount });

const seen = (overview: Overview) =>
  planOptionsOf(overview, [ladder]).map(({ tier: { product }, standing, outcomes }) => {
    const [first] = outcomes;
    const after = first?.after.kind === 'limit' ? first.after.limit : undefined;
    return [product.id, standing, after, first?.direction, first?.excess];
  });

describe('a plan as it looks from an organization', () => {
  test('stands above or below the one that is held, and says what would be too much', () => {
    expect(seen(holding('standard', 5n, plan(16n)))).toEqual([
      ['public', 'lower', 1n, 'less', 4n],
      ['standard', 'current', 16n, 'same', 0n],
      ['endless', 'higher', null, 'more', 0n],
    ]);
  });

  test('comes beside what else is given', () => {
    expect(seen(holding('public', 3n, plan(1n), addon(4n)))).toEqual([
      ['public', 'current', 5n, 'same', 0n],
      ['standard', 'higher', 20n, 'more', 0n],
      ['endless', 'higher', null, 'more', 0n],
    ]);
  });

  test('changes nothing of what an override has the last word on', () => {
    expect(seen(holding('standard', 3n, plan(16n), override(2n)))).toEqual([
      ['public', 'lower', 2n, 'same', 1n],
      ['standard', 'current', 2n, 'same', 1n],
      ['endless', 'higher', 2n, 'same', 1n],
    ]);
  });

  test('is new where none of the ladder is held', () => {
    expect(seen(holding(null, 0n))[0]).toEqual(['public', 'new', 1n, 'more', 0n]);
  });
});
