import { type Issue, isPlainText, lengthOf } from '../../kernel/index.ts';
import type { PlanChange, PlanChangeBy } from './planChange.ts';

/** Characters of a reason. */
const LONGEST_REASON = 500;
/** Of one add-on, in one grant. */
const MOST = 10_000;
/** What the database can count. */
const HIGHEST = 2n ** 63n - 1n;

/** What is wrong with a change before anything is looked up. */
export function checkChange(change: PlanChange): readonly Issue[] {
  return [...checkQuantity(change), ...checkValue(change)];
}

/** What is wrong with the reason of whoever changes something. A preview needs none. */
export function checkReason({ actor, reason }: Pick<PlanChangeBy, 'actor' | 'reason'>): readonly Issue[] {
  if (reason === null && actor.kind !== 'operator') return [];
  if (reason === null || !isPlainText(reason)) {
    return [
      { path: ['reason'], code: 'REQUIRED', message: 'Say why, in a line: it is kept in the history.' },
    ];
  }
  if (lengthOf(reason) <= LONGEST_REASON) return [];
  return [{ path: ['reason'], code: 'TOO_LONG', message: `Say it in ${LONGEST_REASON} characters.` }];
}

function checkQuantity(change: PlanChange): readonly Issue[] {
  if (change.kind !== 'grantPlan') return [];
  const { quantity, ladderId } = change;
  if (quantity < 1 || quantity > MOST) {
    return [{ path: ['quantity'], code: 'OUT_OF_RANGE', message: `Give a quantity from 1 to ${MOST}.` }];
  }
  if (ladderId === null || quantity === 1) return [];
  return [
    {
      path: ['quantity'],
      code: 'INVALID',
      message: 'A plan on a ladder is held once. Leave the quantity at 1.',
    },
  ];
}

function checkValue(change: PlanChange): readonly Issue[] {
  if (change.kind !== 'setOverride' || change.value.kind !== 'limit') return [];
  const { limit } = change.value;
  if (limit === null || (limit >= 0n && limit <= HIGHEST)) return [];
  return [
    { path: ['value', 'limit'], code: 'OUT_OF_RANGE', message: `A limit is a number from 0 to ${HIGHEST}.` },
  ];
}
