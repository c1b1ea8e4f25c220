import { recordStatements, useDatabase } from '@member-console/testing/database';
import { expect, test } from 'vitest';
import { readSignedCookie } from './sessions.ts';
import { cookieName, openBrowser, openIdentity, origin, password, signIn, signUp } from './testSetup.ts';

const { database } = await useDatabase();
const identity = openIdentity(database);
const { port, engine } = identity;

test('the cookie is bound to our host, hidden from scripts, and carries nothing but a signed token', async () => {
  const { email } = await signUp(identity);
  const response = await openBrowser(port).post('/auth/sign-in/email', { email, password });
  const [cookie = '', ...others] = response.headers.getSetCookie();
  expect(others).toEqual([]);
  expect(cookie).toMatch(/^__Host-member_console\.session=[A-Za-z0-9]{32}\.[A-Za-z0-9%]+; /);
  const attributes = cookie.split('; ').slice(1).sort();
  expect(attributes).toEqual(['HttpOnly', 'Max-Age=2592000', 'Path=/', 'SameSite=Lax', 'Secure']);
  expect(await response.json()).toEqual({ status: true, url: `${origin}/` });
});

test('without TLS the cookie has no prefix and is not secure', async () => {
  const plain = openIdentity(database, { secureCookies: false, origin: 'http://console.lan:4000' });
  const { email } = await signUp(identity);
  const response = await openBrowser(plain.port).post(
    '/auth/sign-in/email',
    { email, password },
    { origin: 'http://console.lan:4000' },
  );
  const [cookie = ''] = response.headers.getSetCookie();
  expect(cookie).toMatch(/^member_console\.session=/);
  expect(cookie).not.toContain('Secure');
});

test('a session is read with one statement, and with none where there is no genuine cookie', async () => {
  const { browser } = await signUp(identity);
  const recorded = recordStatements(database);
  expect(await port.session(browser.headers())).not.toBeNull();
  expect(recorded.texts).toHaveLength(1);
  recorded.clear();
  expect(await port.session(new Headers())).toBeNull();
  const cookie = browser.cookies.get(cookieName) ?? '';
  for (const forged of forgeries(cookie)) {
    expect(await port.session(new Headers({ cookie: `${cookieName}=${forged}` }))).toBeNull();
  }
  expect(recorded.texts).toEqual([]);
  recorded.stop();
});

function forgeries(cookie: string): string[] {
  const [token = '', signature = ''] = cookie.split('.');
  const other = (letter: string) => (letter === 'A' ? 'B' : 'A');
  return [
    '',
    token,
    `${token}.`,
    `.${signature}`,
    `${other(token.charAt(0))}${token.slice(1)}.${signature}`,
    `${token}.${other(signature.charAt(0))}${signature.slice(1)}`,
    `${token}.${signature}${signature}`,
    `%${cookie}`,
    `"${cookie}`,
  ];
}

test('we read a session exactly as the account library does', async () => {
  const { browser } = await signUp(identity);
  const good = browser.cookies.get(cookieName) ?? '';
  const cookies = [
    `${cookieName}=${good}`,
    `theme=dark; ${cookieName}=${good}; ${cookieName}=second`,
    `${cookieName}=first; ${cookieName}=${good}`,
    `flag; ${cookieName}="${good}"`,
    `${cookieName}=${decodeURIComponent(good)}`,
    `other${cookieName}=${good}`,
    ...forgeries(good).map((forged) => `${cookieName}=${forged}`),
  ];
  let live = 0;
  for (const cookie of cookies) {
    const ours = await port.session(new Headers({ cookie }));
    const theirs = await engine.api.getSession({ headers: new Headers({ cookie }) });
    expect({ cookie, session: ours }).toEqual({
      cookie,
      session: theirs && {
        id: theirs.session.id,
        authUserId: theirs.user.id,
        email: theirs.user.email,
        emailVerified: theirs.user.emailVerified,
        displayName: theirs.user.name,
        createdAt: theirs.session.createdAt,
        expiresAt: theirs.session.expiresAt,
      },
    });
    if (ours) live += 1;
  }
  expect(live).toBe(4);
  expect(readSignedCookie(`${cookieName}=${good}`, cookieName, 'another secret')).toBeNull();
});

test('an expired session is none, and is forgotten at the next sign-in', async () => {
  const { email, browser, session } = await signUp(identity);
  await database.prisma.authSession.update({
    where: { id: session.id },
    data: { expiresAt: new Date(Date.now() - 1) },
  });
  expect(await port.session(browser.headers())).toBeNull();
  expect(await port.devices(session.authUserId)).toEqual([]);
  await signIn(port, email);
  expect(await database.prisma.authSession.count({ where: { userId: session.authUserId } })).toBe(1);
});

test('a session in use slides, with a write an hour at most', async () => {
  const { browser, session } = await signUp(identity);
  const answer = await (await browser.send('/auth/get-session')).json();
  expect(answer).toEqual({
    session: {
      id: session.id,
      createdAt: session.createdAt.toISOString(),
      updatedAt: expect.any(String),
      expiresAt: session.expiresAt.toISOString(),
    },
    user: { id: session.authUserId, email: session.email, emailVerified: true, name: session.displayName },
  });

  const twoHours = 2 * 3_600_000;
  const aged = new Date(session.expiresAt.getTime() - twoHours);
  await database.prisma.authSession.update({ where: { id: session.id }, data: { expiresAt: aged } });
  const renewed = await browser.send('/auth/get-session');
  expect(renewed.headers.getSetCookie()).toHaveLength(1);
  const now = await port.session(browser.headers());
  expect((now?.expiresAt.getTime() ?? 0) - aged.getTime()).toBeGreaterThanOrEqual(twoHours);
  expect((await browser.send('/auth/get-session')).headers.getSetCookie()).toEqual([]);
  expect(await (await openBrowser(port).send('/auth/get-session')).json()).toBeNull();
});

test('a person sees where they are signed in and ends one, the others, or all', async () => {
  const { email, browser, session } = await signUp(identity);
  const userAgent = `Browser/${'9'.repeat(1_000)}`;
  const phone = await signIn(port, email, { userAgent });
  const tablet = await signIn(port, email);
  const { authUserId } = session;

  const devices = await port.devices(authUserId);
  expect(devices).toHaveLength(3);
  expect(devices.at(-1)).toMatchObject({ id: session.id, userAgent: 'Firefox', ipAddress: '203.0.113.7' });
  expect(devices[1]?.userAgent).toBe(userAgent.slice(0, 300));
  const tokens = await database.prisma.authSession.findMany({ where: { userId: authUserId } });
  for (const { token } of tokens) expect(JSON.stringify(devices)).not.toContain(token);

  const phoneSession = await port.session(phone.headers());
  const stranger = await signUp(identity);
  expect(await port.endSession(stranger.session.authUserId, phoneSession?.id ?? '')).toBe(false);
  expect(await port.endSession(authUserId, 'nonsense')).toBe(false);
  expect(await port.endSession(authUserId, phoneSession?.id ?? '')).toBe(true);
  expect(await port.endSession(authUserId, phoneSession?.id ?? '')).toBe(false);
  expect(await port.session(phone.headers())).toBeNull();

  expect(await port.endSessions(authUserId, session.id)).toBe(1);
  expect(await port.session(tablet.headers())).toBeNull();
  expect(await port.session(browser.headers())).not.toBeNull();
  expect(await port.endSessions(authUserId, null)).toBe(1);
  expect(await port.session(browser.headers())).toBeNull();
  expect(await port.session(stranger.browser.headers())).not.toBeNull();
});

test('the name in our letters follows the person', async () => {
  const { browser, session } = await signUp(identity);
  await port.rename(session.authUserId, 'Ada Renamed');
  expect((await port.session(browser.headers()))?.displayName).toBe('Ada Renamed');
});

test('addresses come from the direct peer, or through the proxies that are trusted', async () => {
  const { email, session } = await signUp(identity);
  const seen = async (trustedProxies: string[], peer: string, forwarded: string) => {
    const { port: ours } = openIdentity(database, { trustedProxies });
    const browser = openBrowser(ours, { peer });
    await browser.post('/auth/sign-in/email', { email, password }, { 'x-forwarded-for': forwarded });
    return (await ours.devices(session.authUserId))[0]?.ipAddress;
  };
  expect(await seen([], '198.51.100.4', '192.0.2.1')).toBe('198.51.100.4');
  expect(await seen(['10.0.0.0/8'], '198.51.100.4', '192.0.2.1')).toBe('198.51.100.4');
  expect(await seen(['10.0.0.0/8'], '10.1.2.3', '192.0.2.66, 192.0.2.1')).toBe('192.0.2.1');
  expect(await seen([], '::ffff:198.51.100.5', '')).toBe('198.51.100.5');
  expect(await seen([], '2001:db8:0:0::7', '')).toBe('2001:db8::7');
});
