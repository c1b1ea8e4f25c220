import { type Access, accessOf } from '@member-console/core';
import type { AccessReason, SubscriptionAccess, SubscriptionView } from './views.ts';

const DAY_MS = 86_400_000;

type Told = Pick<
  SubscriptionView,
  'status' | 'isCollectionPaused' | 'endsAt' | 'endedAt' | 'unpaidSince' | 'trialEndsAt'
>;

/** Whether a subscription gives what it is for at an instant, by the one table that rights follow from, and why. */
export function accessNow(
  told: Told,
  { at, graceDays }: { readonly at: Date; readonly graceDays: number },
): SubscriptionAccess {
  const fact = {
    ...told,
    endsAt: told.endsAt?.getTime() ?? null,
    endedAt: told.endedAt?.getTime() ?? null,
    unpaidSince: told.unpaidSince?.getTime() ?? null,
  };
  const access = accessOf(fact, { grace: graceDays * DAY_MS });
  const end = access.kind === 'given' ? access.until : null;
  const isGiven = access.kind !== 'none' && (end === null || end > at.getTime());
  return {
    isGiven,
    until: isGiven && end !== null ? new Date(end) : null,
    reason: isGiven ? whyGiven(told, access) : whyNot(told),
  };
}

function whyGiven({ status, isCollectionPaused, endsAt }: Told, { kind }: Access): AccessReason {
  if (kind === 'held') return 'notUnderstood';
  if (status === 'past_due') return isCollectionPaused ? 'collectionPaused' : 'grace';
  if (endsAt !== null) return 'ending';
  if (status === 'trialing') return 'trial';
  return isCollectionPaused ? 'collectionPaused' : 'paid';
}

function whyNot({ status, endsAt, endedAt }: Told): AccessReason {
  switch (status) {
    case 'unpaid':
      return 'unpaid';
    case 'paused':
      return 'paused';
    case 'incomplete':
    case 'incomplete_expired':
      return 'notYetPaid';
    case 'past_due':
      return endsAt === null && endedAt === null ? 'graceOver' : 'ended';
    default:
      return 'ended';
  }
}
