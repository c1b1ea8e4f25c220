import { useDatabase } from '@member-console/testing/database';
import { describe, expect, test } from 'vitest';
import {
  newAddress,
  openBrowser,
  openIdentity,
  origin,
  partner,
  password,
  refusal,
  signUp,
} from './testSetup.ts';

const { database } = await useDatabase();
const identity = openIdentity(database);
const { port, engine } = identity;

const posts = [
  '/sign-up/email',
  '/sign-in/email',
  '/sign-out',
  '/send-verification-email',
  '/request-password-reset',
  '/reset-password',
  '/change-password',
];
const gets = ['/get-session', '/verify-email', '/reset-password/:token'];

describe('what is reachable', () => {
  test('of everything the account library can answer, only what pages need', async () => {
    const endpoints = Object.values(engine.api).flatMap((endpoint) => {
      const { path, options } = endpoint as { path?: string; options: { method: string | string[] } };
      return path ? [options.method].flat().map((method) => ({ path, method })) : [];
    });
    expect(endpoints.length).toBeGreaterThan(25);
    const { browser } = await signUp(identity);
    const reachable: string[] = [];
    for (const { path, method } of endpoints) {
      const concrete = `/auth${path.replace(':token', 'x'.repeat(24)).replace(/:\w+/g, 'google')}`;
      const response =
        method === 'GET'
          ? await browser.send(concrete)
          : await browser.send(concrete, { method, headers: { origin } });
      if (response.status === 404) expect(await response.json()).toMatchObject({ code: 'NOT_FOUND' });
      else reachable.push(`${method} ${path}: ${response.status}`);
    }
    expect(reachable.sort()).toEqual(
      [
        'GET /get-session: 200',
        'GET /reset-password/:token: 302',
        'GET /verify-email: 302',
        'POST /get-session: 405',
        ...posts.map((path) => `POST ${path}: 415`),
      ].sort(),
    );
  });

  test('a path is taken as it is written', async () => {
    for (const path of [
      '/auth',
      '/auth/',
      '/auth/ok',
      '/auth//sign-out',
      '/auth/sign-out/',
      '/auth/sign%2Dout',
      '/authx',
    ]) {
      expect(await refusal(await openBrowser(port).send(path))).toEqual([404, 'NOT_FOUND']);
    }
    for (const path of ['/auth/constructor', '/auth/__proto__', '/auth/toString']) {
      expect(await refusal(await openBrowser(port).post(path, {}))).toEqual([404, 'NOT_FOUND']);
    }
  });

  test('a method that is not meant is refused, with the one that is', async () => {
    for (const path of posts) {
      for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']) {
        const response = await openBrowser(port).send(`/auth${path}`, { method });
        expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
      }
    }
    for (const path of gets) {
      const response = await openBrowser(port).post(`/auth${path.replace(':token', 'x'.repeat(24))}`, {});
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET']);
    }
  });
});

describe('what is accepted', () => {
  const send = (
    body: NonNullable<RequestInit['body']>,
    type: string | null = 'application/json',
    path = '/sign-in/email',
  ) =>
    openBrowser(port).send(`/auth${path}`, {
      method: 'POST',
      headers: { origin, ...(type ? { 'content-type': type } : {}) },
      body,
    });

  test('only JSON objects, of at most 16 kB', async () => {
    for (const body of ['', 'null', '[]', '"text"', '{', '{"email":', '\u0000']) {
      expect(await refusal(await send(body))).toEqual([400, 'INVALID_REQUEST']);
    }
    expect(await refusal(await send(new Uint8Array([0x7b, 0xff, 0x7d])))).toEqual([400, 'INVALID_REQUEST']);
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      expect(await refusal(await send('{}', type))).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    }
    const large = JSON.stringify({ email: newAddress(), password: 'x'.repeat(16 * 1024) });
    expect(await refusal(await send(large))).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    const chunks = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(4_096)),
    });
    const streamed = new Request(`${origin}/auth/sign-in/email`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: chunks,
      duplex: 'half',
    } as RequestInit);
    expect(await refusal(await port.handle(streamed))).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  test('every field of its type', async () => {
    const good = {
      name: 'Ada',
      email: newAddress(),
      password,
      currentPassword: password,
      newPassword: password,
      token: 'x',
    };
    const fields = {
      '/sign-up/email': ['name', 'email', 'password'],
      '/sign-in/email': ['email', 'password'],
      '/send-verification-email': ['email'],
      '/request-password-reset': ['email'],
      '/reset-password': ['token', 'newPassword'],
      '/change-password': ['currentPassword', 'newPassword'],
    };
    for (const [path, names] of Object.entries(fields)) {
      for (const name of names) {
        for (const value of [undefined, null, 7, true, {}, ['text']]) {
          const response = await openBrowser(port).post(`/auth${path}`, { ...good, [name]: value });
          expect(await refusal(response)).toEqual([400, 'INVALID_REQUEST']);
        }
      }
    }
  });

  test('names of 1 to 80 characters, without control characters', async () => {
    const ask = async (name: string) => {
      const response = await openBrowser(port).post('/auth/sign-up/email', {
        name,
        email: newAddress(),
        password,
      });
      return response.ok ? 'accepted' : (await refusal(response))[1];
    };
    for (const name of ['', '   ', 'x'.repeat(81), 'Ada\nBcc: all', '\u0000', '\ud800']) {
      expect(await ask(name)).toBe('INVALID_NAME');
    }
    for (const name of ['A', '𝒜'.repeat(80), 'Zoë Ō’Brien', "'; DROP TABLE auth.users; --"]) {
      expect(await ask(name)).toBe('accepted');
    }
  });

  test('only addresses that mail can reach', async () => {
    const bad = [
      '',
      'ada',
      'a@b',
      'a b@example.test',
      'a@example..test',
      '.a@example.test',
      'a@-x.test',
      'ä@example.test',
    ];
    const long = [
      `${'a'.repeat(65)}@example.test`,
      `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(63)}.${'f'.repeat(10)}`,
    ];
    for (const email of [...bad, ...long, 'a@example.test\r\nBcc: b@example.test', '"a"@example.test']) {
      for (const path of ['/sign-in/email', '/send-verification-email', '/request-password-reset']) {
        expect(await refusal(await openBrowser(port).post(`/auth${path}`, { email, password }))).toEqual([
          400,
          'INVALID_EMAIL',
        ]);
      }
    }
  });

  test('whatever we let in, the account library lets in as well', async () => {
    for (const email of ["o'brien+tag_1@sub.example.test", 'a.b-c@x1.example.museum', '1@2.test']) {
      await signUp(identity, { email });
      const response = await openBrowser(port).post('/auth/sign-in/email', { email, password });
      expect(response.status).toBe(200);
    }
  });

  test('only from our own pages', async () => {
    const { email, browser } = await signUp(identity);
    const attempt = (headers: Readonly<Record<string, string>>, from = browser) =>
      from.post('/auth/sign-in/email', { email, password }, headers);
    for (const other of [
      'https://evil.test',
      partner,
      'null',
      `${origin}.evil.test`,
      'http://console.test',
      `${origin}:8443`,
    ]) {
      expect(await refusal(await attempt({ origin: other }))).toEqual([403, 'INVALID_ORIGIN']);
      expect(await refusal(await attempt({ origin: other }, openBrowser(port)))).toEqual([
        403,
        'INVALID_ORIGIN',
      ]);
    }
    expect(await refusal(await attempt({ 'sec-fetch-site': 'cross-site' }))).toEqual([403, 'INVALID_ORIGIN']);
    const nameless = await browser.send('/auth/sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(await refusal(nameless)).toEqual([403, 'INVALID_ORIGIN']);
    expect((await attempt({ 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' })).status).toBe(200);
  });
});
