import {
  type Changes,
  type EntitlementValue,
  type MadeChanges,
  madeBy,
  type Settlement,
} from '@member-console/core';
import type { Database } from '@member-console/db';
import { type Actor, type AuditEntry, auditRowValues, type RequestKey } from '../../kernel/index.ts';
import type { EarlierRequest } from './loadFacts.ts';
import { nextBoundary } from './nextBoundary.ts';

/** Why a settlement is made, as its transitions remember it. */
export type Cause =
  | { readonly kind: 'request'; readonly requestId: string; readonly command: string }
  | { readonly kind: 'schedule' }
  | { readonly kind: 'catalog' }
  | { readonly kind: 'firstSignIn' }
  /** What Stripe said; the event that told of it, where one did. */
  | { readonly kind: 'stripe'; readonly eventId: string | null };

export interface SettlementToCommit {
  readonly poolId: string;
  /** The version that the facts were loaded with. */
  readonly version: bigint;
  readonly settlement: Settlement;
  readonly actor: Actor;
  readonly reason: string | null;
  readonly cause: Cause;
  readonly audit: readonly AuditEntry[];
  readonly request: {
    readonly id: string;
    readonly key: RequestKey;
    readonly answer: unknown;
    readonly made: MadeChanges;
    /** The request that this one takes back. */
    readonly parent: EarlierRequest | null;
  } | null;
  /** What `billing.apply_snapshot` takes; it is written with the settlement, or neither is. */
  readonly snapshot?: object;
}

const COMMIT = {
  name: 'entitlements.commit_settlement',
  text: 'SELECT entitlements.commit_settlement($1) AS version',
};

/** Writes a settlement in one statement. Null when the pool had moved since its facts were loaded. */
export async function commitSettlement(
  database: Pick<Database, 'query'>,
  order: SettlementToCommit,
): Promise<bigint | null> {
  const [row] = await database.query<{ version: bigint | null }>(COMMIT, [
    JSON.stringify(withoutEmptyLists(settlementJson(order))),
  ]);
  return row?.version ?? null;
}

/**
 * What `entitlements.commit_settlement` takes. Whole numbers are digits already: telling `JSON.stringify` of them would
 * cost a call for every value, and half of its time.
 */
function settlementJson({
  poolId,
  version,
  settlement,
  actor,
  reason,
  cause,
  audit,
  request,
  snapshot,
}: SettlementToCommit): object {
  const { at, changes, overLimit } = settlement;
  const requestId = request?.id ?? null;
  const revocation = (id: string) => ({ id, revoked_by: actor.personId, revoked_reason: reason });
  return {
    pool_id: poolId,
    version: digits(version),
    at: time(at),
    next_boundary_at: time(nextBoundary(settlement)),
    revocations: changes.revoked.map(revocation),
    endings: changes.ended.map(({ grantId, endsAt }) => ({ id: grantId, ends_at: time(endsAt) })),
    paid: changes.paid.map(({ grantId, until }) => ({ id: grantId, source_ends_at: time(until) })),
    grants: changes.created.map((grant) => ({
      ...grantJson(grant),
      granted_by_kind: actor.kind,
      granted_by: actor.personId,
      reason,
      request_id: requestId,
    })),
    clearings: changes.overridesCleared.map(revocation),
    overrides: changes.overridesSet.map((override) => ({
      id: override.id,
      resource_id: override.resourceId,
      ...valueJson(override.value),
      starts_at: time(override.startsAt),
      ends_at: time(override.endsAt),
      reason,
      set_by_kind: actor.kind,
      set_by: actor.personId,
      request_id: requestId,
    })),
    continuations: settlement.continuations.map(({ id, endsAt, ladderVersion, defaultVersion }) => ({
      id,
      ends_at: time(endsAt),
      ladder_version: digits(ladderVersion),
      default_version: digits(defaultVersion),
    })),
    provisions: settlement.provisions.map((segment) => ({
      ladder_id: segment.ladderId,
      product_id: segment.productId,
      rank: segment.rank,
      grant_id: segment.grantId,
      quantity: segment.quantity,
      set_version_id: segment.setVersionId,
      ladder_version: digits(segment.ladderVersion),
      default_version: digits(segment.defaultVersion),
      starts_at: time(segment.startsAt),
      ends_at: time(segment.endsAt),
    })),
    transitions: settlement.transitions.map((transition) =>
      transitionJson(transition, { actor, reason, cause: causeOf(transition, settlement, cause) }),
    ),
    cases: overLimit.cases.map((open) => ({
      id: open.id,
      resource_id: open.resourceId,
      policy: open.policy,
      limit_value: digits(open.limit),
      used: digits(open.used),
      deadline: time(open.deadline),
    })),
    resolved: overLimit.resolved,
    frozen: overLimit.frozen,
    thawed: overLimit.thawed,
    audit: auditRowValues(actor, new Date(at), audit),
    // Whoever serves what the pool pays for looks at what it may have now. A job a pool, whatever happens meanwhile.
    // For a newcomer nothing is served yet.
    jobs:
      changesRights(settlement) && cause.kind !== 'firstSignIn'
        ? [{ task: 'pool.changed', payload: { poolId }, job_key: `pool.changed:${poolId}` }]
        : [],
    request:
      request === null
        ? null
        : {
            id: request.id,
            principal: request.key.principal,
            command: request.key.command,
            key: request.key.key,
            input_hash: request.key.inputHash,
            answer: request.answer,
            made: request.made,
            touched: `{${touchedBy(changes, request.parent?.made ?? null).join(',')}}`,
            parent_id: request.parent?.id ?? null,
          },
    ...(snapshot === undefined ? {} : { snapshot }),
  };
}

function withoutEmptyLists(json: object): object {
  return Object.fromEntries(
    Object.entries(json).filter(([, part]) => !Array.isArray(part) || part.length > 0),
  );
}

function grantJson(grant: Changes['created'][number]): object {
  return {
    id: grant.id,
    source: grant.source,
    ladder_id: grant.ladderId,
    product_id: grant.productId,
    quantity: grant.quantity,
    set_version_id: grant.setVersionId,
    is_pinned: grant.isPinned,
    is_trial: grant.isTrial,
    starts_at: time(grant.startsAt),
    ends_at: time(grant.endsAt),
    source_ref: grant.sourceRef,
    source_starts_at: time(grant.sourceStartsAt),
    source_ends_at: time(grant.sourceEndsAt),
    default_grant_id: grant.defaultGrantId,
  };
}

/** What Stripe brought about names the subscription that the plan comes from, or went with. */
function causeOf(
  { from, to }: Settlement['transitions'][number],
  { after }: Settlement,
  cause: Cause,
): Cause | (Cause & { readonly subscriptionId: string | null }) {
  if (cause.kind !== 'stripe') return cause;
  const grants = [to, from].map((plan) => after.grants.find(({ id }) => id === plan?.grantId));
  const paid = grants.find((grant) => grant?.source === 'subscription');
  return { ...cause, subscriptionId: paid?.sourceRef ?? null };
}

/** Time alone acts for nobody: a passed boundary is the system's, whoever happens to record it. */
function transitionJson(
  { ladderId, kind, from, to, effectiveAt, cause: what }: Settlement['transitions'][number],
  { actor, reason, cause }: Pick<SettlementToCommit, 'actor' | 'reason'> & { readonly cause: object },
): object {
  const isOwn = what === 'settlement';
  return {
    ladder_id: ladderId,
    kind,
    from_product_id: from?.productId ?? null,
    from_rank: from?.rank ?? null,
    from_name: from?.name ?? null,
    to_product_id: to?.productId ?? null,
    to_rank: to?.rank ?? null,
    to_name: to?.name ?? null,
    cause: isOwn ? cause : { kind: 'schedule' },
    actor_kind: isOwn ? actor.kind : 'system',
    actor_id: isOwn ? actor.personId : null,
    reason: isOwn ? reason : null,
    effective_at: time(effectiveAt),
  };
}

function changesRights({ transitions, changes, overLimit, provisions, continuations }: Settlement): boolean {
  const { frozen, thawed } = overLimit;
  return [
    transitions,
    changes.overridesSet,
    changes.overridesCleared,
    provisions,
    continuations,
    frozen,
    thawed,
  ].some((list) => list.length > 0);
}

/** What a request took back counts as touched by it too: it cannot be taken back twice. */
function touchedBy(changes: Changes, takenBack: MadeChanges | null): readonly string[] {
  const made = [madeBy(changes, []), takenBack].filter((one) => one !== null);
  return made.flatMap((one) => [
    ...one.created,
    ...one.revoked,
    ...one.ended.map(({ grantId }) => grantId),
    ...one.held.map(({ grantId }) => grantId),
    ...one.overridesSet,
    ...one.overridesCleared,
  ]);
}

function valueJson(value: EntitlementValue): object {
  return {
    kind: value.kind,
    enabled: value.kind === 'boolean' ? value.enabled : null,
    limit_value: value.kind === 'limit' ? digits(value.limit) : null,
    level: value.kind === 'enum' ? value.level : null,
  };
}

function time(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}

function digits(value: bigint | null): string | null {
  return value === null ? null : value.toString();
}
