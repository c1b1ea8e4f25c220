import { createStory, planRequest, trialRequest } from '@member-console/testing/core';
import { describe, expect, test } from 'vitest';

const force = (id: string, productId: string, endsAt: number | null = null) =>
  ({ kind: 'force', ids: [id], ladderId: 'wiki', productId, endsAt }) as const;
const schedule = (id: string, productId: string | null, startsAt: number) =>
  ({ kind: 'schedule', ids: [id], ladderId: 'wiki', productId, startsAt }) as const;

describe('a plan begins, grows, shrinks and ends', () => {
  test('a newcomer begins on the lowest plan', () => {
    const story = createStory();
    expect(story.plans()).toEqual(['public by default, 0–…']);
    expect(story.transitions()).toEqual(['day 0: initiate from nothing to public']);
    expect(story.sites(0)).toBe(1n);
  });

  test('a higher plan is an upgrade, its end the return of the default', () => {
    const story = createStory();
    story.tell(3, planRequest('gift', 'standard', { endsAt: 10 }));
    expect(story.plans()).toEqual([
      'public by default, 0–3',
      'standard by manual, 3–10',
      'public by default, 10–…',
    ]);
    story.tell(20, null);
    expect(story.transitions()).toEqual([
      'day 0: initiate from nothing to public',
      'day 3: upgrade from public to standard',
      'day 10: reapply from standard to public',
    ]);
    expect([story.sites(2), story.sites(3), story.sites(9), story.sites(10)]).toEqual([1n, 16n, 16n, 1n]);
  });

  test('a lower plan beside a higher one is recorded and shadowed; revoking the higher one reveals it', () => {
    const story = createStory();
    story.tell(1, planRequest('patron', 'patron'));
    story.tell(2, planRequest('standard', 'standard'));
    expect(story.plans().at(-1)).toBe('patron by manual, 1–…');
    expect(story.gives(2).contributions).toMatchObject([
      { id: 'patron', state: 'applied', rule: 'winsItsLadder' },
      { id: 'free', state: 'shadowed', rule: 'outranked' },
      { id: 'standard', state: 'shadowed', rule: 'outranked' },
    ]);
    story.tell(5, { kind: 'revoke', grantId: 'patron' });
    expect(story.plans().slice(-2)).toEqual(['patron by manual, 1–5', 'standard by manual, 5–…']);
    expect(story.transitions().at(-1)).toBe('day 5: reapply from patron to standard');
  });

  test('what a subscription or a default gives nobody revokes here', () => {
    const story = createStory();
    story.tell(1, planRequest('paid', 'standard', { source: 'subscription' }));
    expect(story.ask(2, { kind: 'revoke', grantId: 'paid' })).toEqual({
      kind: 'heldBySubscription',
      grantId: 'paid',
    });
    expect(story.ask(2, { kind: 'revoke', grantId: 'free' })).toEqual({
      kind: 'givenByDefault',
      grantId: 'free',
    });
    expect(story.ask(2, { kind: 'revoke', grantId: 'unknown' })).toEqual({ kind: 'nothingToUndo' });
  });

  test('a later end extends the plan and says so; an earlier one is no extension', () => {
    const story = createStory();
    story.tell(1, planRequest('gift', 'standard', { endsAt: 10 }));
    expect(story.ask(4, { kind: 'extend', grantId: 'gift', endsAt: 9 })).toEqual({
      kind: 'notAnExtension',
      grantId: 'gift',
      endsAt: 10,
    });
    story.tell(5, { kind: 'extend', grantId: 'gift', endsAt: 30 });
    expect(story.plans().slice(-2)).toEqual(['standard by manual, 1–30', 'public by default, 30–…']);
    expect(story.transitions().at(-1)).toBe('day 5: extend from standard to standard');
    expect(story.ask(31, { kind: 'extend', grantId: 'gift', endsAt: 40 })).toMatchObject({
      kind: 'alreadyEnded',
      endedAt: 30,
    });
  });

  test('a gift of the same plan lies beside the subscription and carries on when that ends', () => {
    const story = createStory();
    story.tell(1, planRequest('paid', 'standard', { source: 'subscription', endsAt: 30 }));
    story.tell(10, planRequest('gift', 'standard', { endsAt: 60 }));
    story.tell(31, null);
    expect(story.plans().slice(1)).toEqual([
      'standard by subscription, 1–30',
      'standard by manual, 30–60',
      'public by default, 60–…',
    ]);
    expect(story.transitions().at(-1)).toBe('day 30: reapply from standard to standard');
  });

  test('a fact that is told late counts from now on; the date of its source is kept beside it', () => {
    const story = createStory();
    story.tell(9, planRequest('late', 'standard', { startsAt: 2 }));
    expect(story.plans()).toEqual(['public by default, 0–9', 'standard by manual, 9–…']);
    expect(story.pool.grants.at(-1)).toMatchObject({ startsAt: 9, sourceStartsAt: 2 });
  });
});

describe('a trial', () => {
  test('over the free plan gives way to it again, and is had once', () => {
    const story = createStory();
    story.tell(1, trialRequest('trial', 'standard', 15));
    expect(story.plans().slice(1)).toEqual(['standard by trial, 1–15', 'public by default, 15–…']);
    expect(story.ask(16, trialRequest('again', 'patron', 30))).toEqual({
      kind: 'trialUsed',
      ladderId: 'wiki',
    });
    story.tell(17, trialRequest('allowed', 'patron', 30, { isRepeatAllowed: true }));
    expect(story.plans().at(-2)).toBe('patron by trial, 17–30');
  });

  test('over a paid plan keeps the better of both, resource by resource, and returns to it', () => {
    const story = createStory();
    story.tell(1, planRequest('paid', 'standard', { source: 'subscription' }));
    story.tell(5, trialRequest('trial', 'patron', 19, { setVersionId: 'patron for trials' }));
    expect(story.plans().slice(1)).toEqual([
      'standard by subscription, 1–5',
      'patron by trial, 5–19',
      'standard by subscription, 19–…',
    ]);
    expect(story.sites(6)).toBe(16n);
    expect(story.gives(6).contributions).toMatchObject([
      { id: 'paid', state: 'applied', rule: 'keptUnderTrial' },
      { id: 'free', state: 'shadowed', rule: 'outranked' },
      { id: 'trial', state: 'shadowed', rule: 'lessThanBeneath' },
    ]);
    expect(story.gives(6, 'support').value).toEqual({ kind: 'enum', level: 'phone' });
    expect(story.gives(19, 'support').value).toEqual({ kind: 'enum', level: 'mail' });
  });

  test('that is not above the current plan is refused, and may be had later', () => {
    const story = createStory();
    story.tell(1, planRequest('gift', 'standard', { endsAt: 5 }));
    expect(story.ask(2, trialRequest('trial', 'standard', 16))).toEqual({
      kind: 'trialBelowCurrentPlan',
      ladderId: 'wiki',
      rank: 1,
      currentRank: 1,
    });
    story.tell(6, trialRequest('trial', 'standard', 20));
    expect(story.plans().at(-2)).toBe('standard by trial, 6–20');
  });

  test('may lead into a plan; calling that off leaves the trial as it is', () => {
    const story = createStory();
    const made = story.tell(1, trialRequest('trial', 'patron', 15, { afterwards: 'standard' }));
    expect(story.plans().slice(1)).toEqual(['patron by trial, 1–15', 'standard by manual, 15–…']);
    story.tell(3, { kind: 'cancelScheduled', grantId: 'trial, afterwards', made, ids: [] });
    expect(story.plans().slice(1)).toEqual(['patron by trial, 1–15', 'public by default, 15–…']);
  });
});

describe('a forced plan', () => {
  test('holds against everything until it is released, and reveals what was beneath', () => {
    const story = createStory();
    story.tell(1, planRequest('paid', 'patron', { source: 'subscription' }));
    story.tell(2, force('forced', 'standard'));
    story.tell(3, planRequest('gift', 'patron'));
    expect(story.plans().at(-1)).toBe('standard by manual, 2–…');
    expect(story.gives(3).contributions).toContainEqual(
      expect.objectContaining({ id: 'gift', rule: 'heldByPin' }),
    );
    expect(story.ask(4, { kind: 'release', grantId: 'gift' })).toEqual({
      kind: 'notForced',
      grantId: 'gift',
    });
    story.tell(9, { kind: 'release', grantId: 'forced' });
    expect(story.plans().slice(-2)).toEqual(['standard by manual, 2–9', 'patron by subscription, 9–…']);
  });

  test('over another forced one reveals the older when it is released', () => {
    const story = createStory();
    story.tell(1, force('older', 'patron', 20));
    story.tell(4, force('newer', 'public'));
    expect(story.plans().at(-1)).toBe('public by manual, 4–…');
    story.tell(6, { kind: 'release', grantId: 'newer' });
    expect(story.plans().slice(1)).toEqual([
      'patron by manual, 1–4',
      'public by manual, 4–6',
      'patron by manual, 6–20',
      'public by default, 20–…',
    ]);
  });
});

describe('a scheduled change', () => {
  test('to a lower plan ends what was given by hand, there and then', () => {
    const story = createStory();
    story.tell(1, planRequest('gift', 'patron'));
    story.tell(2, schedule('later', 'standard', 10));
    expect(story.plans().slice(1)).toEqual(['patron by manual, 1–10', 'standard by manual, 10–…']);
    story.tell(11, null);
    expect(story.transitions().at(-1)).toBe('day 10: downgrade from patron to standard');
  });

  test('is called off with everything that it had changed', () => {
    const story = createStory();
    story.tell(1, planRequest('gift', 'patron'));
    const made = story.tell(2, schedule('later', 'standard', 10));
    story.tell(5, { kind: 'cancelScheduled', grantId: 'later', made, ids: [] });
    expect(story.plans().slice(1)).toEqual(['patron by manual, 1–…']);
  });

  test('that has begun is called off no more', () => {
    const story = createStory();
    const made = story.tell(2, schedule('later', 'standard', 10));
    expect(story.ask(10, { kind: 'cancelScheduled', grantId: 'later', made, ids: [] })).toEqual({
      kind: 'notScheduled',
      grantId: 'later',
      startedAt: 10,
    });
  });

  test('to nothing ends every plan by hand, the lowest too; what is paid for goes on', () => {
    const story = createStory();
    story.tell(1, planRequest('lowest', 'public'));
    story.tell(2, planRequest('paid', 'standard', { source: 'subscription' }));
    story.tell(3, schedule('none', null, 10));
    expect(story.pool.grants.filter(({ endsAt }) => endsAt === 10).map(({ id }) => id)).toEqual(['lowest']);
    expect(story.plans().at(-1)).toBe('standard by subscription, 2–…');
    expect(story.ask(4, schedule('none', null, 3))).toMatchObject({ kind: 'instantInThePast' });
    expect(story.ask(4, schedule('same', 'standard', 9))).toMatchObject({ kind: 'alreadyOnThatTier' });
  });

  test('called off after its plan was given longer leaves the longer end', () => {
    const story = createStory();
    story.tell(1, planRequest('gift', 'patron', { endsAt: 50 }));
    const made = story.tell(2, schedule('later', 'standard', 10));
    story.tell(3, { kind: 'extend', grantId: 'gift', endsAt: 80 });
    story.tell(4, { kind: 'cancelScheduled', grantId: 'later', made, ids: [] });
    expect(story.plans().slice(1)).toEqual(['patron by manual, 1–80', 'public by default, 80–…']);
  });
});
