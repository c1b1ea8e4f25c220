import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { enter, enterOperator, uuidIn } from '../testing/cast.ts';
import { catalogIds, changeDocument, tryChange } from '../testing/plans.ts';
import { useConsole } from '../testing/testConsole.ts';

const PROGRAM = fileURLToPath(new URL('../testing/serveAndDie.ts', import.meta.url));

const place = useConsole();
const servers = new Set<ChildProcess>();
afterAll(() => {
  for (const server of servers) server.kill('SIGKILL');
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A second server over the same database, which dies at the checkpoint. Answers once it answers. */
async function startDying(dieAt: string): Promise<{ url: string; died: Promise<unknown[]> }> {
  const port = await freePort();
  const settings = {
    NODE_ENV: 'test',
    PORT: port,
    DATABASE_URL: place.current.connectionString,
    APP_SECRET: 'test secret of more than thirty-two characters',
    FARM_SECRET: 'farm secret of more than thirty-two characters',
    FARM_CONTROL_URL: 'http://127.0.0.1:9',
    FARM_PUBLIC_PORT: '4100',
    LOG_LEVEL: 'silent',
  };
  const words = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  const server = spawn(process.execPath, [PROGRAM, dieAt, ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  servers.add(server);
  const died = once(server, 'exit');
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 600 && server.exitCode === null; tries += 1) {
    const isThere = await fetch(`${url}/health/live`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return { url, died };
    await sleep(50);
  }
  throw new Error('The server did not start.');
}

test.each([
  { dieAt: 'loaded', kept: 0 },
  { dieAt: 'committed', kept: 1 },
])(
  'a server that is killed when it has $dieAt leaves $kept grants, and one after the retry',
  {
    timeout: 120_000,
  },
  async ({ dieAt, kept }) => {
    const [operator, member] = [
      await enterOperator(place.current, 'Olga Operator', 'admin'),
      await enter(place.current, `Member ${dieAt}`),
    ];
    const idOf = await catalogIds(place.current);
    const { organizationId } = member;
    const input = {
      organizationId,
      ladderId: idOf('wiki'),
      productId: idOf('standard'),
      reason: 'Because it is asked for',
    };
    const headers = { 'idempotency-key': `killed when it has ${dieAt}` };
    const grants = async () => {
      const { rows } = await place.current.database.pool.query(
        `SELECT g.id FROM entitlements.grants g JOIN entitlements.pools p ON p.id = g.pool_id
        WHERE p.organization_id = $1 AND g.source = 'manual'`,
        [uuidIn(organizationId)],
      );
      return rows.length;
    };

    const { url, died } = await startDying(dieAt);
    const lost = fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: operator.cookie, ...headers },
      body: JSON.stringify({ query: changeDocument('grantPlan'), variables: { input } }),
    });
    await expect(lost).rejects.toThrow('fetch failed');
    expect(await died).toEqual([null, 'SIGKILL']);
    expect(await grants()).toBe(kept);

    const answer = await tryChange(operator, 'grantPlan', input, { headers });
    expect(answer.__typename).toBe('GrantPlanSuccess');
    expect(await tryChange(operator, 'grantPlan', input, { headers })).toEqual(answer);
    expect(await grants()).toBe(1);
  },
);
