import {
  arbitraryHistory,
  type Moment,
  playHistory,
  prove,
  rankAt,
  rankOf,
} from '@member-console/testing/core';
import { describe, expect, test } from 'vitest';
import { givenBy } from '../entitlements/claims.ts';
import { isMore } from '../entitlements/value.ts';
import { entitlementsOn, type GrantFact } from '../index.ts';
import { contains } from '../instant.ts';

/** Long enough after a settlement for everything that is planned to begin and end. */
const AFTERWARDS = 24;
const PAID: readonly string[] = ['subscription', 'purchase'];

describe('in every history a plan', () => {
  test('that is paid for is never lost before its end, except to a forced one', () => {
    prove(
      arbitraryHistory,
      (history) => {
        const settled = playHistory(history).filter(({ decision }) => decision.kind === 'settled');
        expect(settled.flatMap(lostPaid)).toEqual([]);
      },
      { share: 0.2 },
    );
  });

  test('that is better gives at least what its own set says', () => {
    prove(
      arbitraryHistory,
      (history) => {
        for (const { decision, at } of playHistory(history)) {
          if (decision.kind !== 'settled') continue;
          const { timeline, after, transitions } = decision.settlement;
          const upgrades = transitions.filter(
            ({ kind, effectiveAt }) => kind === 'upgrade' && effectiveAt === at,
          );
          if (upgrades.length === 0) continue;
          const merged = entitlementsOn(timeline, { ...after, overrides: [] }, at);
          const rows = timeline.filter(({ grantId, startsAt }) => {
            return startsAt === at && upgrades.some(({ to }) => to?.grantId === grantId);
          });
          const less = after.resources.filter((resource, index) => {
            const value = merged[index]?.value;
            return rows.some((row) => {
              const own = givenBy(after.rules, resource, row);
              return own !== null && value !== undefined && isMore(resource, own, value);
            });
          });
          expect(less).toEqual([]);
        }
      },
      { share: 0.2 },
    );
  });
});

/** Paid grants that a request did not name, and that yet give less somewhere before their end. */
function lostPaid({ at, before, after, made, request }: Moment): readonly GrantFact[] {
  const mayTouch = ['revoke', 'release', 'undo', 'cancelScheduled', 'repin', 'extend', 'snapshot'];
  const touched = [...(made?.revoked ?? []), ...(made?.ended ?? []).map(({ grantId }) => grantId)];
  const isNamed = ({ id }: GrantFact) => mayTouch.includes(request?.kind ?? '') && touched.includes(id);
  return before.grants
    .filter((grant) => PAID.includes(grant.source) && grant.ladderId !== null && grant.revokedAt === null)
    .filter((grant) => request?.kind === 'repin' || !isNamed(grant))
    .filter((grant) =>
      Array.from({ length: AFTERWARDS }, (_, index) => at + index).some((later) => {
        const isPinnedThen = after.grants.some(
          (other) =>
            other.isPinned &&
            other.ladderId === grant.ladderId &&
            contains(other, later) &&
            (other.revokedAt ?? Infinity) > later,
        );
        const rank = rankOf(after, grant.productId ?? '', grant.ladderId ?? '');
        return contains(grant, later) && !isPinnedThen && rankAt(after, grant.ladderId ?? '', later) < rank;
      }),
    );
}
