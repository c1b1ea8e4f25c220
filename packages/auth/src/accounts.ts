import type { Database } from '@member-console/db';

const findByEmail = {
  name: 'auth_account_by_email',
  text: `SELECT id, name, email_verified AS "emailVerified", created_at AS "createdAt"
         FROM auth.users WHERE email = $1`,
};
const signUp = {
  name: 'auth_sign_up',
  text: `
    WITH account AS (
      INSERT INTO auth.users AS known (name, email, created_at, updated_at) VALUES ($1, $2, $4, $4)
      ON CONFLICT (email) DO UPDATE SET name = excluded.name, created_at = $4, updated_at = $4
        WHERE NOT known.email_verified
      RETURNING id)
    INSERT INTO auth.accounts (user_id, provider_id, account_id, password, created_at, updated_at)
    SELECT id, 'credential', id::text, $3, $4, $4 FROM account
    ON CONFLICT (provider_id, account_id) DO UPDATE SET password = excluded.password, updated_at = $4`,
};
const dropUnproven = {
  name: 'auth_drop_unproven_account',
  text: 'DELETE FROM auth.users WHERE email = $1 AND NOT email_verified',
};
const markProven = {
  name: 'auth_mark_address_proven',
  text: 'UPDATE auth.users SET email_verified = true, updated_at = now() WHERE id = $1 AND NOT email_verified',
};
const rename = {
  name: 'auth_rename',
  text: 'UPDATE auth.users SET name = $2, updated_at = now() WHERE id = $1',
};

export interface StoredAccount {
  readonly id: string;
  readonly name: string;
  readonly emailVerified: boolean;
  readonly createdAt: Date;
}

export interface Accounts {
  findByEmail(email: string): Promise<StoredAccount | null>;
  /**
   * Makes an account that waits for its address to be proven. One that waits already is replaced, and the links
   * made for it are void: else whoever signs up with a stranger's address would keep a password to the account
   * that the stranger later proves. One that is proven stays as it is. One statement, so that sign-ups may race.
   */
  signUp(account: {
    readonly name: string;
    readonly email: string;
    readonly passwordHash: string;
  }): Promise<void>;
  /** Removes an account whose address nobody has proven. */
  dropUnproven(email: string): Promise<void>;
  markProven(id: string): Promise<void>;
  rename(id: string, name: string): Promise<void>;
}

export function createAccounts(database: Pick<Database, 'query'>): Accounts {
  return {
    async findByEmail(email) {
      const [account] = await database.query<StoredAccount>(findByEmail, [email]);
      return account ?? null;
    },
    async signUp({ name, email, passwordHash }) {
      // This process' clock, because that is what links are dated with.
      await database.query(signUp, [name, email, passwordHash, new Date()]);
    },
    async dropUnproven(email) {
      await database.query(dropUnproven, [email]);
    },
    async markProven(id) {
      await database.query(markProven, [id]);
    },
    async rename(id, name) {
      await database.query(rename, [id, name]);
    },
  };
}
