import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, enterOperator, type Player, uuidIn } from '../testing/cast.ts';
import { openConsole, type TestConsole, useConsole } from '../testing/testConsole.ts';

const CHANGE = `query ($id: ID!, $after: String, $wait: Int! = 20) {
  organizationChange(organizationId: $id, knownVersion: $after, waitSeconds: $wait) { version hasChanged } }`;

interface Change {
  readonly version: string;
  readonly hasChanged: boolean;
}
interface Answer {
  readonly data: { readonly organizationChange: Change | null };
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

const test = useConsole();
/** Another server over the same database: whoever waits there hears of what is changed here. */
let other: Awaited<ReturnType<typeof openConsole>>;
let operator: Player;
let ada: Player;
beforeAll(async () => {
  other = await openConsole(test.current.connectionString);
  operator = await enterOperator(test.current, 'Olga Operator', 'admin');
  ada = await enter(test.current, 'Ada Example');
});
afterAll(() => other.close());

async function ask(console: TestConsole, player: Player, variables: object): Promise<Answer> {
  const { body } = await console.send({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', cookie: player.cookie },
    payload: { query: CHANGE, variables: { id: player.organizationId, ...variables } },
  });
  return JSON.parse(body) as Answer;
}
async function versionOf(player: Player): Promise<string> {
  const { data } = await ask(test.current, player, {});
  return data.organizationChange?.version ?? '';
}
/** Changes what somebody may use. */
async function change(player: Player): Promise<void> {
  const { data } = await operator.ask<{ reapplyDefaults: { __typename: string } }>(
    `mutation ($input: SetOverrideInput!) { setOverride(input: $input) { __typename } }`,
    {
      input: {
        organizationId: player.organizationId,
        resourceId: await resourceId(),
        value: { limit: '7' },
        reason: 'For a test',
      },
    },
  );
  expect(Object.values(data)[0]?.__typename).toMatch(/Success/);
}
async function resourceId(): Promise<string> {
  const { data } = await operator.ask<{ resources: { nodes: { id: string; key: string }[] } }>(
    '{ resources(first: 100) { nodes { id key } } }',
  );
  return data.resources.nodes.find(({ key }) => key === 'fedwiki.sites')?.id ?? '';
}
/** Until somebody waits at the other server; before, nothing shows that waiting works. */
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('waiting for a change', () => {
  it('ends when another server changes something, and not before', async () => {
    const after = await versionOf(ada);
    let isOver = false;
    const waiting = ask(other.console, ada, { after }).finally(() => {
      isOver = true;
    });
    await pause(300);
    expect(isOver).toBe(false);
    await change(ada);
    const { data } = await waiting;
    expect(data.organizationChange?.hasChanged).toBe(true);
    expect(data.organizationChange?.version).toBe(await versionOf(ada));
  });

  it('is over at once for what changed before the question', async () => {
    const after = await versionOf(ada);
    await change(ada);
    expect((await ask(other.console, ada, { after })).data.organizationChange?.hasChanged).toBe(true);
  });

  it('ends by itself, and is nobody else’s business', async () => {
    const after = await versionOf(ada);
    const bob = await enter(test.current, 'Bob Example');
    const waiting = ask(other.console, ada, { after, wait: 1 });
    await change(bob);
    expect((await waiting).data.organizationChange).toEqual({ version: after, hasChanged: false });
  });

  it('tells somebody who left meanwhile what a stranger is told', async () => {
    const carl = await enter(test.current, 'Carl Example');
    const after = await versionOf(carl);
    const waiting = ask(other.console, carl, { after });
    await pause(300);
    await test.current.database.pool.query(
      'UPDATE organizations.memberships SET ended_at = system.at() WHERE organization_id = $1',
      [uuidIn(carl.organizationId)],
    );
    await change(carl);
    const { data, errors } = await waiting;
    expect([data.organizationChange, errors?.[0]?.extensions.code]).toEqual([null, 'NOT_FOUND']);
  });

  it('outlives the connection that it hears by', async () => {
    const after = await versionOf(ada);
    const waiting = ask(other.console, ada, { after });
    await pause(300);
    await test.current.database.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
    );
    await change(ada);
    expect((await waiting).data.organizationChange?.hasChanged).toBe(true);
  });

  it.each([-1, 26])('for %s seconds is refused', async (wait) => {
    const { errors } = await ask(test.current, ada, { after: '1', wait });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('through a proxy that holds every answer back until it is whole, and cuts what takes too long', () => {
  const CUT = 3000;
  let proxy: Server;
  let address = '';
  beforeAll(async () => {
    await other.console.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = other.console.app.server.address() as AddressInfo;
    proxy = createServer((incoming, outgoing) => {
      const { method, url, headers } = incoming;
      const cut = setTimeout(() => outgoing.destroy(), CUT);
      const onwards = request({ port, method, path: url, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          clearTimeout(cut);
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers).end(Buffer.concat(parts));
        });
      });
      incoming.pipe(onwards);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => proxy.once('listening', resolve));
    address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/graphql`;
  });
  afterAll(() => proxy.close());

  it('a change is heard as soon as without it', async () => {
    const ask = async (after: string) => {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: ada.cookie },
        body: JSON.stringify({ query: CHANGE, variables: { id: ada.organizationId, after, wait: 2 } }),
      });
      return ((await response.json()) as Answer).data.organizationChange as Change;
    };
    const after = await versionOf(ada);
    // Nothing happens for longer than the proxy would let one answer take.
    expect(await ask(after)).toEqual({ version: after, hasChanged: false });
    const waiting = ask(after);
    await pause(300);
    await change(ada);
    expect((await waiting).hasChanged).toBe(true);
  });
});

describe('a server that is to stop', () => {
  it('lets nobody wait', async () => {
    const leaving = await openConsole(test.current.connectionString);
    const after = await versionOf(ada);
    const waiting = ask(leaving.console, ada, { after });
    await pause(300);
    await Promise.all([waiting, leaving.close()]);
    expect((await waiting).data.organizationChange).toEqual({ version: after, hasChanged: false });
  });
});
