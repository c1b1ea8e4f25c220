import type { AuthSession } from '@member-console/domain/identity';
import { emailField, type Fields, nameField, newPasswordField, text } from './input.ts';
import { type Letters, uniqueKey } from './letters.ts';
import { type Limits, limits } from './limits.ts';
import type { Returns } from './returns.ts';
import type { SignUp } from './signUp.ts';

/** What is asked of the account library. */
type Question = Readonly<Record<string, unknown>>;

/** One endpoint that a page posts to. */
export interface Door<Q extends object = Question> {
  readonly limits?: Limits;
  /** Answers the same, and no sooner, whether or not the address has an account. */
  readonly isSilent?: boolean;
  /** Whether the library learns who is signed in. */
  readonly isForSession?: boolean;
  /** What to ask, out of what the page sent. @throws Refusal */
  read(fields: Fields): Q;
  /** Done in the library's place. */
  act?(question: Q): Promise<void>;
  /** What follows when the library agreed. `session` is the live one the request came with. */
  conclude?(session: AuthSession | null): void;
  /** What the page is told then. Never what the library says: that holds session tokens. */
  tell?(question: Q): Readonly<Record<string, unknown>>;
}

/** Every endpoint that is posted to, by its path under `/auth`. */
export function createDoors(tools: {
  readonly returns: Returns;
  readonly letters: Letters;
  /** Makes an account, or writes to the holder of an existing one. */
  readonly signUp: (wanted: SignUp) => Promise<void>;
}): Readonly<Record<string, Door>> {
  const { returns, letters } = tools;
  const callback = (fields: Fields) => returns.resolve(fields.callbackURL, '/');

  const signUp: Door<SignUp> = {
    limits: limits.signUp,
    isSilent: true,
    read: (fields) => ({
      name: nameField(fields),
      email: emailField(fields),
      password: newPasswordField(fields, 'password'),
      callbackURL: callback(fields),
    }),
    act: tools.signUp,
  };

  return {
    '/sign-up/email': signUp,
    '/sign-in/email': {
      limits: limits.signIn,
      read: (fields) => ({
        email: emailField(fields),
        password: text(fields, 'password'),
        callbackURL: callback(fields),
      }),
      tell: ({ callbackURL }) => ({ url: callbackURL }),
    },
    '/sign-out': { isForSession: true, read: () => ({}) },
    '/send-verification-email': {
      limits: limits.mail,
      isSilent: true,
      read: (fields) => ({ email: emailField(fields), callbackURL: callback(fields) }),
    },
    '/request-password-reset': {
      limits: limits.mail,
      isSilent: true,
      read: (fields) => ({
        email: emailField(fields),
        // The page is given the token, so it must be ours.
        redirectTo: returns.resolveOwn(fields.redirectTo, '/reset-password'),
      }),
    },
    '/reset-password': {
      limits: limits.password,
      read: (fields) => ({
        token: text(fields, 'token'),
        newPassword: newPasswordField(fields, 'newPassword'),
      }),
    },
    '/change-password': {
      limits: limits.password,
      isForSession: true,
      read: (fields) => ({
        currentPassword: text(fields, 'currentPassword'),
        newPassword: newPasswordField(fields, 'newPassword'),
        revokeOtherSessions: true,
      }),
      conclude(session) {
        if (!session) return;
        const { email, displayName } = session;
        letters.write({
          kind: 'passwordChanged',
          to: email,
          displayName,
          dedupeKey: uniqueKey('passwordChanged'),
        });
      },
    },
  };
}
