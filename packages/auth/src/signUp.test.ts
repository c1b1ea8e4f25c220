import { useDatabase } from '@member-console/testing/database';
import { expect, test } from 'vitest';
import {
  cookieName,
  newAddress,
  openBrowser,
  openIdentity,
  origin,
  partner,
  password,
  signIn,
} from './testSetup.ts';

const { database } = await useDatabase();
const identity = openIdentity(database);
const { port, mailbox } = identity;

test('sign up, prove the address, be signed in, sign out', async () => {
  const email = newAddress();
  const browser = openBrowser(port, { userAgent: 'Firefox on Linux' });

  const signedUp = await browser.post(
    '/auth/sign-up/email',
    {
      name: '  Ada Example ',
      email: ` ${email.toUpperCase()} `,
      password,
      callbackURL: '/welcome?from=mail',
    },
    { 'accept-language': 'fr, de-CH;q=0.8, en;q=0.5' },
  );
  expect(signedUp.status).toBe(200);
  expect(await signedUp.json()).toEqual({ status: true });
  expect(signedUp.headers.get('cache-control')).toBe('no-store');
  expect(browser.cookies.size).toBe(0);
  expect(await port.session(browser.headers())).toBeNull();

  const [letter, ...others] = mailbox.to(email);
  expect(others).toEqual([]);
  expect(letter).toMatchObject({ kind: 'verifyEmail', locale: 'de', displayName: 'Ada Example' });

  expect(await browser.follow(mailbox.lastUrl(email))).toBe('/welcome?from=mail');
  const session = await port.session(browser.headers());
  expect(session).toMatchObject({ email, emailVerified: true, displayName: 'Ada Example' });
  const days = ((session?.expiresAt.getTime() ?? 0) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(29.9);
  expect(days).toBeLessThan(30.1);

  expect(await (await browser.post('/auth/sign-out', {})).json()).toEqual({ status: true });
  expect(browser.cookies.has(cookieName)).toBe(false);
  expect(await port.session(browser.headers())).toBeNull();
});

test('signing out ends the session itself, not only the cookie', async () => {
  const email = newAddress();
  const browser = openBrowser(port);
  await browser.post('/auth/sign-up/email', { name: 'Ada', email, password });
  await browser.follow(mailbox.lastUrl(email));
  const kept = browser.headers();
  await browser.post('/auth/sign-out', {});
  expect(await port.session(kept)).toBeNull();
});

test('before the address is proven the right password gives no session but another link', async () => {
  const email = newAddress();
  const browser = openBrowser(port);
  await browser.post('/auth/sign-up/email', { name: 'Ada', email, password });
  await new Promise((resolve) => setTimeout(resolve, 1_100)); // a link knows its time to the second
  const refused = await browser.post('/auth/sign-in/email', { email, password, callbackURL: '/sites' });
  expect(refused.status).toBe(403);
  expect(await refused.json()).toEqual({ code: 'EMAIL_NOT_VERIFIED', message: expect.any(String) });
  expect(browser.cookies.size).toBe(0);
  expect(mailbox.to(email)).toHaveLength(2);
  expect(await browser.follow(mailbox.lastUrl(email))).toBe('/sites');
  expect(await port.session(browser.headers())).not.toBeNull();
});

test('a link is sent again on request, the same second only once', async () => {
  const email = newAddress();
  const browser = openBrowser(port);
  await browser.post('/auth/sign-up/email', { name: 'Ada', email, password });
  const again = [
    browser.post('/auth/send-verification-email', { email }),
    browser.post('/auth/send-verification-email', { email }),
  ];
  for (const response of await Promise.all(again)) expect(await response.json()).toEqual({ status: true });
  const keys = mailbox.to(email).map((letter) => letter.dedupeKey);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBeLessThanOrEqual(2);
  for (const key of keys) expect(key).not.toContain('ey');
});

test('two tabs that follow the link at once are both signed in', async () => {
  const email = newAddress();
  const browser = openBrowser(port);
  await browser.post('/auth/sign-up/email', { name: 'Ada', email, password });
  const link = mailbox.lastUrl(email);
  expect(await Promise.all([browser.follow(link), browser.follow(link)])).toEqual(['/', '/']);
  expect(await port.session(browser.headers())).toMatchObject({ email });
});

test('a link that was used leads on without signing anybody in', async () => {
  const email = newAddress();
  const browser = openBrowser(port);
  await browser.post('/auth/sign-up/email', { name: 'Ada', email, password });
  const link = mailbox.lastUrl(email);
  await browser.follow(link);
  const stranger = openBrowser(port);
  expect(await stranger.follow(link)).toBe('/');
  expect(stranger.cookies.size).toBe(0);
});

test('signing up anew replaces an account that nobody has proven: its password and its links are void', async () => {
  const email = newAddress();
  const squatter = openBrowser(port);
  await squatter.post('/auth/sign-up/email', {
    name: 'Squatter',
    email,
    password: 'the password of a squatter',
  });
  const squattersLink = mailbox.lastUrl(email);
  await new Promise((resolve) => setTimeout(resolve, 1_100)); // a link knows its time to the second

  const owner = openBrowser(port);
  await owner.post('/auth/sign-up/email', { name: 'Owner', email, password });
  expect(await owner.follow(squattersLink)).toBe('/?error=INVALID_TOKEN');
  await owner.follow(mailbox.lastUrl(email));
  expect(await port.session(owner.headers())).toMatchObject({ email, displayName: 'Owner' });

  const refused = await squatter.post('/auth/sign-in/email', {
    email,
    password: 'the password of a squatter',
  });
  expect(refused.status).toBe(401);
  await signIn(port, email);
});

test('two sign-ups with one address at once make one account', async () => {
  const email = newAddress();
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => openBrowser(port).post('/auth/sign-up/email', { name: 'Ada', email, password })),
  );
  for (const response of answers)
    expect([response.status, await response.json()]).toEqual([200, { status: true }]);
  expect(await database.prisma.authUser.count({ where: { email } })).toBe(1);
  expect(await openBrowser(port).follow(mailbox.lastUrl(email))).toBe('/');
});

test('the page is told where to go after signing in, and only where it may', async () => {
  const email = newAddress();
  const browser = openBrowser(port);
  await browser.post('/auth/sign-up/email', { name: 'Ada', email, password });
  await browser.follow(mailbox.lastUrl(email));
  const goal = async (callbackURL?: string) => {
    const response = await browser.post('/auth/sign-in/email', { email, password, callbackURL });
    return response.json();
  };
  expect(await goal()).toEqual({ status: true, url: `${origin}/` });
  expect(await goal('/sites')).toEqual({ status: true, url: `${origin}/sites` });
  expect(await goal(`${partner}/page`)).toEqual({ status: true, url: `${partner}/page` });
  expect(await goal('https://evil.test/')).toEqual({ status: true, url: `${origin}/` });
});
