import type { Database } from '@member-console/db';
import { useDatabase } from '@member-console/testing/database';
import { afterEach, expect, test, vi } from 'vitest';
import { newAddress, openBrowser, openIdentity, password, signIn, signUp } from './testSetup.ts';

const { database } = await useDatabase();
const identity = openIdentity(database);
const { port, mailbox } = identity;

afterEach(() => vi.useRealTimers());

test('a change of address is confirmed by the old mailbox, proven by the new one, and told to the old one', async () => {
  const { email, browser, session } = await signUp(identity);
  const newEmail = newAddress();
  expect(await port.requestEmailChange(browser.headers(), ` ${newEmail.toUpperCase()} `, '/account')).toBe(
    'sent',
  );

  expect(mailbox.to(newEmail)).toEqual([]);
  expect(mailbox.to(email).at(-1)).toMatchObject({ kind: 'emailChangeConfirm', newAddress: newEmail });
  const confirm = mailbox.lastUrl(email);
  expect(await browser.follow(confirm)).toBe('/account');
  expect((await port.session(browser.headers()))?.email).toBe(email);

  expect(mailbox.to(newEmail)).toMatchObject([{ kind: 'verifyEmail', displayName: 'Ada Example' }]);
  const prove = mailbox.lastUrl(newEmail);
  expect(await browser.follow(prove)).toBe('/account');
  expect(await port.session(browser.headers())).toMatchObject({
    ...session,
    email: newEmail,
    emailVerified: true,
  });
  expect(mailbox.to(email).at(-1)).toMatchObject({ kind: 'emailChanged', newAddress: newEmail });

  await signIn(port, newEmail);
  const old = await openBrowser(port).post('/auth/sign-in/email', { email, password });
  expect(old.status).toBe(401);

  // Once more changes nothing and sends nothing.
  const sent = mailbox.letters.length;
  expect(await browser.follow(prove)).toBe('/account');
  expect(await browser.follow(confirm)).toBe('/account?error=INVALID_TOKEN');
  expect(mailbox.letters).toHaveLength(sent);
});

test('the new mailbox is written to once, however often the old one confirms', async () => {
  const { email, browser } = await signUp(identity);
  const newEmail = newAddress();
  await port.requestEmailChange(browser.headers(), newEmail, '/');
  const confirm = mailbox.lastUrl(email);
  await browser.follow(confirm);
  await new Promise((resolve) => setTimeout(resolve, 1_100)); // a link knows its time to the second
  await browser.follow(confirm);
  expect(mailbox.to(newEmail)).toHaveLength(1);
});

test('tabs that prove the new address at once all end with it', async () => {
  const { email, browser } = await signUp(identity);
  const newEmail = newAddress();
  await port.requestEmailChange(browser.headers(), newEmail, '/account');
  await browser.follow(mailbox.lastUrl(email));
  const prove = mailbox.lastUrl(newEmail);
  const ends = await Promise.all([browser.follow(prove), browser.follow(prove), browser.follow(prove)]);
  expect(ends).toEqual(['/account', '/account', '/account']);
  expect((await port.session(browser.headers()))?.email).toBe(newEmail);
  expect(mailbox.to(email).filter((letter) => letter.kind === 'emailChanged')).toHaveLength(1);
});

test('a tab that looked before another one changed the address is not told that it is taken', async () => {
  const { email, browser } = await signUp(identity);
  const newEmail = newAddress();
  await port.requestEmailChange(browser.headers(), newEmail, '/account');
  await browser.follow(mailbox.lastUrl(email));
  const prove = mailbox.lastUrl(newEmail);

  let faster: Promise<string> | undefined;
  const query: Database['query'] = async (statement, values) => {
    const rows = await database.query(statement, values);
    if (statement.name === 'auth_account_by_email' && values?.[0] === email) {
      faster ??= browser.follow(prove);
      await faster;
    }
    return rows as never;
  };
  const slower = openIdentity({ ...database, query });
  expect(await openBrowser(slower.port).follow(prove)).toBe('/account');
  expect(await faster).toBe('/account');
  expect((await port.session(browser.headers()))?.email).toBe(newEmail);
});

test('the holder of a mistyped address is neither signed in nor given the account', async () => {
  const { email, browser } = await signUp(identity);
  const newEmail = newAddress();
  await port.requestEmailChange(browser.headers(), newEmail, '/account');
  await browser.follow(mailbox.lastUrl(email));
  const prove = mailbox.lastUrl(newEmail);

  const elsewhere = openBrowser(port);
  const end = new URL(await elsewhere.follow(prove), 'https://console.test');
  expect([end.pathname, end.searchParams.get('error')]).toEqual(['/login', 'UNAUTHENTICATED']);
  expect(elsewhere.cookies.size).toBe(0);
  expect((await port.session(browser.headers()))?.email).toBe(email);

  // Its owner signs in there and is led back to the link.
  const returnTo = end.searchParams.get('return_to') ?? '';
  const signedIn = await elsewhere.post('/auth/sign-in/email', { email, password, callbackURL: returnTo });
  const { url } = (await signedIn.json()) as { url: string };
  expect(await elsewhere.follow(url)).toBe('/account');
  expect((await port.session(elsewhere.headers()))?.email).toBe(newEmail);
});

test('whoever asks cannot learn whether the new address has an account; its holder is told', async () => {
  const holder = await signUp(identity, { name: 'Holder' });
  const { email, browser } = await signUp(identity);
  expect(await port.requestEmailChange(browser.headers(), holder.email, '/')).toBe('sent');
  expect(mailbox.to(email).at(-1)?.kind).toBe('emailChangeConfirm');
  expect(await browser.follow(mailbox.lastUrl(email))).toBe('/');
  const told = mailbox.to(holder.email).at(-1);
  expect(told).toMatchObject({
    kind: 'existingAccount',
    displayName: 'Holder',
    signInUrl: 'https://console.test/login',
  });
  expect(JSON.stringify(told)).not.toContain(email);
});

test('an address that found an owner meanwhile is not taken from them', async () => {
  const { email, browser } = await signUp(identity);
  const newEmail = newAddress();
  await port.requestEmailChange(browser.headers(), newEmail, '/');
  await browser.follow(mailbox.lastUrl(email));
  const prove = mailbox.lastUrl(newEmail);
  await signUp(identity, { email: newEmail, name: 'Owner' });
  expect(await browser.follow(prove)).toBe('/?error=EMAIL_TAKEN');
  expect((await port.session(browser.headers()))?.email).toBe(email);
});

test('an unproven account does not keep an address from who proves it', async () => {
  const { email, browser } = await signUp(identity);
  const newEmail = newAddress();
  await openBrowser(port).post('/auth/sign-up/email', { name: 'Squatter', email: newEmail, password });
  await port.requestEmailChange(browser.headers(), newEmail, '/');
  await browser.follow(mailbox.lastUrl(email));
  expect(await browser.follow(mailbox.lastUrl(newEmail))).toBe('/');
  expect((await port.session(browser.headers()))?.email).toBe(newEmail);
});

test('what cannot be a new address is said at once', async () => {
  const { email, browser } = await signUp(identity);
  const ask = (address: string) => port.requestEmailChange(browser.headers(), address, '/');
  expect(await ask(email.toUpperCase())).toBe('sameAddress');
  for (const address of ['', 'ada', 'ada@localhost', 'ada@@example.test', `${'a'.repeat(65)}@example.test`]) {
    expect(await ask(address)).toBe('invalidAddress');
  }
  await expect(port.requestEmailChange(new Headers(), newAddress(), '/')).rejects.toThrow('live session');
});

test('the links of a change expire, and serve no other account', async () => {
  const { email, browser } = await signUp(identity);
  await port.requestEmailChange(browser.headers(), newAddress(), '/account');
  const confirm = mailbox.lastUrl(email);
  const other = await signUp(identity);
  expect(await other.browser.follow(confirm)).toBe('/account?error=INVALID_USER');
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61 * 60_000 });
  expect(await browser.follow(confirm)).toBe('/account?error=TOKEN_EXPIRED');
});

test('a change ends on our own pages', async () => {
  const { email, browser } = await signUp(identity);
  await port.requestEmailChange(browser.headers(), newAddress(), 'https://evil.test/');
  expect(await browser.follow(mailbox.lastUrl(email))).toBe('/');
});
