import type { Instant } from '../instant.ts';
import { decideChanges } from './decideChanges.ts';
import type { SettlementFacts } from './facts.ts';
import type { PlanRefusal } from './refusal.ts';
import type { PlanRequest } from './request.ts';
import { type Settlement, settle } from './settle.ts';

export type Decision = { readonly kind: 'settled'; readonly settlement: Settlement } | PlanRefusal;

/**
 * What comes of a request at an instant: everything to be written, or why not. Null asks for nothing: it records
 * the boundaries that time has passed and what the catalog has changed. Preview and execution are this one function.
 *
 * @note `at` must lie after `facts.settledAt`: the past is never rewritten.
 */
export function decide(facts: SettlementFacts, request: PlanRequest | null, at: Instant): Decision {
  if (request === null) return { kind: 'settled', settlement: settle(facts, at) };
  const changes = decideChanges(facts, request, at);
  if ('kind' in changes) return changes;
  const settlement = settle(facts, at, changes);
  // What Stripe says is so already: it falls through to grace, and then to what is frozen.
  if (request.kind === 'snapshot') return { kind: 'settled', settlement };
  return blocked(facts, settlement, at) ?? { kind: 'settled', settlement };
}

/** People may not give up what is in use where the resource's policy says so, unless it was in excess before. */
function blocked(facts: SettlementFacts, settlement: Settlement, at: Instant): PlanRefusal | null {
  const blocking = settlement.overLimit.cases.filter(({ policy }) => policy === 'block');
  if (blocking.length === 0) return null;
  const before = new Map(
    settle(facts, at).overLimit.cases.map(({ resourceId, limit }) => [resourceId, limit]),
  );
  const worse = blocking.find(({ resourceId, limit }) => {
    const was = before.get(resourceId);
    return was === undefined || limit < was;
  });
  if (worse === undefined) return null;
  const { resourceId, limit, used } = worse;
  return { kind: 'wouldExceedLimit', resourceId, limit, used };
}
