import type { Database } from '@member-console/db';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { betterAuth } from 'better-auth/minimal';
import { addressSettings, shortAddress, shortUserAgent } from './clients.ts';

export const basePath = '/auth';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** How long things hold, in seconds. */
export const lifetimes = {
  session: 30 * day,
  /** A session that is used is renewed when its last renewal is this old. */
  renewal: 1 * hour,
  link: 1 * hour,
} as const;

export interface Account {
  readonly id: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly name: string;
}

/** What the account library tells us while it works. */
export interface EngineEvents {
  /** A link was made that proves `account.email`, which in a change of address is the new one. */
  verificationWanted(account: Account, url: string, token: string): Promise<void>;
  resetWanted(account: Account, url: string, token: string): Promise<void>;
  passwordReset(account: Account): Promise<void>;
  emailVerified(account: Account | null): Promise<void>;
  sessionMade(authUserId: string): Promise<void>;
}

export interface EngineSettings {
  readonly database: Pick<Database, 'prisma'>;
  readonly secret: string;
  readonly origin: string;
  readonly trustedOrigins: readonly string[];
  readonly trustedProxies: readonly string[];
  readonly secureCookies: boolean;
}

/** `__Host-` lets no other host and no other path set the cookie; a browser takes it only with Secure. */
export function cookieNames(secureCookies: boolean) {
  const name = (rest: string) => `${secureCookies ? '__Host-' : ''}member_console.${rest}`;
  return {
    session_token: name('session'),
    session_data: name('session_data'),
    account_data: name('account_data'),
    dont_remember: name('dont_remember'),
  };
}

export type Engine = ReturnType<typeof createEngine>;

/** The account library, configured. What of it is reachable, the front decides. */
export function createEngine(settings: EngineSettings, events: EngineEvents) {
  const { secureCookies } = settings;
  const attributes = { secure: secureCookies, httpOnly: true, sameSite: 'lax', path: '/' } as const;
  const cookies = Object.fromEntries(
    Object.entries(cookieNames(secureCookies)).map(([key, name]) => [key, { name, attributes }]),
  );

  return betterAuth({
    appName: 'Member Console',
    baseURL: settings.origin,
    basePath,
    // As a list, because otherwise a variable of the environment would win over it.
    secrets: [{ version: 1, value: settings.secret }],
    trustedOrigins: [...settings.trustedOrigins],
    database: prismaAdapter(settings.database.prisma, { provider: 'postgresql' }),
    user: { modelName: 'authUser' },
    account: { modelName: 'authAccount' },
    verification: { modelName: 'authVerification', storeIdentifier: 'hashed' },
    session: {
      modelName: 'authSession',
      expiresIn: lifetimes.session,
      updateAge: lifetimes.renewal,
      cookieCache: { enabled: false },
    },
    emailAndPassword: {
      enabled: true,
      // We do that ourselves: the library writes an account in two steps that can part.
      disableSignUp: true,
      requireEmailVerification: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      resetPasswordTokenExpiresIn: lifetimes.link,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, url, token }) => events.resetWanted(user, url, token),
      onPasswordReset: ({ user }) => events.passwordReset(user),
    },
    emailVerification: {
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      expiresIn: lifetimes.link,
      sendVerificationEmail: ({ user, url, token }) => events.verificationWanted(user, url, token),
      afterEmailVerification: (user) => events.emailVerified(user),
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => ({
            data: {
              ...session,
              userAgent: shortUserAgent(session.userAgent),
              ipAddress: shortAddress(session.ipAddress),
            },
          }),
          after: ({ userId }) => events.sessionMade(userId),
        },
      },
    },
    // The front counts attempts itself: per network and per address, in one statement.
    rateLimit: { enabled: false },
    logger: { disabled: true },
    telemetry: { enabled: false },
    // Otherwise the router prints what it did not expect, values included.
    onAPIError: { throw: true },
    advanced: {
      // Adds `__Secure-` in front of our names when true; our names say `__Host-` themselves.
      useSecureCookies: false,
      cookies,
      // Said outright, because the library drops both checks by itself when it believes to be in a test.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: addressSettings(settings.trustedProxies, 128),
      database: { generateId: false },
    },
  });
}
