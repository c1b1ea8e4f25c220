import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { manifestOf, removeTestFarm, startTestFarm, type TestFarm } from '../testFarm.ts';

let farm: TestFarm;
beforeAll(async () => {
  farm = await startTestFarm();
});
afterAll(() => removeTestFarm(farm));

const put = (target: string, manifest: unknown, headers = {}) =>
  farm.control(target, { method: 'PUT', headers, body: JSON.stringify(manifest) });

test.each(['', 'wrong', 'a secret of thirty-two characterz'])(
  'the secret %j opens nothing',
  async (secret) => {
    for (const target of ['/usage', '/sites/garden.localhost', '/nothing']) {
      expect((await farm.control(target, { secret })).status).toBe(401);
    }
    const probe = await farm.control('/health', { secret });
    expect(JSON.parse(probe.text), 'that it lives, and nothing else').toEqual({ status: 'ok' });
    const refused = await farm.control('/sites/garden.localhost', {
      method: 'PUT',
      secret,
      body: JSON.stringify(manifestOf('garden')),
    });
    expect(refused.status).toBe(401);
    expect(await farm.console.measure()).toEqual(new Map());
  },
);

test.each([
  '/sites/..%2f..%2fetc',
  '/sites/../../etc',
  '/sites/garden.example',
  '/sites/localhost',
  '/sites/.localhost',
  '/sites/a.b.localhost',
  '/sites/ab.localhost',
  '/sites/Garden.localhost',
  '/sites/garden.localhost/x',
  '/sites/garden.localhost%00',
  '/sites/xn--grten-gra.localhost',
])('%s is no place for a site', async (target) => {
  const host = decodeURIComponent(target.slice('/sites/'.length));
  const answer = await put(target, manifestOf('garden', { host }));
  expect([answer.status, JSON.parse(answer.text)]).toEqual([400, { error: { code: 'BAD_HOST' } }]);
  expect(existsSync(path.join(farm.dataDir, 'data', host))).toBe(false);
});

test.each([
  ['another host', { host: 'other.localhost' }, ['host']],
  ['no owner', { owner: undefined }, ['owner']],
  ['a negative limit', { storage: { limitBytes: -1, usedElsewhereBytes: 0 } }, ['storage.limitBytes']],
  ['an unknown access', { access: 'everything' }, ['access']],
  ['a reason without need', { readOnlyReason: 'archived' }, ['readOnlyReason']],
  ['a script as its page', { manageUrl: 'javascript:alert(1)' }, ['manageUrl']],
  ['half a revision', { revision: 1.5 }, ['revision']],
  ['a stray field', { colour: 'green' }, ['']],
])('a manifest with %s is refused', async (_name, change, fields) => {
  const answer = await put('/sites/garden.localhost', { ...manifestOf('garden'), ...change });
  expect([answer.status, JSON.parse(answer.text)]).toEqual([
    400,
    { error: { code: 'BAD_MANIFEST', fields } },
  ]);
});

test('a body that is no JSON, too large or of unknown size is refused', async () => {
  const send = (body: string, headers = {}) =>
    farm.control('/sites/garden.localhost', { method: 'PUT', body, headers });
  expect((await send('{')).status).toBe(400);
  expect((await send(JSON.stringify(manifestOf('garden', { title: 'x'.repeat(70_000) })))).status).toBe(413);
});

test('nothing here deletes, and nothing else is here', async () => {
  await farm.console.converge(manifestOf('kept'));
  for (const method of ['DELETE', 'POST', 'PATCH']) {
    expect((await farm.control('/sites/kept.localhost', { method })).status).toBe(405);
  }
  expect((await farm.control('/sites/absent.localhost')).status).toBe(404);
  expect((await farm.control('/')).status).toBe(404);
  expect(JSON.parse((await farm.control('/health')).text)).toEqual({
    status: 'ok',
    version: '0.40.2',
    sites: 1,
  });
});

test('the driver names no secret when the farm refuses it', async () => {
  const { createFedWiki } = await import('../createFedWiki.ts');
  const secret = 'not the secret that the farm has!';
  const controlUrl = `http://127.0.0.1:${farm.controlPort}`;
  const stranger = createFedWiki({
    controlUrl,
    secret,
    publicPort: 1,
    siteDomain: 'localhost',
    scheme: 'http',
  });
  const error = await stranger.converge(manifestOf('garden')).catch((reason: Error) => reason);
  expect(error).toMatchObject({
    name: 'FarmUnavailable',
    message: 'The wiki farm answered 401 (UNAUTHENTICATED).',
  });
  expect(JSON.stringify([error, String(error), (error as Error).stack])).not.toContain(secret);
});

test('the driver gives up on a farm that keeps it waiting, and follows it nowhere', async () => {
  const { createFedWiki } = await import('../createFedWiki.ts');
  const options = {
    controlUrl: 'http://127.0.0.1:9',
    secret: 'x'.repeat(32),
    publicPort: 443,
    siteDomain: 'wiki.example',
  };
  const elsewhere: typeof fetch = async (_input, init) => {
    expect(init?.redirect).toBe('manual');
    return new Response('{}', { status: 302, headers: { location: 'http://evil.example/' } });
  };
  const driver = createFedWiki({ ...options, scheme: 'https', fetch: elsewhere });
  await expect(driver.measure()).rejects.toMatchObject({ name: 'FarmUnavailable' });
  expect(driver.urlFor(driver.hostFor('garden'))).toBe('https://garden.wiki.example/');
});
