/** What identity needs from outside the domain. Implemented by `packages/auth` and `packages/mail`. */

/** A message to one person. `dedupeKey` makes enqueuing the same message twice send it once. */
export type MailMessage = { readonly to: string; readonly locale: string; readonly dedupeKey: string } & (
  | { readonly kind: 'verifyEmail'; readonly url: string; readonly displayName: string }
  | { readonly kind: 'resetPassword'; readonly url: string; readonly displayName: string }
  | {
      readonly kind: 'emailChangeConfirm';
      readonly url: string;
      readonly displayName: string;
      readonly newAddress: string;
    }
  | { readonly kind: 'emailChanged'; readonly displayName: string; readonly newAddress: string }
  | { readonly kind: 'passwordChanged'; readonly displayName: string }
  | { readonly kind: 'existingAccount'; readonly signInUrl: string; readonly displayName: string }
);

/** Accepts messages for delivery. Resolves when the message is stored, not when it is delivered. */
export interface Mailer {
  enqueue(message: MailMessage): Promise<void>;
}

/** An authenticated browser session, as the identity provider knows it. */
export interface AuthSession {
  readonly id: string;
  readonly authUserId: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly displayName: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** One place where an account is signed in. */
export interface AuthDevice {
  readonly id: string;
  readonly createdAt: Date;
  /** Last time the session was used, to the provider's resolution. */
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly userAgent: string | null;
  readonly ipAddress: string | null;
}

export type EmailChangeOutcome = 'sent' | 'sameAddress' | 'invalidAddress';

/** Accounts, passwords and sessions. The only way to them; nothing else knows the provider behind it. */
export interface IdentityPort {
  /** Answers every request under `/auth/`. */
  handle(request: Request): Promise<Response>;
  /** The live session of a request, or null. Never cached, so that a revoked session ends at once. */
  session(headers: Headers): Promise<AuthSession | null>;
  /**
   * The session token that a request genuinely carries, or null. Whether it lives, and whose it is, says the view
   * `auth.live_sessions`, so that whoever needs more than the session asks once.
   */
  token(headers: Headers): string | null;
  /** Whom requests without a session are counted for: the network that the request comes from. */
  client(headers: Headers): string;
  devices(authUserId: string): Promise<readonly AuthDevice[]>;
  /** Ends one session of the account; false when it has no such session. */
  endSession(authUserId: string, sessionId: string): Promise<boolean>;
  /** Ends every session of the account but `exceptSessionId`; answers how many ended. */
  endSessions(authUserId: string, exceptSessionId: string | null): Promise<number>;
  /** Starts a change of address: nothing changes before both mails are answered. Never tells whether the new address is taken. */
  requestEmailChange(headers: Headers, newEmail: string, callbackPath: string): Promise<EmailChangeOutcome>;
  /** Keeps the provider's copy of the name in step, for its mails. */
  rename(authUserId: string, displayName: string): Promise<void>;
}
