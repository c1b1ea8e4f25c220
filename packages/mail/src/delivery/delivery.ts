import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@member-console/db';
import type { OutboundState } from '@member-console/domain/system';
import * as outbox from '../outbox/statements.ts';
import {
  conversationLimitMs,
  type OutboundMessage,
  type Outcome,
  type Transport,
} from '../transport/transport.ts';
import { pauseAfter } from './backoff.ts';

/** `already`: it was sent before. `deferred`: it will be tried, or looked at, again by a job of its own. */
export type DeliveryResult = 'sent' | 'deferred' | 'failed' | 'unknown' | 'already';

/** One line for the log. Never says to whom, nor any part of the message. */
export interface DeliveryEvent {
  readonly event: 'mail.sent' | 'mail.deferred' | 'mail.failed' | 'mail.unknown';
  readonly emailId: string;
  readonly kind: string;
  readonly attempt: number;
  readonly reason?: string;
}

export interface DeliveryOptions {
  readonly database: Database;
  readonly transport: Transport;
  readonly log?: (event: DeliveryEvent) => void;
  /** How long a worker may be silent before it counts as dead, ms. Longer than any conversation. */
  readonly leaseMs?: number;
}

export interface Delivery {
  /** The job `mail.deliver`. Safe to run twice, at once or after a crash: at most one conversation at a time. */
  deliver(emailId: string): Promise<DeliveryResult>;
  /**
   * Every minute or so: marks messages whose worker died as unknown, and gives overdue ones a job again.
   * Answers how many it touched.
   */
  sweep(): Promise<number>;
}

type Claimed = OutboundMessage & { readonly attempts: number; readonly deferrals: number };
type Abandoned = { readonly id: string; readonly kind: string; readonly attempts: number };

export function createDelivery(options: DeliveryOptions): Delivery {
  const { database, transport, leaseMs = conversationLimitMs + 60_000 } = options;
  const report = (
    result: 'sent' | 'deferred' | 'failed' | 'unknown',
    { id, kind, attempts }: Abandoned,
    reason?: string,
  ) => {
    const event = { event: `mail.${result}`, emailId: id, kind, attempt: attempts } as const;
    options.log?.(reason === undefined ? event : { ...event, reason });
    return result;
  };

  const giveUpAbandoned = async (emailId: string | null) => {
    const abandoned = await database.query<Abandoned>(outbox.giveUpAbandoned, [emailId]);
    for (const email of abandoned) report('unknown', email, 'the worker stopped during the conversation');
    return abandoned.length;
  };

  const record = async (email: Claimed, outcome: Outcome) => {
    const fence = [email.id, email.attempts];
    if (outcome.kind === 'accepted') {
      await insist(() => database.query(outbox.recordSent, fence));
      return report('sent', email);
    }
    const { reason } = outcome;
    const pause = outcome.kind === 'deferred' ? pauseAfter(email.deferrals) : null;
    if (pause !== null) {
      await insist(() => database.query(outbox.recordDeferred, [...fence, reason, pause]));
      return report('deferred', email, reason);
    }
    const end = outcome.kind === 'unknown' ? 'unknown' : 'failed';
    await insist(() => database.query(outbox.recordEnd, [...fence, reason, end]));
    return report(end, email, reason);
  };

  const explain = async (emailId: string): Promise<DeliveryResult> => {
    if ((await giveUpAbandoned(emailId)) > 0) return 'unknown';
    if ((await database.query(outbox.lookAgain, [emailId])).length > 0) return 'deferred';
    const [row] = await database.query<{ state: OutboundState }>(outbox.stateOf, [emailId]);
    if (row?.state === 'sent') return 'already';
    if (row?.state === 'unknown') return 'unknown';
    return row?.state === 'queued' || row?.state === 'sending' ? 'deferred' : 'failed';
  };

  return {
    async deliver(emailId) {
      const [email] = await database.query<Claimed>(outbox.claim, [emailId, leaseMs]);
      if (!email) return explain(emailId);
      return record(email, await transport.send(email));
    },
    async sweep() {
      const abandoned = await giveUpAbandoned(null);
      const revived = await database.query(outbox.reviveOverdue, []);
      return abandoned + revived.length;
    },
  };
}

/** What a mail server said is not forgotten because the database was restarting while it said it. */
async function insist(write: () => Promise<unknown>): Promise<void> {
  for (const pauseMs of [500, 2_000, 8_000]) {
    try {
      await write();
      return;
    } catch {
      await sleep(pauseMs);
    }
  }
  await write();
}
