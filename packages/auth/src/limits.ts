import { createHmac } from 'node:crypto';
import type { Database } from '@member-console/db';
import { Refusal } from './refusals.ts';

/** At most `attempts` within `seconds`. */
export interface Limit {
  readonly attempts: number;
  readonly seconds: number;
}

/** What an endpoint counts: one network address, one e-mail address, or both together. */
export interface Limits {
  readonly client?: Limit;
  readonly email?: Limit;
  readonly both?: Limit;
}

const minutes = 60;
const hours = 60 * minutes;

/**
 * A network may be a whole office; one address from one network is one person who mistypes. The wide bound per
 * address slows guessing from many networks, and is wide because anybody can use it up for its owner.
 */
export const limits = {
  signIn: {
    client: { attempts: 100, seconds: 15 * minutes },
    email: { attempts: 100, seconds: 1 * hours },
    both: { attempts: 10, seconds: 15 * minutes },
  },
  signUp: { client: { attempts: 30, seconds: 1 * hours }, email: { attempts: 5, seconds: 1 * hours } },
  mail: { client: { attempts: 30, seconds: 1 * hours }, email: { attempts: 5, seconds: 1 * hours } },
  password: { client: { attempts: 30, seconds: 15 * minutes } },
} as const satisfies Record<string, Limits>;

/** Every attempt counts, a refused one too. */
const countAttempt = {
  name: 'auth_count_attempt',
  text: `
    INSERT INTO auth.rate_limits AS counted (key, attempts, resets_at)
    SELECT key, 1, now() + seconds * interval '1 second'
    FROM unnest($1::text[], $2::integer[]) AS attempt (key, seconds)
    ON CONFLICT (key) DO UPDATE SET
      attempts = CASE WHEN counted.resets_at <= now() THEN 1 ELSE counted.attempts + 1 END,
      resets_at = CASE WHEN counted.resets_at <= now() THEN excluded.resets_at ELSE counted.resets_at END
    RETURNING key, attempts, ceil(extract(epoch FROM resets_at - now()))::integer AS "secondsLeft"`,
};
/** Never waits for a lock, and so can stand in no circle of attempts that wait for each other. */
const sweep = {
  name: 'auth_sweep_attempts',
  text: `
    DELETE FROM auth.rate_limits WHERE key IN (
      SELECT key FROM auth.rate_limits WHERE resets_at < now() LIMIT 1000 FOR UPDATE SKIP LOCKED)`,
};
const attemptsBetweenSweeps = 100;

export interface Limiter {
  /** Counts one attempt. `email` is null where none was given. @throws Refusal RATE_LIMITED with Retry-After */
  count(door: string, rules: Limits, client: string, email: string | null): Promise<void>;
}

/** Counts in the database, so that every server of the installation counts together. */
export function createLimiter(options: {
  readonly database: Pick<Database, 'query'>;
  readonly secret: string;
  /** Multiplies every bound. 1 outside development. */
  readonly factor: number;
}): Limiter {
  const { database, secret, factor } = options;
  let attempts = 0;
  const keyOf = (...parts: readonly string[]) =>
    createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url');

  return {
    async count(door, rules, client, email) {
      const counted = new Map<string, Limit>();
      if (rules.client) counted.set(keyOf(door, 'client', client), rules.client);
      if (rules.email && email) counted.set(keyOf(door, 'email', email), rules.email);
      if (rules.both && email) counted.set(keyOf(door, 'both', client, email), rules.both);
      attempts += 1;
      if (attempts % attemptsBetweenSweeps === 0) await database.query(sweep);
      // In one order everywhere, so that attempts that share keys wait for each other and never in a circle.
      const keys = [...counted.keys()].sort();
      const rows = await database.query<{ key: string; attempts: number; secondsLeft: number }>(
        countAttempt,
        [keys, keys.map((key) => counted.get(key)?.seconds)],
      );
      const exceeded = rows.filter((row) => row.attempts > (counted.get(row.key)?.attempts ?? 0) * factor);
      if (exceeded.length === 0) return;
      const seconds = Math.max(1, ...exceeded.map((row) => row.secondsLeft));
      throw new Refusal(429, 'RATE_LIMITED', `Too many attempts. Try again in ${seconds} seconds.`, {
        'retry-after': String(seconds),
      });
    },
  };
}
