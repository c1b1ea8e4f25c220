import {
  claimsIn,
  createStory,
  type Story,
  snapshotRequest,
  trialRequest,
} from '@member-console/testing/core';
import { describe, expect, test } from 'vitest';
import { type CustomerFact, concernsOf, type PhaseFact, type SubscriptionFact } from '../index.ts';

/** A subscription to a plan, by the month, active since day 1. */
function pays(productId: string, other: Partial<SubscriptionFact> = {}): SubscriptionFact {
  return {
    id: 'sub',
    status: 'active',
    isCollectionPaused: false,
    startedAt: 1,
    trialEndsAt: null,
    endsAt: null,
    endedAt: null,
    unpaidSince: null,
    items: [item(productId)],
    phases: [],
    ...other,
  };
}

function item(productId: string, other: Partial<SubscriptionFact['items'][number]> = {}) {
  return { priceId: `${productId} by the month`, quantity: 1, paidUntil: 30, ...other };
}

function phase(startsAt: number, endsAt: number | null, productId: string): PhaseFact {
  return { startsAt, endsAt, items: [{ priceId: `${productId} by the month`, quantity: 1 }] };
}

function of(...subscriptions: readonly SubscriptionFact[]): CustomerFact {
  return { state: 'present', subscriptions, purchases: [] };
}

/** What Stripe says on a day. Answers what of it calls a person. */
function hear(story: Story, day: number, customer: CustomerFact): readonly string[] {
  const claims = claimsIn(story.pool.catalog, customer, day);
  const concerns = concernsOf(story.pool, customer, claims, day).map(
    ({ kind, subject }) => `${kind} ${subject}`,
  );
  story.tell(day, snapshotRequest(story.pool.catalog, customer, day));
  return concerns;
}

describe('a subscription', () => {
  test('gives its plan from the day we hear of it, and goes on beyond the end of its period', () => {
    const story = createStory();
    hear(story, 3, of(pays('standard', { startedAt: 1 })));
    expect(story.plans()).toEqual(['public by default, 0–3', 'standard by subscription, 3–…']);
    expect(story.pool.grants.at(-1)).toMatchObject({ sourceRef: 'sub', sourceStartsAt: 1, sourceEndsAt: 30 });
    hear(story, 31, of(pays('standard', { items: [item('standard', { paidUntil: 60 })] })));
    expect(story.plans()).toEqual(['public by default, 0–3', 'standard by subscription, 3–…']);
    expect(story.pool.grants.at(-1)).toMatchObject({ sourceEndsAt: 60 });
  });

  test.each(['incomplete', 'incomplete_expired'])('that is %s never gave anything', (status) => {
    const story = createStory();
    hear(story, 3, of(pays('standard', { status })));
    expect(story.plans()).toEqual(['public by default, 0–…']);
  });

  test.each([
    ['that will be cancelled, in either of the two ways of saying so', { endsAt: 20 }],
    ['that has an unpaid renewal, when its grace is over', { status: 'past_due', unpaidSince: 16 }],
  ])('%s ends by itself, though nobody tells of it', (_, other) => {
    const story = createStory();
    hear(story, 3, of(pays('standard')));
    hear(story, 17, of(pays('standard', other)));
    expect(story.plans().slice(1)).toEqual(['standard by subscription, 3–20', 'public by default, 20–…']);
    story.tell(25, null);
    expect(story.transitions().at(-1)).toBe('day 20: reapply from standard to public');
  });

  test('that is resumed goes on as if nobody had cancelled it', () => {
    const story = createStory();
    hear(story, 3, of(pays('standard')));
    hear(story, 10, of(pays('standard', { endsAt: 20 })));
    hear(story, 12, of(pays('standard')));
    expect(story.plans()).toEqual(['public by default, 0–3', 'standard by subscription, 3–…']);
    expect(story.pool.grants.filter(({ sourceRef }) => sourceRef === 'sub')).toHaveLength(1);
  });

  test('that failed to pay again has no longer a grace, and one that has paid has none to lose', () => {
    const story = createStory();
    hear(story, 3, of(pays('standard')));
    hear(story, 10, of(pays('standard', { status: 'past_due', unpaidSince: 10 })));
    hear(story, 12, of(pays('standard', { status: 'past_due', unpaidSince: 10 })));
    expect(story.plans()[1]).toBe('standard by subscription, 3–14');
    hear(story, 13, of(pays('standard')));
    expect(story.plans()[1]).toBe('standard by subscription, 3–…');
  });

  test('keeps its plan while only its collection is paused, and not while it is paused itself', () => {
    const story = createStory();
    hear(story, 3, of(pays('standard', { isCollectionPaused: true, status: 'past_due', unpaidSince: 1 })));
    expect(story.plans()[1]).toBe('standard by subscription, 3–…');
    hear(story, 5, of(pays('standard', { status: 'paused' })));
    expect(story.plans().slice(1)).toEqual(['standard by subscription, 3–5', 'public by default, 5–…']);
    hear(story, 7, of(pays('standard')));
    expect(story.plans().at(-1)).toBe('standard by subscription, 7–…');
  });

  test('is for what its prices are for, in whatever order they are listed', () => {
    const story = createStory();
    const items = [item('seat'), item('patron')];
    expect(hear(story, 3, of(pays('patron', { items })))).toEqual([]);
    expect(story.plans().at(-1)).toBe('patron by subscription, 3–…');
    expect(story.sites(4)).toBe(102n);
  });

  test('changes when its schedule says so, by the clock alone, and keeps the limits it had when it returns', () => {
    const story = createStory();
    hear(story, 3, of(pays('standard')));
    story.change((catalog) => ({
      ...catalog,
      ladders: catalog.ladders.map((ladder) => ({
        ...ladder,
        tiers: ladder.tiers.map((tier) =>
          tier.productId === 'standard' ? { ...tier, setVersionId: 'standard@2' } : tier,
        ),
      })),
    }));
    const phases = [phase(3, 10, 'standard'), phase(10, 20, 'patron'), phase(20, null, 'standard')];
    hear(story, 5, of(pays('standard', { phases })));
    expect(story.plans().slice(1)).toEqual([
      'standard by subscription, 3–10',
      'patron by subscription, 10–20',
      'standard by subscription, 20–…',
    ]);
    expect(story.sites(21)).toBe(16n);
    // Stripe is late to begin the phase: it has begun all the same.
    hear(story, 11, of(pays('standard', { phases })));
    expect(story.plans().slice(2)).toEqual([
      'patron by subscription, 10–20',
      'standard by subscription, 20–…',
    ]);
  });

  test('with a price of nobody holds its plan and calls a person, until the price is known', () => {
    const story = createStory();
    hear(story, 3, of(pays('patron')));
    const unknown = of(pays('patron', { items: [item('patron', { priceId: null }), item('seat')] }));
    expect(hear(story, 5, unknown)).toEqual(['unknown_price sub']);
    expect(story.plans().at(-1)).toBe('patron by subscription, 3–…');
    expect(story.sites(6)).toBe(102n);
    expect(hear(story, 7, of(pays('standard')))).toEqual([]);
    expect(story.plans().at(-1)).toBe('standard by subscription, 7–…');
  });

  test('on trial uses up the trial of its ladder', () => {
    const story = createStory();
    hear(story, 3, of(pays('standard', { status: 'trialing' })));
    hear(story, 9, of(pays('standard', { status: 'canceled', endedAt: 8 })));
    expect(story.plans().at(-1)).toBe('public by default, 9–…');
    expect(story.ask(12, trialRequest('trial', 'patron', 20))).toEqual({
      kind: 'trialUsed',
      ladderId: 'wiki',
    });
  });

  test('beside another on one ladder counts as it always does, and calls a person', () => {
    const story = createStory();
    const other = pays('patron', { id: 'another', startedAt: 4 });
    expect(hear(story, 5, of(other, pays('standard')))).toEqual(['two_subscriptions another']);
    expect(story.plans().at(-1)).toBe('patron by subscription, 5–…');
    hear(story, 8, of(pays('standard'), { ...other, status: 'canceled', endedAt: 7 }));
    expect(story.plans().at(-1)).toBe('standard by subscription, 8–…');
  });

  test('under a plan that an operator forces is recorded and shadowed, and calls a person', () => {
    const story = createStory();
    story.tell(2, { kind: 'force', ids: ['pin'], ladderId: 'wiki', productId: 'public', endsAt: null });
    expect(hear(story, 5, of(pays('patron')))).toEqual(['held_by_operator sub']);
    expect(story.plans().at(-1)).toBe('public by manual, 2–…');
    story.tell(9, { kind: 'release', grantId: 'pin' });
    expect(story.plans().at(-1)).toBe('patron by subscription, 9–…');
  });

  test('to a plan that was retired is a fact all the same, and so is one with too little for what is in use', () => {
    const story = createStory({ policy: 'block', grace: 5 });
    hear(story, 3, of(pays('patron')));
    for (let site = 0; site < 30; site += 1) story.use(`site ${site}`, 4);
    story.change((catalog) => ({
      ...catalog,
      ladders: catalog.ladders.map((ladder) => ({
        ...ladder,
        tiers: ladder.tiers.map((tier) => ({ ...tier, isPublished: tier.productId !== 'standard' })),
      })),
    }));
    hear(story, 6, of(pays('standard')));
    expect(story.plans().at(-1)).toBe('standard by subscription, 6–…');
  });
});

describe('a customer', () => {
  test('that Stripe does not know holds everything, one that was deleted ends it, in either order of telling', () => {
    const gone: CustomerFact = { state: 'deleted', subscriptions: [], purchases: [] };
    const canceled = of(pays('standard', { status: 'canceled', endedAt: 9 }));
    for (const order of [
      [gone, canceled],
      [canceled, gone],
    ]) {
      const story = createStory();
      hear(story, 3, of(pays('standard')));
      expect(hear(story, 5, { ...gone, state: 'missing' })).toEqual(['customer_missing null']);
      expect(hear(story, 6, of())).toEqual(['subscription_missing sub']);
      expect(story.plans().at(-1)).toBe('standard by subscription, 3–…');
      for (const [index, customer] of order.entries()) hear(story, 9 + index, customer);
      expect(story.plans().slice(1)).toEqual(['standard by subscription, 3–9', 'public by default, 9–…']);
    }
  });

  test('keeps what it bought once, however often Stripe tells of it, until somebody here takes it back', () => {
    const story = createStory();
    const bought: CustomerFact = {
      state: 'present',
      subscriptions: [],
      purchases: [{ id: 'order', priceId: 'seat by the year', quantity: 3, paidAt: 2 }],
    };
    hear(story, 3, bought);
    hear(story, 4, bought);
    expect(story.sites(5)).toBe(7n);
    hear(story, 6, of());
    expect(story.sites(7)).toBe(7n);
    const grantId = story.pool.grants.find(({ source }) => source === 'purchase')?.id ?? '';
    story.tell(8, { kind: 'revoke', grantId });
    hear(story, 9, bought);
    expect(story.sites(10)).toBe(1n);
  });
});
