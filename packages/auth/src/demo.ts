import type { Database } from '@member-console/db';
import { hashPassword, verifyPassword } from 'better-auth/crypto';

const putAccount = {
  name: 'auth_put_demo_account',
  text: `
    INSERT INTO auth.users AS account (name, email, email_verified) VALUES ($1, lower($2), true)
    ON CONFLICT (email) DO UPDATE SET name = excluded.name, email_verified = true
    RETURNING id, (SELECT password FROM auth.accounts WHERE provider_id = 'credential' AND user_id = account.id)`,
};
const putPassword = {
  name: 'auth_put_demo_password',
  text: `
    INSERT INTO auth.accounts (user_id, provider_id, account_id, password) VALUES ($1, 'credential', $1::uuid::text, $2)
    ON CONFLICT (provider_id, account_id) DO UPDATE SET password = excluded.password, updated_at = now()`,
};

/**
 * Makes an account whose address counts as proven, or brings an existing one to this name and password. For the
 * demo world alone: nothing that production runs imports it.
 */
export async function createDemoAccount(
  database: Pick<Database, 'query'>,
  person: { readonly email: string; readonly password: string; readonly displayName: string },
): Promise<{ readonly authUserId: string }> {
  const [account] = await database.query<{ id: string; password: string | null }>(putAccount, [
    person.displayName,
    person.email,
  ]);
  if (!account) throw new Error('The account was not written.');
  const { id, password: hash } = account;
  if (hash === null || !(await verifyPassword({ hash, password: person.password }))) {
    await database.query(putPassword, [id, await hashPassword(person.password)]);
  }
  return { authUserId: id };
}
