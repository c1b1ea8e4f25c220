import type { Stripe } from 'stripe';
import { Unavailable } from './errors.ts';
import { type Failure, failureOf } from './failure.ts';

export interface Patience {
  /** How long one call may take. */
  readonly timeoutMs: number;
  /** How often the same call is made before its caller hears of it. */
  readonly attempts: number;
  /** The pause after the first failure; it doubles each time. */
  readonly pauseMs: number;
}

/** A call that did not come to its answer at once. Says nothing of what was asked. */
export interface FailedCall {
  readonly event: 'stripe.call_failed';
  readonly what: string;
  readonly attempt: number;
  readonly message: string;
  readonly willRetry: boolean;
}

export type WriteOptions = { readonly idempotencyKey: string };

export interface Calls {
  ask<T>(what: string, read: (stripe: Stripe) => Promise<T>): Promise<T>;
  /** The same key is the same write, however often it is made. */
  write<T>(
    what: string,
    key: string,
    write: (stripe: Stripe, options: WriteOptions) => Promise<T>,
  ): Promise<T>;
}

const longestPauseMs = 8000;

/**
 * Every call to Stripe goes through here: repeated with the same key while that may help, and then a `Refused` or an
 * `Unavailable` that says whether it may have happened all the same.
 */
export function createCalls(stripe: Stripe, patience: Patience, log: (call: FailedCall) => void): Calls {
  const repeat = async <T>(what: string, isWrite: boolean, call: () => Promise<T>): Promise<T> => {
    let isOutcomeUnknown = false;
    for (let attempt = 1; ; attempt += 1) {
      let failure: Failure;
      try {
        return await call();
      } catch (error) {
        failure = failureOf(error);
      }
      if (failure.kind === 'refused') throw failure.error;
      isOutcomeUnknown ||= isWrite && failure.isAmbiguous;
      const { retryAfterMs, replayOf, message } = failure;
      const pause = pauseAfter(attempt, patience.pauseMs, retryAfterMs);
      const willRetry = !failure.isFinal && attempt < patience.attempts && pause <= longestPauseMs;
      log({ event: 'stripe.call_failed', what, attempt, message, willRetry });
      if (!willRetry) throw new Unavailable(message, { isOutcomeUnknown, retryAfterMs, replayOf });
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
  return {
    ask: (what, read) => repeat(what, false, () => read(stripe)),
    write: (what, key, write) => repeat(what, true, () => write(stripe, { idempotencyKey: key })),
  };
}

/** Doubles, with a random share, so that many that failed together do not come back together. */
function pauseAfter(attempt: number, first: number, wanted: number | null): number {
  if (wanted !== null) return wanted;
  const whole = Math.min(first * 2 ** (attempt - 1), longestPauseMs);
  return whole * (0.5 + Math.random() / 2);
}
