import { recordStatements, useDatabase } from '@member-console/testing/database';
import { afterEach, expect, test, vi } from 'vitest';
import type { IdentityFailure } from './refusals.ts';
import { newAddress, openBrowser, openIdentity, password, refusal, signUp } from './testSetup.ts';

const { database } = await useDatabase();
const identity = openIdentity(database);
const { port, mailbox } = identity;

afterEach(() => vi.restoreAllMocks());

/** Everything the outside sees of an answer, and the statements behind it. */
async function observe(path: string, body: unknown) {
  const recorded = recordStatements(database);
  const response = await openBrowser(port).post(path, body);
  recorded.stop();
  const { status, headers } = response;
  return {
    seen: { status, headers: [...headers], body: await response.text() },
    statements: [...recorded.texts],
  };
}

test('signing up with a known address answers like a new one, after the same statements; its owner is told', async () => {
  const known = await signUp(identity, { name: 'Owner' });
  const fresh = newAddress();
  const taken = await observe('/auth/sign-up/email', {
    name: 'Eve',
    email: known.email,
    password: 'quite another password',
  });
  const first = await observe('/auth/sign-up/email', { name: 'Eve', email: fresh, password });
  const again = await observe('/auth/sign-up/email', { name: 'Eve', email: fresh, password });
  expect(taken).toEqual(first);
  expect(again).toEqual(first);

  expect(mailbox.to(known.email).at(-1)).toMatchObject({
    kind: 'existingAccount',
    displayName: 'Owner',
    signInUrl: 'https://console.test/login',
  });
  expect((await openBrowser(port).post('/auth/sign-in/email', { email: known.email, password })).status).toBe(
    200,
  );
  expect(await port.session(known.browser.headers())).toMatchObject({ displayName: 'Owner' });
});

test('the owner is told at most once an hour', async () => {
  const { email } = await signUp(identity);
  for (const name of ['Eve', 'Mallory']) await observe('/auth/sign-up/email', { name, email, password });
  expect(mailbox.to(email).filter((letter) => letter.kind === 'existingAccount').length).toBeLessThanOrEqual(
    2,
  );
  const keys = mailbox.to(email).map((letter) => letter.dedupeKey);
  expect(new Set(keys).size).toBe(keys.length);
});

test('asking for a reset or another link answers alike for known, unproven and unknown addresses', async () => {
  const proven = await signUp(identity);
  const unproven = newAddress();
  await openBrowser(port).post('/auth/sign-up/email', { name: 'Ada', email: unproven, password });
  for (const path of ['/auth/request-password-reset', '/auth/send-verification-email']) {
    const unknown = await observe(path, { email: newAddress() });
    expect(unknown.seen.body).toBe('{"status":true}');
    for (const email of [proven.email, unproven]) {
      const known = await observe(path, { email });
      expect(known.seen).toEqual(unknown.seen);
      // The same question is asked first; a difference of writes is hidden by the least time of an answer.
      expect(known.statements.slice(0, 2)).toEqual(unknown.statements.slice(0, 2));
    }
  }
});

test('a wrong password and an unknown address are one answer', async () => {
  const { email } = await signUp(identity);
  const wrong = await observe('/auth/sign-in/email', { email, password: 'not the right password' });
  const unknown = await observe('/auth/sign-in/email', {
    email: newAddress(),
    password: 'not the right password',
  });
  expect(wrong.seen).toEqual(unknown.seen);
  expect(wrong.seen.status).toBe(401);
});

test('an unproven address says so only to the right password', async () => {
  const email = newAddress();
  await openBrowser(port).post('/auth/sign-up/email', { name: 'Ada', email, password });
  const wrong = await openBrowser(port).post('/auth/sign-in/email', {
    email,
    password: 'not the right password',
  });
  expect(await refusal(wrong)).toEqual([401, 'INVALID_EMAIL_OR_PASSWORD']);
});

test('outside development, silent answers take their time', async () => {
  const strict = openIdentity(database, { development: false });
  const started = performance.now();
  await openBrowser(strict.port).post('/auth/request-password-reset', { email: newAddress() });
  expect(performance.now() - started).toBeGreaterThanOrEqual(495);
});

/** Everything that is printed until `vi.restoreAllMocks`. */
function listen(): readonly unknown[] {
  const printed: unknown[] = [];
  const note = (...words: unknown[]) => {
    printed.push(words);
    return true;
  };
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation(note);
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(note);
  vi.spyOn(process.stderr, 'write').mockImplementation(note);
  return printed;
}

test('nothing is printed, whatever happens', async () => {
  const printed = listen();
  const quiet = openIdentity(database);
  const { email, browser } = await signUp(quiet);
  await browser.post('/auth/sign-up/email', { name: 'Eve', email, password });
  await browser.post('/auth/sign-in/email', { email, password: 'wrong password' });
  await browser.post('/auth/sign-in/email', { email: newAddress(), password });
  await browser.post('/auth/request-password-reset', { email: newAddress() });
  await browser.post('/auth/request-password-reset', { email });
  await browser.follow(quiet.mailbox.lastUrl(email));
  await browser.post('/auth/reset-password', { token: 'x'.repeat(24), newPassword: password });
  await browser.post('/auth/change-password', { currentPassword: 'wrong password', newPassword: password });
  await browser.send('/auth/verify-email?token=forged&callbackURL=https://evil.test');
  await quiet.port.requestEmailChange(browser.headers(), newAddress(), '/');
  await browser.post('/auth/sign-out', {});
  vi.restoreAllMocks();
  expect(printed).toEqual([]);
});

test('a failure is reported without its words, and answered without a stack', async () => {
  const failures: IdentityFailure[] = [];
  const email = newAddress();
  const broken = openIdentity(database, {
    mailer: {
      enqueue: async (letter) => {
        throw Object.assign(new RangeError(`no room for ${letter.to}`), { code: '53100' });
      },
    },
    onFailure: (failure) => failures.push(failure),
  });
  const response = await openBrowser(broken.port).post('/auth/sign-up/email', {
    name: 'Ada',
    email,
    password,
  });
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({ code: 'INTERNAL_SERVER_ERROR', message: expect.any(String) });
  expect(failures).toMatchObject([{ endpoint: 'POST /sign-up/email', error: 'RangeError', code: '53100' }]);
  expect(failures[0]?.frames[0]).toMatch(/^at /);
  expect(JSON.stringify(failures)).not.toContain(email);
});

test('a database that is away is a plain failure everywhere, and nothing is printed', async () => {
  const failures: IdentityFailure[] = [];
  const { createDatabase } = await import('@member-console/db');
  const away = createDatabase({ connectionString: 'postgresql://nobody@127.0.0.1:1/none' });
  const { port: lost } = openIdentity(away, { onFailure: (failure) => failures.push(failure) });
  const { email, browser } = await signUp(identity);
  const stranded = openBrowser(lost);
  const printed = listen();
  for (const [name, value] of browser.cookies) stranded.cookies.set(name, value);

  expect(await refusal(await stranded.post('/auth/sign-in/email', { email, password }))).toEqual([
    500,
    'INTERNAL_SERVER_ERROR',
  ]);
  expect(await refusal(await stranded.send('/auth/get-session'))).toEqual([500, 'INTERNAL_SERVER_ERROR']);
  expect(await stranded.follow(mailbox.lastUrl(email))).toBe('/?error=INTERNAL_SERVER_ERROR');
  await expect(lost.session(stranded.headers())).rejects.toThrow('ECONNREFUSED');
  expect(stranded.cookies.size).toBe(1);
  // The same in the midst of the account library's work.
  const half = openIdentity(
    { ...database, prisma: away.prisma },
    { onFailure: (failure) => failures.push(failure) },
  );
  const response = await openBrowser(half.port).post('/auth/sign-in/email', { email, password });
  expect(await refusal(response)).toEqual([500, 'INTERNAL_SERVER_ERROR']);
  vi.restoreAllMocks();
  expect(printed).toEqual([]);
  expect(failures).toHaveLength(4);
  await away.close();
});
