import { createStory, planRequest, trialRequest } from '@member-console/testing/core';
import { describe, expect, test } from 'vitest';
import type { OverrideFact, PlanRequest } from '../index.ts';

const addOn = (id: string, productId: string, quantity: number, endsAt: number | null = null): PlanRequest =>
  planRequest(id, productId, { ladderId: null, quantity, endsAt });

const override = (id: string, limit: bigint | null, endsAt: number | null = null): PlanRequest => ({
  kind: 'setOverride',
  override: {
    id,
    resourceId: 'sites',
    value: { kind: 'limit', limit },
    startsAt: null,
    endsAt,
  } satisfies Omit<OverrideFact, 'startsAt' | 'revokedAt'> & { startsAt: null },
});

describe('add-ons', () => {
  test('add up, each as often as it was granted, for exactly its own range', () => {
    const story = createStory();
    story.tell(1, addOn('three', 'seat', 3, 10));
    story.tell(2, addOn('one', 'seat', 1));
    expect([story.sites(1), story.sites(2), story.sites(10)]).toEqual([7n, 9n, 3n]);
    expect(story.transitions()).toHaveLength(1);
  });

  test('that need a plan wait for it, and return with it by themselves', () => {
    const story = createStory();
    story.tell(1, addOn('room', 'room', 2));
    expect(story.sites(1)).toBe(1n);
    expect(story.gives(1).contributions).toContainEqual(
      expect.objectContaining({ id: 'room', state: 'shadowed', rule: 'requirementUnmet' }),
    );
    story.tell(3, planRequest('gift', 'standard', { endsAt: 9 }));
    story.tell(12, planRequest('patron', 'patron'));
    expect([story.sites(2), story.sites(3), story.sites(8), story.sites(9), story.sites(12)]).toEqual([
      1n,
      26n,
      26n,
      1n,
      110n,
    ]);
  });

  test('are given off the ladders, plans on one', () => {
    const story = createStory();
    expect(story.ask(1, addOn('plan', 'standard', 1))).toEqual({
      kind: 'planNeedsALadder',
      productId: 'standard',
    });
    expect(story.ask(1, planRequest('room', 'room'))).toEqual({
      kind: 'notATier',
      ladderId: 'wiki',
      productId: 'room',
    });
  });
});

describe('an override', () => {
  test('is the last word, up and down, and shows what it hides', () => {
    const story = createStory();
    story.tell(1, planRequest('gift', 'standard'));
    story.tell(2, override('more', 50n));
    expect(story.gives(2)).toMatchObject({ value: { limit: 50n }, hiddenValue: { limit: 16n } });
    story.tell(3, override('less', 2n, 9));
    expect(story.gives(3)).toMatchObject({ value: { limit: 2n }, hiddenValue: { limit: 16n } });
    expect(story.gives(3).contributions).toMatchObject([
      { id: 'less', state: 'applied', rule: 'overrides' },
      { id: 'gift', state: 'shadowed', rule: 'overridden' },
      { id: 'free', state: 'shadowed', rule: 'outranked' },
      { id: 'more', state: 'expired', rule: 'ended' },
    ]);
    expect(story.gives(9)).toMatchObject({ value: { limit: 16n }, hiddenValue: null });
  });

  test('is cleared once, and only of its own kind', () => {
    const story = createStory();
    story.tell(2, override('none', null));
    expect(story.sites(2)).toBeNull();
    story.tell(4, { kind: 'clearOverride', overrideId: 'none' });
    expect(story.sites(4)).toBe(1n);
    expect(story.ask(5, { kind: 'clearOverride', overrideId: 'none' })).toEqual({
      kind: 'alreadyEnded',
      what: 'override',
      id: 'none',
      endedAt: 4,
    });
    const wrong = {
      id: 'w',
      resourceId: 'sites',
      value: { kind: 'boolean', enabled: true },
      startsAt: null,
      endsAt: null,
    };
    expect(story.ask(6, { kind: 'setOverride', override: wrong as never })).toEqual({
      kind: 'valueOfAnotherKind',
      resourceId: 'sites',
    });
  });
});

describe('undo', () => {
  test('of a plan that was given takes it back', () => {
    const story = createStory();
    const made = story.tell(1, planRequest('gift', 'standard'));
    story.tell(5, { kind: 'undo', ids: [], made });
    expect(story.plans().slice(1)).toEqual(['standard by manual, 1–5', 'public by default, 5–…']);
    expect(story.ask(6, { kind: 'undo', ids: [], made })).toEqual({ kind: 'nothingToUndo' });
  });

  test('of a revocation gives the same again, its end included; of that undo takes it back once more', () => {
    const story = createStory();
    story.tell(1, planRequest('gift', 'standard', { endsAt: 40 }));
    const revoked = story.tell(3, { kind: 'revoke', grantId: 'gift' });
    const again = story.tell(5, { kind: 'undo', ids: ['gift again'], made: revoked });
    expect(story.plans().slice(-2)).toEqual(['standard by manual, 5–40', 'public by default, 40–…']);
    story.tell(7, { kind: 'undo', ids: [], made: again });
    expect(story.plans().slice(-2)).toEqual(['standard by manual, 5–7', 'public by default, 7–…']);
  });

  test('of a forced plan releases it, of a release forces it again', () => {
    const story = createStory();
    story.tell(1, planRequest('gift', 'patron'));
    const force = {
      kind: 'force',
      ids: ['forced'],
      ladderId: 'wiki',
      productId: 'public',
      endsAt: null,
    } as const;
    const forced = story.tell(2, force);
    story.tell(3, { kind: 'undo', ids: [], made: forced });
    expect(story.plans().at(-1)).toBe('patron by manual, 3–…');
    story.tell(4, { ...force, ids: ['forced again'] });
    const released = story.tell(5, { kind: 'release', grantId: 'forced again' });
    story.tell(6, { kind: 'undo', ids: ['and again'], made: released });
    expect(story.plans().at(-1)).toBe('public by manual, 6–…');
  });

  test('of an extension restores the end, or ends what lives on it alone', () => {
    const story = createStory();
    story.tell(1, planRequest('gift', 'standard', { endsAt: 10 }));
    const early = story.tell(2, { kind: 'extend', grantId: 'gift', endsAt: 30 });
    story.tell(5, { kind: 'undo', ids: [], made: early });
    expect(story.plans().slice(-2)).toEqual(['standard by manual, 1–10', 'public by default, 10–…']);
    const late = story.tell(6, { kind: 'extend', grantId: 'gift', endsAt: 30 });
    story.tell(20, { kind: 'undo', ids: [], made: late });
    expect(story.plans().slice(-2)).toEqual(['standard by manual, 1–20', 'public by default, 20–…']);
  });

  test('of a schedule restores what it ended, before the date and after', () => {
    for (const day of [5, 15]) {
      const story = createStory();
      story.tell(1, planRequest('gift', 'patron', { endsAt: 40 }));
      const made = story.tell(2, {
        kind: 'schedule',
        ids: ['later'],
        ladderId: 'wiki',
        productId: 'standard',
        startsAt: 10,
      });
      story.tell(day, { kind: 'undo', ids: ['gift again'], made });
      expect(story.plans().slice(-2)).toEqual([
        `patron by manual, ${day < 10 ? 1 : day}–40`,
        'public by default, 40–…',
      ]);
    }
  });

  test('of a change called off schedules it again', () => {
    const story = createStory();
    story.tell(1, planRequest('gift', 'patron'));
    const made = story.tell(2, {
      kind: 'schedule',
      ids: ['later'],
      ladderId: 'wiki',
      productId: 'standard',
      startsAt: 10,
    });
    const off = story.tell(3, { kind: 'cancelScheduled', grantId: 'later', made, ids: [] });
    story.tell(4, { kind: 'undo', ids: ['later again'], made: off });
    expect(story.plans().slice(1)).toEqual(['patron by manual, 1–10', 'standard by manual, 10–…']);
  });

  test('of a trial ends it', () => {
    const story = createStory();
    const made = story.tell(1, trialRequest('trial', 'patron', 20, { afterwards: 'standard' }));
    story.tell(4, { kind: 'undo', ids: [], made });
    expect(story.plans().slice(1)).toEqual(['patron by trial, 1–4', 'public by default, 4–…']);
  });

  test('of an override clears it and returns the one it replaced, unless another word was said since', () => {
    const story = createStory();
    story.tell(1, override('first', 5n));
    const second = story.tell(2, override('second', 7n));
    story.tell(3, { kind: 'undo', ids: ['first again'], made: second });
    expect(story.sites(3)).toBe(5n);
    const cleared = story.tell(4, { kind: 'clearOverride', overrideId: 'first again' });
    story.tell(5, override('third', 9n));
    expect(story.ask(6, { kind: 'undo', ids: ['again'], made: cleared })).toEqual({ kind: 'nothingToUndo' });
    story.tell(7, { kind: 'clearOverride', overrideId: 'third' });
    story.tell(8, { kind: 'undo', ids: ['at last'], made: cleared });
    expect(story.sites(8)).toBe(5n);
  });
});
