import { useDatabase } from '@member-console/testing/database';
import { expect, test } from 'vitest';
import { createDemoAccount } from './demo.ts';
import { openBrowser, openIdentity, password, signIn } from './testSetup.ts';

const { database } = await useDatabase();
const { port } = openIdentity(database);
const alice = { email: 'alice@demo.test', password, displayName: 'Alice' };

test('a demo account signs in at once, and stays one account however often it is made', async () => {
  const made = await Promise.all([1, 2, 3].map(() => createDemoAccount(database, alice)));
  expect(new Set(made.map((account) => account.authUserId)).size).toBe(1);
  const browser = await signIn(port, alice.email);
  const session = await port.session(browser.headers());
  expect(session).toMatchObject({
    authUserId: made[0]?.authUserId,
    displayName: 'Alice',
    emailVerified: true,
  });

  const kept = await database.prisma.authAccount.findMany();
  await createDemoAccount(database, { ...alice, displayName: 'Alice Again' });
  expect(await database.prisma.authAccount.findMany()).toEqual(kept);
  expect((await port.session(browser.headers()))?.displayName).toBe('Alice Again');

  const other = 'another demo password';
  await createDemoAccount(database, { ...alice, password: other });
  const response = await openBrowser(port).post('/auth/sign-in/email', {
    email: alice.email,
    password: other,
  });
  expect(response.status).toBe(200);
});
