import type { StripeRefusal, StripeUnavailable } from '@member-console/domain/billing';

/** Nobody knows the answer: Stripe cannot be reached, is too busy, or fails. */
export class Unavailable extends Error implements StripeUnavailable {
  override readonly name = 'StripeUnavailable';
  readonly isOutcomeUnknown: boolean;
  readonly retryAfterMs: number | null;
  /** Stripe keeps this failure for the key: the same call is answered so for a day. Only asking tells what happened. */
  readonly isKept: boolean;

  constructor(
    message: string,
    facts: { isOutcomeUnknown: boolean; retryAfterMs?: number | null; isKept?: boolean },
  ) {
    super(message);
    this.isOutcomeUnknown = facts.isOutcomeUnknown;
    this.retryAfterMs = facts.retryAfterMs ?? null;
    this.isKept = facts.isKept ?? false;
  }
}

/** Stripe's no on its way through this room; it leaves it as a value. */
export class Refused extends Error {
  override readonly name = 'StripeRefused';
  readonly code: string;
  readonly status: number;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
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

/** Null where Stripe knows no such thing. */
export async function orMissing<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refused && isMissing(error)) return null;
    throw error;
  }
}

export function isMissing(refused: Refused): boolean {
  return refused.status === 404 || refused.code === 'resource_missing';
}
