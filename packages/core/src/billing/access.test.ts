import { claimsIn, createStory, GRACE } from '@member-console/testing/core';
import { describe, expect, test } from 'vitest';
import { accessOf, SUBSCRIPTION_STATUSES, type SubscriptionFact } from '../index.ts';

const AT = 100;
/** Renewals that are unpaid: none, one whose grace still runs, one whose grace is over. */
const RENEWALS = { none: null, fresh: AT - 1, old: AT - GRACE } as const;
const ENDS = { never: null, ahead: AT + 9, sooner: AT + 2, past: AT - 1 } as const;

type Expected = 'none' | 'held' | 'open' | number;

/** What each status gives, in words: read from the design, not from the code. */
function expected(
  status: string,
  isCollectionPaused: boolean,
  renewal: keyof typeof RENEWALS,
  end: keyof typeof ENDS,
): Expected {
  if (['incomplete', 'incomplete_expired', 'unpaid', 'paused', 'canceled'].includes(status)) return 'none';
  if (!['trialing', 'active', 'past_due'].includes(status)) return 'held';
  if (end === 'past') return 'none';
  const isCounted = status === 'past_due' && !isCollectionPaused;
  if (isCounted && renewal === 'old') return 'none';
  const ends = [
    ...(end === 'never' ? [] : [ENDS[end] as number]),
    ...(isCounted && renewal === 'fresh' ? [AT - 1 + GRACE] : []),
  ];
  return ends.length === 0 ? 'open' : Math.min(...ends);
}

const table = [...SUBSCRIPTION_STATUSES, 'of tomorrow'].flatMap((status) =>
  [false, true].flatMap((isCollectionPaused) =>
    (Object.keys(RENEWALS) as (keyof typeof RENEWALS)[]).flatMap((renewal) =>
      (Object.keys(ENDS) as (keyof typeof ENDS)[]).map((end) => ({
        status,
        isCollectionPaused,
        renewal,
        end,
        gives: expected(status, isCollectionPaused, renewal, end),
      })),
    ),
  ),
);

function fact(row: (typeof table)[number], other: Partial<SubscriptionFact> = {}): SubscriptionFact {
  return {
    id: 'sub',
    status: row.status,
    isCollectionPaused: row.isCollectionPaused,
    startedAt: 0,
    trialEndsAt: null,
    endsAt: ENDS[row.end],
    endedAt: null,
    unpaidSince: RENEWALS[row.renewal],
    items: [{ priceId: 'standard by the month', quantity: 1, paidUntil: AT + 20 }],
    phases: [],
    ...other,
  };
}

/** What the pool is given, in the words of the table. */
function givenBy(subscription: SubscriptionFact): Expected {
  const { catalog } = createStory().pool;
  const customer = { state: 'present', subscriptions: [subscription], purchases: [] } as const;
  const { claims, told } = claimsIn(catalog, customer, AT);
  if (told.length === 0) return 'held';
  const [claim] = claims;
  return claim === undefined ? 'none' : (claim.endsAt ?? 'open');
}

describe('access by what Stripe says', () => {
  test.each(table)(
    '$status, collection paused $isCollectionPaused, unpaid renewal $renewal, end $end: $gives',
    (row) => {
      expect(givenBy(fact(row))).toBe(row.gives);
    },
  );

  test.each(table.filter(({ gives }) => gives !== 'none' && gives !== 'held'))(
    '$status that has ended gives nothing from then on (collection paused $isCollectionPaused, unpaid $renewal, end $end)',
    (row) => {
      expect(givenBy(fact(row, { endedAt: AT }))).toBe('none');
    },
  );

  test('what is cancelled gave until it ended, and nothing when nobody says when', () => {
    const canceled = { ...fact(table[0] as (typeof table)[number]), status: 'canceled' };
    expect(accessOf(canceled, { grace: GRACE })).toEqual({ kind: 'none' });
    expect(accessOf({ ...canceled, endedAt: 7 }, { grace: GRACE })).toEqual({ kind: 'given', until: 7 });
  });
});
