import {
  createStory,
  factsFor,
  type MemoryCatalog,
  planRequest,
  type Story,
} from '@member-console/testing/core';
import { describe, expect, test } from 'vitest';
import { isStale, type TierFact } from '../index.ts';

/** The tiers of the one ladder, changed, under its next version. */
const withTiers =
  (changed: (tier: TierFact) => Partial<TierFact>) =>
  (catalog: MemoryCatalog): MemoryCatalog => ({
    ...catalog,
    ladders: catalog.ladders.map((ladder) => ({
      ...ladder,
      version: ladder.version + 1n,
      tiers: ladder.tiers.map((tier) => ({ ...tier, ...changed(tier) })),
    })),
  });
const retire = (productId: string) =>
  withTiers((tier) => (tier.productId === productId ? { isPublished: false } : {}));
const publish = (setVersionId: string) =>
  withTiers((tier) => (setVersionId.startsWith(`${tier.productId}@`) ? { setVersionId } : {}));
const repin = (paid: 'now' | 'atPeriodEnd' | 'never') =>
  ({
    kind: 'repin',
    ids: ['a', 'b', 'c'],
    fromVersionIds: ['standard@1'],
    toVersionId: 'standard@2',
    paid,
  }) as const;

/** Somebody pays for a plan until a day. */
function pays(story: Story, day: number, until: number): void {
  story.tell(day, planRequest('paid', 'standard', { source: 'subscription' }));
  story.payUntil('paid', until);
}

describe('the catalog changes under a live plan', () => {
  test('a default keeps the plan it began with until it stops winning, then stands for the lowest published', () => {
    const story = createStory();
    story.change(retire('public'));
    expect(isStale(factsFor(story.pool, 5, null), 5)).toBe(true);
    story.tell(5, null);
    expect(isStale(factsFor(story.pool, 6, null), 6)).toBe(false);
    expect(story.plans()).toEqual(['public by default, 0–…']);
    story.tell(6, planRequest('gift', 'patron', { endsAt: 9 }));
    expect(story.plans().slice(1)).toEqual(['patron by manual, 6–9', 'standard by default, 9–…']);
  });

  test('a default that loses with what it holds is asked once more, so that every later plan says the same', () => {
    const story = createStory();
    story.change(retire('public'));
    story.tell(5, null);
    story.change(withTiers((tier) => (tier.productId === 'public' ? { isPublished: true, rank: 9 } : {})));
    story.tell(6, null);
    expect(story.plans()).toEqual(['public by default, 0–6', 'public by default, 6–…']);
    story.tell(7, planRequest('forced down', 'standard', { endsAt: 20 }));
    const first = story.plans();
    story.tell(8, null);
    expect(story.plans()).toEqual(first);
  });

  test('defaults are applied again for everyone: what they hold they hold no longer', () => {
    const story = createStory();
    story.change(retire('public'));
    const { defaults } = story.pool.catalog;
    story.tell(5, { kind: 'reapplyDefaults', ids: ['unused'], defaults });
    expect(story.plans()).toEqual(['public by default, 0–5', 'standard by default, 5–…']);
    expect(story.transitions().at(-1)).toBe('day 5: upgrade from public to standard');
    expect(story.pool.grants).toHaveLength(1);
  });

  test('taking that back lets a default stand for what it stood for', () => {
    const story = createStory();
    story.change(retire('public'));
    const { defaults } = story.pool.catalog;
    const made = story.tell(5, { kind: 'reapplyDefaults', ids: ['unused'], defaults });
    const undone = story.tell(7, { kind: 'undo', ids: [], made });
    expect(story.plans()).toEqual([
      'public by default, 0–5',
      'standard by default, 5–7',
      'public by default, 7–…',
    ]);
    story.tell(9, { kind: 'undo', ids: [], made: undone });
    expect(story.plans().at(-1)).toBe('standard by default, 9–…');
  });

  test('a default that has begun anew since is not taken back to what it stood for before', () => {
    const story = createStory();
    story.change(retire('public'));
    const { defaults } = story.pool.catalog;
    const made = story.tell(5, { kind: 'reapplyDefaults', ids: ['unused'], defaults });
    story.change(withTiers(({ productId }) => ({ isPublished: productId === 'patron' })));
    story.tell(6, planRequest('gift', 'patron', { endsAt: 8 }));
    story.tell(9, null);
    expect(story.plans().at(-1)).toBe('patron by default, 8–…');
    expect(story.ask(10, { kind: 'undo', ids: [], made })).toEqual({ kind: 'nothingToUndo' });
  });

  test('another default replaces the one that is no longer configured', () => {
    const story = createStory();
    const other = {
      id: 'seat for everyone',
      version: 1n,
      ladderId: null,
      productId: 'seat',
      setVersionId: 'seat@1',
    };
    const made = story.tell(5, { kind: 'reapplyDefaults', ids: ['seat'], defaults: [other] });
    expect(story.plans()).toEqual(['public by default, 0–5']);
    expect(story.sites(5)).toBe(2n);
    story.tell(7, { kind: 'undo', ids: ['free again'], made });
    expect(story.plans().at(-1)).toBe('public by default, 7–…');
    expect(story.sites(7)).toBe(1n);
  });

  test('a default that is an add-on waits for what it needs from its first day', () => {
    const story = createStory();
    const room = {
      id: 'room for everyone',
      version: 1n,
      ladderId: null,
      productId: 'room',
      setVersionId: 'room@1',
    };
    const defaults = [...story.pool.catalog.defaults, room];
    story.tell(3, { kind: 'reapplyDefaults', ids: ['unused', 'room'], defaults });
    expect(story.sites(3)).toBe(1n);
    expect(
      isStale(factsFor({ ...story.pool, catalog: { ...story.pool.catalog, defaults } }, 4, null), 4),
    ).toBe(false);
  });

  test('a ladder in another order lets another plan win; what is told of the past stays', () => {
    const story = createStory();
    story.tell(1, planRequest('standard', 'standard'));
    story.tell(2, planRequest('patron', 'patron'));
    const ranks: Readonly<Record<string, number>> = { public: 0, patron: 1, standard: 2 };
    story.change(withTiers(({ productId }) => ({ rank: ranks[productId] ?? 0 })));
    story.tell(6, null);
    expect(story.plans().slice(-2)).toEqual(['patron by manual, 2–6', 'standard by manual, 6–…']);
    expect(story.pool.transitions.at(-1)).toMatchObject({
      kind: 'upgrade',
      from: { name: 'patron', rank: 2 },
      to: { name: 'standard', rank: 2 },
      cause: 'settlement',
    });
  });

  test('a boundary that passed before the order changed is told in the words of its time', () => {
    const story = createStory();
    story.tell(1, planRequest('gift', 'standard', { startsAt: 3 }));
    const ranks: Readonly<Record<string, number>> = { standard: 0, public: 1, patron: 2 };
    story.change(withTiers(({ productId }) => ({ rank: ranks[productId] ?? 0 })));
    story.tell(8, null);
    expect(story.transitions().slice(1)).toEqual(['day 3: upgrade from public to standard']);
    expect(story.plans().at(-1)).toBe('standard by manual, 8–…');
  });

  test('retired is not given anew, but what has it keeps it and it returns', () => {
    const story = createStory();
    story.tell(1, planRequest('gift', 'standard'));
    story.change(retire('standard'));
    expect(story.ask(3, planRequest('again', 'standard'))).toEqual({
      kind: 'productNotOffered',
      productId: 'standard',
      lifecycle: 'retired',
    });
    story.tell(4, planRequest('better', 'patron', { endsAt: 8 }));
    expect(story.plans().at(-1)).toBe('standard by manual, 8–…');
  });
});

describe('a set is published', () => {
  test('for new grants only: who has it keeps the older version', () => {
    const story = createStory();
    story.tell(1, planRequest('older', 'standard'));
    story.change(publish('standard@2'));
    story.tell(2, null);
    expect(story.sites(2)).toBe(16n);
    story.tell(3, { kind: 'revoke', grantId: 'older' });
    story.tell(4, planRequest('newer', 'standard'));
    expect(story.sites(4)).toBe(20n);
  });

  test('for everyone: what is not paid for follows now', () => {
    const story = createStory();
    story.tell(1, planRequest('gift', 'standard', { endsAt: 30 }));
    story.change(publish('standard@2'));
    story.tell(5, repin('never'));
    expect([story.sites(4), story.sites(5), story.sites(30)]).toEqual([16n, 20n, 1n]);
    expect(story.transitions().at(-1)).toBe('day 5: change from standard to standard');
  });

  test.each([
    ['now', 20n, 20n],
    ['atPeriodEnd', 16n, 20n],
    ['never', 16n, 16n],
  ] as const)('for everyone, what is paid for %s', (when, soon, afterwards) => {
    const story = createStory();
    pays(story, 1, 10);
    story.change(publish('standard@2'));
    story.tell(5, repin(when));
    expect([story.sites(5), story.sites(9), story.sites(10)]).toEqual([soon, soon, afterwards]);
    expect(story.plans().map((plan) => plan.split(',')[0])).not.toContain('nothing');
  });

  test('and taken back: every claim returns to the version it had', () => {
    const story = createStory();
    pays(story, 1, 10);
    story.change(publish('standard@2'));
    const made = story.tell(5, repin('atPeriodEnd'));
    story.tell(6, { kind: 'undo', ids: ['x', 'y'], made });
    expect([story.sites(6), story.sites(10)]).toEqual([16n, 16n]);
  });
});
