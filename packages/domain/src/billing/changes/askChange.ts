import type { ChangeWish } from '@member-console/core';
import type { Database } from '@member-console/db';
import { selectAnswer } from '../../entitlements/index.ts';
import {
  type Actor,
  type AuditAction,
  auditRows,
  newId,
  onClient,
  type RequestKey,
  type RequestKeyReused,
} from '../../kernel/index.ts';
import { insertIntent, lockAccount } from '../intents/checkoutStore.ts';
import { selectPendingChanges } from './pendingChanges.ts';
import type { ChangeAsked, ChangePending } from './refusals.ts';

/** What is asked for, and what it was decided by. */
export interface DecidedChange<Refusal> {
  /** The last snapshot of the account that the decision knew of: decided anew when there is a newer one. */
  readonly seq: bigint;
  readonly decision: ChangeWish | Refusal;
}

interface Order<Refusal> {
  readonly accountId: string;
  readonly organizationId: string;
  readonly actor: Actor;
  readonly key: RequestKey | null;
  readonly reason: string | null;
  readonly action: AuditAction;
  decide(): Promise<DecidedChange<Refusal>>;
}

/** How long a change may stay unconfirmed. What waits for a payment is given up by Stripe after 23 hours. */
const LASTS_HOURS = 24;

/**
 * Keeps a change of a subscription that is wanted, with the job that tells Stripe. Asked for again while it is on its way
 * it is the same one, so two tabs make one change; another one has to wait.
 */
export async function askChange<Refusal extends { readonly kind: string }>(
  database: Database,
  order: Order<Refusal>,
): Promise<ChangeAsked | ChangePending | RequestKeyReused | Refusal> {
  for (;;) {
    const decided = await order.decide();
    const answer = await underAccount(database, order, decided);
    if (answer !== 'moved') return answer;
  }
}

function underAccount<Refusal extends { readonly kind: string }>(
  database: Database,
  { accountId, organizationId, actor, key, reason, action }: Order<Refusal>,
  { seq, decision }: DecidedChange<Refusal>,
): Promise<ChangeAsked | ChangePending | RequestKeyReused | Refusal | 'moved'> {
  return database.transaction(async (client) => {
    const present = await lockAccount(client, accountId);
    const earlier = key && (await selectAnswer(onClient(client), key));
    if (key && earlier) {
      const isSame = earlier.inputHash === key.inputHash;
      return isSame ? (earlier.answer as ChangeAsked) : { kind: 'requestKeyReused' };
    }
    if (present !== seq) return 'moved';
    if (!isWish(decision)) return decision;
    const [pending] = await selectPendingChanges(onClient(client), decision.subscriptionId);
    if (pending !== undefined) {
      const isSame = isSameWish(pending.wish, decision);
      return { kind: isSame ? 'asked' : 'changePending', intentId: pending.id };
    }
    const answer = { kind: 'asked', intentId: newId() } as const;
    const { kind, subscriptionId, ...what } = decision;
    await insertIntent(client, {
      id: answer.intentId,
      accountId,
      wish: decision,
      actor,
      reason,
      lastsHours: LASTS_HOURS,
      replaces: [],
      request: key && { key, answer },
      audit: auditRows(actor, {
        action,
        resource: { type: 'subscription', id: subscriptionId },
        organizationId,
        ...(reason === null ? {} : { reason }),
        after: { intent: answer.intentId, kind, ...what },
      }),
    });
    return answer;
  });
}

const KINDS: ReadonlySet<string> = new Set<ChangeWish['kind']>(['cancel', 'resume', 'switch']);

function isWish(decision: ChangeWish | { readonly kind: string }): decision is ChangeWish {
  return KINDS.has(decision.kind);
}

/** As of which instant it is computed makes no other change of it. */
function isSameWish(one: ChangeWish, other: ChangeWish): boolean {
  const what = (wish: ChangeWish) =>
    JSON.stringify(Object.entries({ ...wish, prorationDate: null }).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return what(one) === what(other);
}
