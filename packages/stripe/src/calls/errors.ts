import type { StripeRefusal, StripeUnavailable } from '@member-console/domain/billing';

/**
 * Stripe keeps its first answer to a key for a day, a failure or a no included, and repeats it without looking again.
 * This is the name of that first call; null: the answer is a fresh one.
 */
export type Replay = string | null;

/** Nobody knows the answer: Stripe cannot be reached, is too busy, or fails. */
export class Unavailable extends Error implements StripeUnavailable {
  override readonly name = 'StripeUnavailable';
  readonly isOutcomeUnknown: boolean;
  readonly retryAfterMs: number | null;
  /** See `Replay`. */
  readonly replayOf: Replay;

  constructor(
    message: string,
    facts: { isOutcomeUnknown: boolean; retryAfterMs: number | null; replayOf: Replay },
  ) {
    super(message);
    this.isOutcomeUnknown = facts.isOutcomeUnknown;
    this.retryAfterMs = facts.retryAfterMs;
    this.replayOf = facts.replayOf;
  }
}

/** Stripe's no on its way through this room; it leaves it as a value. */
export class Refused extends Error {
  override readonly name = 'StripeRefused';
  readonly code: string;
  readonly status: number;
  readonly replayOf: Replay;

  constructor(status: number, code: string, message: string, replayOf: Replay = null) {
    super(message);
    this.status = status;
    this.code = code;
    this.replayOf = replayOf;
  }
}

export async function orRefusal<T>(work: () => Promise<T>): Promise<T | StripeRefusal> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { kind: 'refusedByStripe', code: error.code, message: error.message };
  }
}

/** Null where Stripe says that it knows no such thing; a wrong address is answered by 404 too, and says something else. */
export async function orMissing<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refused && error.code === 'resource_missing') return null;
    throw error;
  }
}
