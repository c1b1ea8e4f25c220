import type { Accounts } from './accounts.ts';
import type { EngineEvents } from './engine.ts';
import { existingAccount, keyOfToken, type Letters, uniqueKey } from './letters.ts';
import type { Sessions } from './sessions.ts';

/** Which letter each event of the account library writes. */
export function createEvents(tools: {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly letters: Letters;
  readonly signInUrl: string;
}): EngineEvents {
  const { accounts, sessions, letters, signInUrl } = tools;

  return {
    async verificationWanted({ email, name }, url, token) {
      const link = letters.link();
      // In a change of address `email` is the new one. Only its holder may learn that it has an account.
      const holder = link ? await accounts.findByEmail(email) : null;
      if (holder?.emailVerified) return letters.write(existingAccount(holder, email, signInUrl));
      letters.write({
        kind: 'verifyEmail',
        to: email,
        displayName: name,
        url,
        // However often the link in the old mailbox is followed, the new one is written to once.
        dedupeKey: keyOfToken('verifyEmail', link?.token ?? token),
      });
    },

    async resetWanted({ email, name }, url, token) {
      letters.write({
        kind: 'resetPassword',
        to: email,
        displayName: name,
        url,
        dedupeKey: keyOfToken('resetPassword', token),
      });
    },

    async passwordReset({ id, email, name }) {
      // The link came out of the account's mailbox, which proves the address as well as any other.
      await accounts.markProven(id);
      letters.write({
        kind: 'passwordChanged',
        to: email,
        displayName: name,
        dedupeKey: uniqueKey('passwordChanged'),
      });
    },

    async emailVerified(account) {
      const link = letters.link();
      if (!account || link?.step !== 'change' || link.newEmail === null) return;
      letters.write({
        kind: 'emailChanged',
        to: link.email,
        displayName: account.name,
        newAddress: link.newEmail,
        dedupeKey: keyOfToken('emailChanged', link.token),
      });
    },

    sessionMade: (authUserId) => sessions.forgetExpired(authUserId),
  };
}
