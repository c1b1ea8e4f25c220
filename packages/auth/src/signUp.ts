import { hashPassword } from 'better-auth/crypto';
import type { Accounts } from './accounts.ts';
import { existingAccount, keyOfToken, type Letters } from './letters.ts';
import { makeLink } from './links.ts';

export type SignUp = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** Absolute, and known to be one that may be returned to. */
  readonly callbackURL: string;
};

/**
 * Signs up, in the same steps whether or not the address has an account: its holder alone learns of it, by the
 * letter that comes.
 */
export function createSignUp(tools: {
  readonly accounts: Accounts;
  readonly letters: Letters;
  readonly secret: string;
  readonly origin: string;
  readonly signInUrl: string;
}): (wanted: SignUp) => Promise<void> {
  const { accounts, letters, secret, origin, signInUrl } = tools;
  return async ({ name, email, password, callbackURL }) => {
    const passwordHash = await hashPassword(password);
    await accounts.signUp({ name, email, passwordHash });
    const account = await accounts.findByEmail(email);
    const { token, url } = await makeLink({ secret, origin, email, newEmail: null, callbackURL });
    if (account?.emailVerified) return letters.write(existingAccount(account, email, signInUrl));
    const dedupeKey = keyOfToken('verifyEmail', token);
    letters.write({ kind: 'verifyEmail', to: email, displayName: name, url, dedupeKey });
  };
}
