import { useDatabase } from '@member-console/testing/database';
import { expect, test } from 'vitest';
import { newAddress, openBrowser, openIdentity, origin, partner, password } from './testSetup.ts';

const { database } = await useDatabase();
const { port, mailbox } = openIdentity(database);

test('forged or cut links lead to our page and say so', async () => {
  const email = newAddress();
  const browser = openBrowser(port);
  await browser.post('/auth/sign-up/email', { name: 'Ada', email, password });
  const url = new URL(mailbox.lastUrl(email));
  const token = url.searchParams.get('token') ?? '';
  const [head = '', body = '', signature = ''] = token.split('.');
  const none = btoa(JSON.stringify({ alg: 'none' })).replaceAll('=', '');
  for (const forged of [
    '',
    'x',
    `${head}.${body}`,
    `${head}.${body}.`,
    `${none}.${body}.`,
    `${head}.${body}.${signature}x`,
  ]) {
    url.searchParams.set('token', forged);
    expect(await browser.follow(url.href)).toBe('/?error=INVALID_TOKEN');
  }
  expect(browser.cookies.size).toBe(0);
  const other = openIdentity(database, { secret: 'another secret that is just as long as the first' });
  expect(await openBrowser(other.port).follow(mailbox.lastUrl(email))).toBe('/?error=INVALID_TOKEN');
});

test('the answer to a link is not kept, and does not tell the next page where it came from', async () => {
  const response = await openBrowser(port).send('/auth/verify-email?token=x');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
});

const elsewhere = [
  'https://evil.test/',
  '//evil.test',
  '///evil.test',
  '/\\evil.test',
  '\\\\evil.test',
  '/\t/evil.test',
  '/\n/evil.test',
  ' //evil.test',
  'https:evil.test',
  'https:/evil.test',
  'https:\\\\evil.test',
  `${origin}@evil.test/`,
  `${origin}.evil.test/`,
  `https://user:secret@console.test/`,
  `${partner}@evil.test`,
  `${partner}:8443/`,
  'http://wiki.partner.test/',
  'https://sub.wiki.partner.test/',
  '/%2f/evil.test',
  '/%5Cevil.test',
  'javascript:alert(1)',
  'data:text/html,x',
  'evil.test',
  '/../\\evil.test',
  '\u00a0//evil.test',
  `/${'x'.repeat(2_001)}`,
];

test.each(elsewhere)('nobody is led to %j', async (callbackURL) => {
  const email = newAddress();
  const browser = openBrowser(port);
  await browser.post('/auth/sign-up/email', { name: 'Ada', email, password, callbackURL });
  const url = new URL(mailbox.lastUrl(email));
  expect(url.searchParams.get('callbackURL')).toBe(`${origin}/`);
  for (const changed of [callbackURL, encodeURIComponent(callbackURL)]) {
    url.searchParams.set('callbackURL', changed);
    url.searchParams.set('token', 'forged');
    expect(await browser.follow(url.href)).toBe('/?error=INVALID_TOKEN');
  }
  url.searchParams.set('token', new URL(mailbox.lastUrl(email)).searchParams.get('token') ?? '');
  url.searchParams.set('callbackURL', callbackURL);
  expect(await browser.follow(url.href)).toBe('/');
  expect(await port.session(browser.headers())).toMatchObject({ email });
});

test('an allowed outside origin is returned to, but learns of no failure', async () => {
  const email = newAddress();
  const browser = openBrowser(port);
  const callbackURL = `${partner}/joined?step=2#top`;
  await browser.post('/auth/sign-up/email', { name: 'Ada', email, password, callbackURL });
  const url = new URL(mailbox.lastUrl(email));
  expect(await browser.follow(url.href)).toBe(callbackURL);
  url.searchParams.set('token', 'forged');
  expect(await browser.follow(url.href)).toBe('/login?error=INVALID_TOKEN');
});

test('an origin is written plainly or refused at the start', () => {
  for (const bad of [
    '',
    'console.test',
    'https://*.partner.test',
    'https://partner.test/path',
    'ftp://partner.test',
  ]) {
    expect(() => openIdentity(database, { trustedOrigins: [bad] })).toThrow('is not an origin');
  }
  expect(() => openIdentity(database, { secret: 'short' })).toThrow('32 characters');
});
