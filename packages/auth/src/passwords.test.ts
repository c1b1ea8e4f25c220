import { useDatabase } from '@member-console/testing/database';
import { afterEach, expect, test, vi } from 'vitest';
import {
  newAddress,
  openBrowser,
  openIdentity,
  origin,
  partner,
  password,
  refusal,
  signIn,
  signUp,
} from './testSetup.ts';

const { database } = await useDatabase();
const identity = openIdentity(database);
const { port, mailbox } = identity;
const newPassword = 'quite another password';

afterEach(() => vi.useRealTimers());

async function requestReset(email: string, redirectTo?: string): Promise<string> {
  await openBrowser(port).post('/auth/request-password-reset', { email, redirectTo });
  return mailbox.lastUrl(email);
}

const tokenIn = (location: string) => new URL(location, origin).searchParams.get('token');

test('a reset sets the password, ends every session and tells the owner', async () => {
  const { email, browser } = await signUp(identity);
  const elsewhere = await signIn(port, email);
  const stranger = openBrowser(port);

  const location = await stranger.follow(await requestReset(email, '/new-password?from=mail'));
  expect(location).toMatch(/^\/new-password\?from=mail&token=\w+$/);
  const done = await stranger.post('/auth/reset-password', { token: tokenIn(location), newPassword });
  expect([done.status, await done.json()]).toEqual([200, { status: true }]);

  expect(await port.session(browser.headers())).toBeNull();
  expect(await port.session(elsewhere.headers())).toBeNull();
  expect(stranger.cookies.size).toBe(0);
  expect(mailbox.to(email).at(-1)).toMatchObject({ kind: 'passwordChanged', displayName: 'Ada Example' });
  const old = await stranger.post('/auth/sign-in/email', { email, password });
  expect(await refusal(old)).toEqual([401, 'INVALID_EMAIL_OR_PASSWORD']);
  const fresh = await stranger.post('/auth/sign-in/email', { email, password: newPassword });
  expect(fresh.status).toBe(200);
});

test('a reset link works once, however many use it at once', async () => {
  const { email } = await signUp(identity);
  const link = await requestReset(email);
  const token = tokenIn(await openBrowser(port).follow(link));
  const attempts = await Promise.all(
    [1, 2, 3].map(() => openBrowser(port).post('/auth/reset-password', { token, newPassword })),
  );
  expect(attempts.map((response) => response.status).sort((a, b) => a - b)).toEqual([200, 400, 400]);
  expect(await openBrowser(port).follow(link)).toBe('/reset-password?error=INVALID_TOKEN');
});

test('an expired or invented reset link is refused', async () => {
  const { email } = await signUp(identity);
  const link = await requestReset(email);
  const token = tokenIn(await openBrowser(port).follow(link));
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61 * 60_000 });
  expect(await openBrowser(port).follow(link)).toBe('/reset-password?error=INVALID_TOKEN');
  for (const used of [token, 'x'.repeat(24), '']) {
    const response = await openBrowser(port).post('/auth/reset-password', { token: used, newPassword });
    expect(await refusal(response)).toEqual([400, 'INVALID_TOKEN']);
  }
});

test('the token of a reset is led to our own pages only, and not kept in clear', async () => {
  const { email } = await signUp(identity);
  const link = await requestReset(email, `${partner}/steal`);
  const location = await openBrowser(port).follow(link);
  expect(location).toMatch(/^\/reset-password\?token=/);
  const token = tokenIn(location) ?? '';
  const swapped = link.replace(/callbackURL=.*/, `callbackURL=${encodeURIComponent(`${partner}/steal`)}`);
  expect(await openBrowser(port).follow(swapped)).toMatch(/^\/reset-password\?token=/);
  const kept = await database.prisma.authVerification.findMany();
  expect(JSON.stringify(kept)).not.toContain(token);
});

test('a reset proves the address as well as the first link would have', async () => {
  const email = newAddress();
  const browser = openBrowser(port);
  await browser.post('/auth/sign-up/email', { name: 'Ada', email, password });
  const token = tokenIn(await browser.follow(await requestReset(email)));
  await browser.post('/auth/reset-password', { token, newPassword });
  expect((await browser.post('/auth/sign-in/email', { email, password: newPassword })).status).toBe(200);
});

test('changing the password needs the present one and ends the other sessions', async () => {
  const { email, browser, session } = await signUp(identity);
  const elsewhere = await signIn(port, email);
  const change = (currentPassword: string, wanted: string) =>
    browser.post('/auth/change-password', { currentPassword, newPassword: wanted });

  const wrong = await change('not my present password', newPassword);
  expect(await refusal(wrong)).toEqual([400, 'INVALID_PASSWORD']);
  expect(mailbox.to(email).some((letter) => letter.kind === 'passwordChanged')).toBe(false);

  const before = browser.headers();
  const done = await change(password, newPassword);
  expect([done.status, await done.json()]).toEqual([200, { status: true }]);
  const after = await port.session(browser.headers());
  expect(after?.authUserId).toBe(session.authUserId);
  expect(await port.session(before)).toBeNull();
  expect(await port.session(elsewhere.headers())).toBeNull();
  expect(mailbox.to(email).at(-1)?.kind).toBe('passwordChanged');
});

test('only who is signed in changes a password', async () => {
  const response = await openBrowser(port).post('/auth/change-password', {
    currentPassword: password,
    newPassword,
  });
  expect(await refusal(response)).toEqual([401, 'UNAUTHENTICATED']);
});

test('passwords have 10 to 128 characters wherever they are set', async () => {
  const { browser } = await signUp(identity);
  const bodies = {
    '/auth/sign-up/email': (wanted: string) => ({ name: 'Ada', email: newAddress(), password: wanted }),
    '/auth/reset-password': (wanted: string) => ({ token: 'x'.repeat(24), newPassword: wanted }),
    '/auth/change-password': (wanted: string) => ({ currentPassword: password, newPassword: wanted }),
  };
  for (const [path, body] of Object.entries(bodies)) {
    const answer = async (wanted: string) => refusal(await browser.post(path, body(wanted)));
    expect(await answer('123456789')).toEqual([400, 'PASSWORD_TOO_SHORT']);
    expect(await answer('x'.repeat(129))).toEqual([400, 'PASSWORD_TOO_LONG']);
  }
  const longest = await browser.post('/auth/sign-up/email', {
    name: 'A',
    email: newAddress(),
    password: 'x'.repeat(128),
  });
  expect(longest.status).toBe(200);
});
