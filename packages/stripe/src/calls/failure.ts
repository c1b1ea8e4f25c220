import { Stripe } from 'stripe';
import { Refused, type Replay } from './errors.ts';
import { scrub } from './scrub.ts';

/** What a failed call means for whoever made it. */
export type Failure =
  | { readonly kind: 'refused'; readonly error: Refused }
  | {
      readonly kind: 'again';
      readonly message: string;
      /** Whether a write may have happened. */
      readonly isAmbiguous: boolean;
      readonly retryAfterMs: number | null;
      /** Asking again is of no use: not now, or never with this key. */
      readonly isFinal: boolean;
      readonly replayOf: Replay;
    };

/** Reads an error of the SDK; anything else is a defect of ours and goes on as it is. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Stripe.errors.StripeError)) throw error;
  const status = error.statusCode;
  const again = { kind: 'again', retryAfterMs: null, isFinal: false, replayOf: null } as const;
  // No status: no answer came, or none that is Stripe's.
  if (status === undefined) return { ...again, message: 'Stripe could not be reached.', isAmbiguous: true };
  if (status === 401 || status === 403) {
    const message = 'Stripe does not accept our key for this.';
    return { ...again, message, isAmbiguous: false, isFinal: true };
  }
  if (status === 429) {
    const retryAfterMs = retryAfter(error.headers);
    return { ...again, message: 'Stripe is too busy.', isAmbiguous: false, retryAfterMs };
  }
  // A lock is another's, so nothing was done; a key in use is our own call, still on its way.
  if (status === 409) {
    const isAmbiguous = error.code === 'idempotency_key_in_use';
    return { ...again, message: 'Stripe is working on the same thing.', isAmbiguous };
  }
  if (status >= 500) {
    const replayOf = replayed(error.headers);
    const message = `Stripe failed (${status}).`;
    return { ...again, message, isAmbiguous: true, isFinal: replayOf !== null, replayOf };
  }
  const code = error.code ?? error.type ?? String(status);
  return { kind: 'refused', error: new Refused(status, code, scrub(error.message), replayed(error.headers)) };
}

type Headers = Record<string, string> | undefined;

function replayed(headers: Headers): Replay {
  if (headers?.['idempotent-replayed'] !== 'true') return null;
  return headers['original-request'] ?? 'replayed';
}

function retryAfter(headers: Headers): number | null {
  const seconds = Number(headers?.['retry-after']);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null;
}
