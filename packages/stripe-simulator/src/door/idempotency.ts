import { createHash } from 'node:crypto';
import { StripeError } from './stripeError.ts';

export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly requestId: string;
}

interface Kept {
  readonly fingerprint: string;
  readonly at: number;
  /** Null while the first request with this key is being worked on. */
  reply: Reply | null;
}

const keptForSeconds = 24 * 3600;

/** Answers once given for a key; Stripe forgets them after a day. */
export class IdempotencyKeys {
  readonly #kept = new Map<string, Kept>();

  /** The first answer to this key, or null when this is the first request and shall be worked on. */
  begin(key: string, request: string, now: number): Reply | null {
    const fingerprint = createHash('sha256').update(request).digest('hex');
    const known = this.#kept.get(key);
    if (!known || now - known.at >= keptForSeconds) {
      this.#kept.set(key, { fingerprint, at: now, reply: null });
      return null;
    }
    if (known.fingerprint !== fingerprint) throw mismatch(key);
    if (known.reply === null) throw keyInUse(key);
    return known.reply;
  }

  keep(key: string, reply: Reply): void {
    const known = this.#kept.get(key);
    if (known) known.reply = reply;
  }

  /** A request that was not attempted leaves no trace: the key may be used again. */
  forget(key: string): void {
    this.#kept.delete(key);
  }
}

const mismatch = (key: string) =>
  new StripeError(
    400,
    {
      message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
      type: 'idempotency_error',
    },
    false,
  );

export const keyInUse = (key: string) =>
  new StripeError(
    409,
    {
      code: 'idempotency_key_in_use',
      message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
      type: 'idempotency_error',
    },
    false,
  );
