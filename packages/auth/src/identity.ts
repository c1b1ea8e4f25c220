import { createHmac } from 'node:crypto';
import type { Database } from '@member-console/db';
import type { IdentityPort, Mailer } from '@member-console/domain/identity';
import { createAccounts } from './accounts.ts';
import { clientOf } from './clients.ts';
import { createDoors } from './doors.ts';
import { cookieNames, createEngine, type Engine } from './engine.ts';
import { createEvents } from './events.ts';
import { createFront } from './front.ts';
import { normalizeEmail } from './input.ts';
import { createLetters, keyOfToken } from './letters.ts';
import { createLimiter } from './limits.ts';
import { makeLink } from './links.ts';
import type { IdentityFailure } from './refusals.ts';
import { createReturns } from './returns.ts';
import { createSessions } from './sessions.ts';
import { createSignUp } from './signUp.ts';

export interface IdentityOptions {
  readonly database: Pick<Database, 'prisma' | 'query'>;
  /** At least 32 characters. What signs cookies and links is derived from it, so other rooms may use it too. */
  readonly secret: string;
  /** The public web origin. Pages and `/auth` share it. */
  readonly origin: string;
  /** Further origins that a person may be returned to. They may not call `/auth`. */
  readonly trustedOrigins: readonly string[];
  readonly mailer: Mailer;
  /** Sets `__Host-` cookies with Secure. False only where the pages are served without TLS and not on localhost. */
  readonly secureCookies: boolean;
  /** Widens the limits on attempts a hundredfold and answers silent endpoints at once. */
  readonly development: boolean;
  /** Addresses or networks (CIDR) whose X-Forwarded-For is believed. None by default. */
  readonly trustedProxies?: readonly string[];
  /** Told what went wrong unexpectedly, without the error's words. */
  readonly onFailure?: (failure: IdentityFailure) => void;
}

/**
 * Accounts, passwords and sessions.
 *
 * @throws Error when the secret is too short or an origin is none.
 */
export function createIdentity(options: IdentityOptions): IdentityPort {
  return assemble(options).port;
}

/** The port and what stands behind it, for tests that compare the two. */
export function assemble(options: IdentityOptions): { readonly port: IdentityPort; readonly engine: Engine } {
  const { database, mailer, secureCookies, development, trustedProxies = [] } = options;
  if (options.secret.length < 32) throw new Error('The secret must have at least 32 characters.');
  const secret = createHmac('sha256', options.secret).update('accounts and sessions').digest('base64url');
  const returns = createReturns(options.origin, options.trustedOrigins);
  const { origin, allowed } = returns;

  const accounts = createAccounts(database);
  const sessions = createSessions({ database, secret, cookieName: cookieNames(secureCookies).session_token });
  const letters = createLetters(mailer);
  const signInUrl = `${origin}/login`;
  const events = createEvents({ accounts, sessions, letters, signInUrl });
  const engine = createEngine(
    { database, secret, origin, trustedOrigins: allowed, trustedProxies, secureCookies },
    events,
  );
  const handle = createFront({
    engine,
    accounts,
    sessions,
    letters,
    returns,
    secret,
    trustedProxies,
    doors: createDoors({
      returns,
      letters,
      signUp: createSignUp({ accounts, letters, secret, origin, signInUrl }),
    }),
    limiter: createLimiter({ database, secret, factor: development ? 100 : 1 }),
    silence: development ? 0 : 500,
    onFailure: options.onFailure ?? (() => {}),
  });

  const port: IdentityPort = {
    handle,
    session: sessions.read,
    token: sessions.token,
    client: (headers) => clientOf(headers, trustedProxies),
    devices: sessions.devices,
    endSession: sessions.end,
    endSessions: sessions.endAll,
    rename: accounts.rename,
    async requestEmailChange(headers, newEmail, callbackPath) {
      const session = await sessions.read(headers);
      if (!session) throw new Error('A change of address needs a live session.');
      const newAddress = normalizeEmail(newEmail);
      if (!newAddress) return 'invalidAddress';
      if (newAddress === session.email) return 'sameAddress';
      const callbackURL = returns.resolveOwn(callbackPath, '/');
      const { token, url } = await makeLink({
        secret,
        origin,
        email: session.email,
        newEmail: newAddress,
        callbackURL,
      });
      await letters.during(headers, null, async () =>
        letters.write({
          kind: 'emailChangeConfirm',
          to: session.email,
          displayName: session.displayName,
          newAddress,
          url,
          dedupeKey: keyOfToken('emailChangeConfirm', token),
        }),
      );
      return 'sent';
    },
  };
  return { port, engine };
}
