import { createEmailVerificationToken } from 'better-auth/api';
import { verifyJWT } from 'better-auth/crypto';
import type { Accounts } from './accounts.ts';
import { basePath, lifetimes } from './engine.ts';
import type { Link } from './letters.ts';

/** The library's words for the two steps of a change of address. */
const confirmation = 'change-email-confirmation';
const steps: Readonly<Record<string, Link['step']>> = {
  [confirmation]: 'confirm',
  'change-email-verification': 'change',
};

/** The link that `token` makes, or null when it is forged, expired or of a kind we never send. */
export async function readLink(token: string, secret: string): Promise<Link | null> {
  const claims = await verifyJWT<Record<string, unknown>>(token, secret);
  if (!claims || typeof claims.email !== 'string' || typeof claims.iat !== 'number') return null;
  const { email, updateTo } = claims;
  const issuedAt = new Date(claims.iat * 1_000);
  if (updateTo === undefined) return { token, email, newEmail: null, step: 'prove', issuedAt };
  const step = steps[String(claims.requestType)];
  return step && typeof updateTo === 'string' ? { token, email, newEmail: updateTo, step, issuedAt } : null;
}

/** `done`: what the link is for has happened already. */
export type LinkCheck = 'valid' | 'done' | 'INVALID_TOKEN' | 'EMAIL_TAKEN';

/**
 * What the library does not ask of a link: that it was made for the account that has the address now, and that
 * the address it changes to is still free.
 */
export async function checkLink(link: Link, accounts: Accounts): Promise<LinkCheck> {
  const account = await accounts.findByEmail(link.email);
  if (link.step === 'change' && link.newEmail !== null) {
    const holder = await accounts.findByEmail(link.newEmail);
    if (!account) return holder?.emailVerified ? 'done' : 'INVALID_TOKEN';
    // Another tab changed the address between the two looks.
    if (holder?.id === account.id) return 'done';
    if (holder?.emailVerified) return 'EMAIL_TAKEN';
    if (holder) await accounts.dropUnproven(link.newEmail);
  }
  if (!account) return 'INVALID_TOKEN';
  // A link knows its time to the second.
  const createdAt = Math.floor(account.createdAt.getTime() / 1_000) * 1_000;
  return link.issuedAt.getTime() < createdAt ? 'INVALID_TOKEN' : 'valid';
}

/** A link that proves an address, or, with `newEmail`, the one for the old mailbox that begins a change. */
export async function makeLink(options: {
  readonly secret: string;
  readonly origin: string;
  readonly email: string;
  readonly newEmail: string | null;
  /** Absolute, and known to be one that may be returned to. */
  readonly callbackURL: string;
}): Promise<{ readonly token: string; readonly url: string }> {
  const { secret, origin, email, newEmail, callbackURL } = options;
  const token = await (newEmail === null
    ? createEmailVerificationToken(secret, email, undefined, lifetimes.link)
    : createEmailVerificationToken(secret, email, newEmail, lifetimes.link, { requestType: confirmation }));
  const query = new URLSearchParams({ token, callbackURL }).toString();
  return { token, url: `${origin}${basePath}/verify-email?${query}` };
}
