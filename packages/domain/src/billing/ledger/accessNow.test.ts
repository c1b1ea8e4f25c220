import { expect, test } from 'vitest';
import { accessNow } from './accessNow.ts';

const day = (date: number) => new Date(Date.UTC(2026, 10, date));
const at = day(10);
const none = {
  isCollectionPaused: false,
  endsAt: null,
  endedAt: null,
  unpaidSince: null,
  trialEndsAt: null,
} as const;

test.each([
  [{ status: 'active' }, 'paid', true, null],
  [{ status: 'active', isCollectionPaused: true }, 'collectionPaused', true, null],
  [{ status: 'active', endsAt: day(12) }, 'ending', true, day(12)],
  [{ status: 'active', endsAt: day(10) }, 'ended', false, null],
  [{ status: 'trialing', trialEndsAt: day(20) }, 'trial', true, null],
  [{ status: 'past_due', unpaidSince: day(8) }, 'grace', true, day(15)],
  [{ status: 'past_due', unpaidSince: day(3) }, 'graceOver', false, null],
  [{ status: 'past_due', unpaidSince: day(3), isCollectionPaused: true }, 'collectionPaused', true, null],
  [{ status: 'unpaid' }, 'unpaid', false, null],
  [{ status: 'paused' }, 'paused', false, null],
  [{ status: 'incomplete' }, 'notYetPaid', false, null],
  [{ status: 'incomplete_expired' }, 'notYetPaid', false, null],
  [{ status: 'canceled', endedAt: day(9) }, 'ended', false, null],
  [{ status: 'canceled' }, 'ended', false, null],
  [{ status: 'resting' }, 'notUnderstood', true, null],
] as const)('%o: %s', (told, reason, isGiven, until) => {
  expect(accessNow({ ...none, ...told }, { at, graceDays: 7 })).toEqual({ isGiven, until, reason });
});
