import { describe, expect, test } from 'vitest';
import { type GrantFact, type LadderFact, planTimeline, type TierFact } from '../index.ts';

const DAY = 86_400_000;
const NEW_YEAR = Date.UTC(2027, 0, 1);
/** Days after New Year. */
const day = (number: number) => NEW_YEAR + number * DAY;

const tier = (rank: number, productId: string): TierFact => ({
  rank,
  productId,
  name: productId,
  isPublished: true,
  setVersionId: `${productId}-v2`,
});
const wiki: LadderFact = {
  id: 'wiki',
  version: 3n,
  tiers: [tier(0, 'public'), tier(1, 'standard'), tier(2, 'patron')],
};

function grant(given: Partial<GrantFact> & Pick<GrantFact, 'id'>): GrantFact {
  return {
    source: 'manual',
    ladderId: 'wiki',
    productId: 'standard',
    quantity: 1,
    setVersionId: given.productId === null ? null : `${given.productId ?? 'standard'}-v1`,
    isPinned: false,
    isTrial: false,
    startsAt: day(0),
    endsAt: null,
    sourceStartsAt: given.startsAt ?? day(0),
    sourceRef: given.id,
    sourceEndsAt: null,
    revokedAt: null,
    defaultGrantId: null,
    defaultVersion: null,
    held: null,
    requires: null,
    ...given,
  };
}
const free = grant({ id: 'free', source: 'default', productId: null, defaultVersion: 1n });

/** The timeline as a person would tell it: `plan by grant, from day – to day`. */
function told(grants: readonly GrantFact[], ladder: LadderFact = wiki): readonly string[] {
  const onDay = (at: number | null) => (at === null ? '…' : String((at - NEW_YEAR) / DAY));
  return planTimeline({ grants, ladders: [ladder] }, day(0)).map(
    ({ productId, grantId, startsAt, endsAt }) =>
      `${productId} by ${grantId}, ${onDay(startsAt)}–${onDay(endsAt)}`,
  );
}

describe('who has which plan when', () => {
  test('a newcomer begins on the lowest published tier, for good', () => {
    expect(told([free])).toEqual(['public by free, 0–…']);
  });

  test('a default skips tiers that are not published, and gives no plan where none is', () => {
    const unpublished = { ...wiki, tiers: wiki.tiers.map((one) => ({ ...one, isPublished: one.rank > 0 })) };
    expect(told([free], unpublished)).toEqual(['standard by free, 0–…']);
    expect(told([free], { ...wiki, tiers: [] })).toEqual([]);
  });

  test('a default skips a published tier that has nothing to give yet', () => {
    const [lowest, ...others] = wiki.tiers as [TierFact, ...TierFact[]];
    const ladder = { ...wiki, tiers: [{ ...lowest, setVersionId: null }, ...others] };
    expect(told([free], ladder)).toEqual(['standard by free, 0–…']);
  });

  test('a trial over the free plan gives way to it again', () => {
    const trial = grant({ id: 'trial', source: 'trial', startsAt: day(3), endsAt: day(17) });
    expect(told([free, trial])).toEqual([
      'public by free, 0–3',
      'standard by trial, 3–17',
      'public by free, 17–…',
    ]);
  });

  test('a trial of a higher plan returns to the plan that is paid', () => {
    const paid = grant({ id: 'paid', source: 'subscription' });
    const trial = grant({
      id: 'trial',
      source: 'trial',
      productId: 'patron',
      startsAt: day(5),
      endsAt: day(19),
    });
    expect(told([free, paid, trial])).toEqual([
      'standard by paid, 0–5',
      'patron by trial, 5–19',
      'standard by paid, 19–…',
    ]);
  });

  test('a gift of the same plan lies beside the subscription and carries on when that ends', () => {
    const paid = grant({ id: 'paid', source: 'subscription', endsAt: day(30) });
    const gift = grant({ id: 'gift', startsAt: day(10), endsAt: day(60) });
    expect(told([free, gift, paid])).toEqual([
      'standard by paid, 0–30',
      'standard by gift, 30–60',
      'public by free, 60–…',
    ]);
  });

  test('a forced tier holds against everything; its end reveals what was beneath', () => {
    const paid = grant({ id: 'paid', source: 'subscription', productId: 'patron' });
    const forced = grant({ id: 'forced', isPinned: true, startsAt: day(2), endsAt: day(9) });
    expect(told([free, paid, forced])).toEqual([
      'patron by paid, 0–2',
      'standard by forced, 2–9',
      'patron by paid, 9–…',
    ]);
  });

  test('of two forced tiers the newer holds; releasing it reveals the older', () => {
    const older = grant({ id: 'older', isPinned: true, productId: 'patron' });
    const newer = grant({ id: 'newer', isPinned: true, startsAt: day(4), revokedAt: day(6) });
    expect(told([free, older, newer])).toEqual([
      'patron by older, 0–4',
      'standard by newer, 4–6',
      'patron by older, 6–…',
    ]);
  });

  test('a revocation ends a grant there and then, and what was before stays told', () => {
    const gift = grant({ id: 'gift', revokedAt: day(8) });
    expect(told([free, gift])).toEqual(['standard by gift, 0–8', 'public by free, 8–…']);
    expect(planTimeline({ grants: [gift], ladders: [wiki] }, day(8))).toEqual([]);
  });

  test('a grant that is revoked before it begins never gives anything', () => {
    const never = grant({ id: 'never', startsAt: day(10), revokedAt: day(5) });
    const addOn = grant({
      id: 'add-on',
      ladderId: null,
      productId: 'room',
      startsAt: day(10),
      revokedAt: day(5),
    });
    expect(told([free, never, addOn])).toEqual(['public by free, 0–…']);
  });

  test('equal ranks go to the stronger source, then to the earlier start in the source, then to its name', () => {
    const late = grant({ id: 'z', source: 'purchase', sourceStartsAt: day(1) });
    const early = grant({ id: 'y', source: 'purchase', sourceStartsAt: day(0) });
    const twin = grant({ id: 'x', source: 'purchase', sourceStartsAt: day(0), sourceRef: 'zz' });
    const subscription = grant({ id: 'w', source: 'subscription', sourceStartsAt: day(2) });
    expect(told([late, subscription, early])).toEqual(['standard by w, 0–…']);
    expect(told([late, early])).toEqual(['standard by y, 0–…']);
    expect(told([twin, early])).toEqual(['standard by y, 0–…']);
  });

  test('a grant keeps the set version it was made with; a default takes the newest', () => {
    const gift = grant({ id: 'gift', endsAt: day(1) });
    const versions = planTimeline({ grants: [free, gift], ladders: [wiki] }, day(0)).map(
      (s) => s.setVersionId,
    );
    expect(versions).toEqual(['standard-v1', 'public-v2']);
  });

  test('a gap between grants is a gap in the plan', () => {
    const spring = grant({ id: 'spring', endsAt: day(10) });
    const autumn = grant({ id: 'autumn', startsAt: day(20), endsAt: day(25) });
    expect(told([autumn, spring])).toEqual(['standard by spring, 0–10', 'standard by autumn, 20–25']);
  });

  test('add-ons do not compete: each is there for its own range, as often as it was granted', () => {
    const room = { ladderId: null, productId: 'room', quantity: 3 };
    const two = [
      grant({ id: 'one', ...room, endsAt: day(9) }),
      grant({ id: 'two', ...room, quantity: 1, startsAt: day(4) }),
    ];
    expect(planTimeline({ grants: two, ladders: [wiki] }, day(1))).toMatchObject([
      { grantId: 'one', quantity: 3, startsAt: day(1), endsAt: day(9), ladderId: null },
      { grantId: 'two', quantity: 1, startsAt: day(4), endsAt: null, ladderId: null },
    ]);
  });
});
