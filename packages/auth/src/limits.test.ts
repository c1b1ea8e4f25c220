import { useDatabase } from '@member-console/testing/database';
import { expect, test } from 'vitest';
import { createLimiter, limits } from './limits.ts';
import { newAddress, openBrowser, openIdentity, password, refusal, signUp } from './testSetup.ts';

const { database } = await useDatabase();
const strict = openIdentity(database, { development: false });
const relaxed = openIdentity(database);
const secret = 'a secret';
const limiter = createLimiter({ database, secret, factor: 1 });

test('guessing a password is stopped per address and network, on every server alike', async () => {
  const { email } = await signUp(relaxed);
  const guess = (peer: string, port = strict.port) =>
    openBrowser(port, { peer }).post('/auth/sign-in/email', { email, password: 'a wrong password' });
  const { attempts } = limits.signIn.both;
  for (let n = 0; n < attempts; n += 1) expect((await guess('192.0.2.1')).status).toBe(401);

  const refused = await guess('192.0.2.1');
  const seconds = Number(refused.headers.get('retry-after'));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(limits.signIn.both.seconds);
  expect(await refusal(refused)).toEqual([429, 'RATE_LIMITED']);

  const second = openIdentity(database, { development: false });
  expect((await guess('192.0.2.1', second.port)).status).toBe(429);
  const owner = await openBrowser(strict.port, { peer: '192.0.2.2' }).post('/auth/sign-in/email', {
    email,
    password,
  });
  expect(owner.status).toBe(200);
  const stored = await database.prisma.authRateLimit.findMany();
  expect(JSON.stringify(stored)).not.toContain(email);
  expect(JSON.stringify(stored)).not.toContain('192.0.2.1');
});

test('nobody can fill a mailbox, whether or not it has an account', async () => {
  const email = newAddress();
  for (const path of ['/auth/request-password-reset', '/auth/send-verification-email']) {
    const attempts = Array.from({ length: limits.mail.email.attempts + 2 }, (_, n) =>
      openBrowser(strict.port, { peer: `198.51.100.${n}` }).post(path, { email }),
    );
    const statuses = (await Promise.all(attempts)).map((response) => response.status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(limits.mail.email.attempts);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
  }
});

test('attempts at once are all counted, and the window opens again', async () => {
  const rules = { client: { attempts: 5, seconds: 1 }, email: { attempts: 50, seconds: 60 } };
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) => limiter.count('door', rules, 'client', `${n % 3}@example.test`)),
  );
  expect(tries.filter((result) => result.status === 'fulfilled')).toHaveLength(5);
  await new Promise((resolve) => setTimeout(resolve, 1_050));
  await limiter.count('door', rules, 'client', null);
});

test('what has run out is swept in passing', async () => {
  const [{ count } = { count: 0n }] = await database.query<{ count: bigint }>({
    name: 'test.old',
    text: `WITH old AS (INSERT INTO auth.rate_limits SELECT 'old' || n, 1, now() - interval '1 hour'
           FROM generate_series(1, 50) AS n RETURNING 1) SELECT count(*) FROM old`,
  });
  expect(count).toBe(50n);
  const rules = { client: { attempts: 1_000, seconds: 60 } };
  for (let n = 0; n < 100; n += 1) await limiter.count('sweep', rules, 'client', null);
  expect(await database.prisma.authRateLimit.count({ where: { key: { startsWith: 'old' } } })).toBe(0);
});

test('development widens the bounds, never removes them', async () => {
  const wide = createLimiter({ database, secret, factor: 100 });
  const rules = { client: { attempts: 1, seconds: 60 } };
  const tries = await Promise.allSettled(
    Array.from({ length: 101 }, () => wide.count('wide', rules, 'client', null)),
  );
  expect(tries.filter((result) => result.status === 'rejected')).toHaveLength(1);
});
