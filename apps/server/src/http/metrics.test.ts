import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countSites, enter, type Player } from '../testing/cast.ts';
import { useConsole } from '../testing/testConsole.ts';
import { serveMetrics } from './metrics.ts';

describe('the metrics', () => {
  const test = useConsole();
  let server: Server;
  let address: string;
  let ada: Player;

  beforeAll(async () => {
    server = await serveMetrics(test.current.metrics, '127.0.0.1', 0);
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    ada = await enter(test.current, 'Ada Example');
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const read = async () => (await fetch(`${address}/metrics`)).text();
  /** The counts of a histogram or counter by their labels. */
  const counts = (text: string, name: string) =>
    text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));

  it('are at a port of their own, and nothing else is there', async () => {
    const response = await fetch(`${address}/metrics`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=/);
    expect(await response.text()).toContain('process_cpu_seconds_total');
    expect((await fetch(`${address}/`)).status).toBe(404);
    expect((await fetch(`${address}/graphql`)).status).toBe(404);
    expect((await test.current.send({ method: 'GET', url: '/metrics' })).statusCode).toBe(404);
  });

  it('count by routes and known operations, never by what a caller sends', async () => {
    for (const url of [
      '/sites/of-ada',
      '/pictures/0123456789',
      '/auth/verify-email?token=secret',
      '/%',
      `/${'x'.repeat(50)}`,
    ]) {
      await test.current.send({ method: 'GET', url });
    }
    await ada.ask('query OperationOfMyOwn { viewer { person { id } } }');
    await ada.ask('query AccountPage { viewer { person { id } } }');
    const text = await read();
    expect(text).not.toMatch(/of-ada|0123456789|secret|xxx|OperationOfMyOwn|demo\.test/);
    expect(text).toContain('http_request_duration_seconds_count{route="/auth/*",method="GET"');
    expect(text).toContain('http_request_duration_seconds_count{route="page",method="GET",status="4xx"}');
    expect(text).toMatch(/graphql_operation_duration_seconds_count\{operation="other",outcome="ok"\} \d/);
    expect(text).toContain(
      'graphql_operation_duration_seconds_count{operation="AccountPage",outcome="ok"} 1',
    );
  });

  it('count a defect as an error, and an expected no as none', async () => {
    const errors = async () =>
      counts(await read(), 'graphql_operation_duration_seconds_count').filter((line) =>
        line.includes('outcome="error"'),
      );
    await countSites(test.current, ada.organizationId, 1);
    const { data } = await ada.ask<{ createSite: { __typename: string } }>(
      'mutation ($input: CreateSiteInput!) { createSite(input: $input) { __typename } }',
      { input: { organizationId: ada.organizationId, name: 'garden' } },
    );
    expect(data.createSite.__typename).toBe('EntitlementDenied');
    await ada.ask('{ organizations { nodes { id } } }');
    await ada.ask('{ nothing }');
    await ada.ask('{');
    await test.current.ask('{ viewer { person { id } } }');
    expect(await errors()).toEqual([]);
    await test.current.database.pool.query('ALTER TABLE catalog.plan_ladders RENAME TO away');
    await test.current.ask('{ planLadders { id } }');
    await test.current.database.pool.query('ALTER TABLE catalog.away RENAME TO plan_ladders');
    expect(await errors()).toEqual([
      'graphql_operation_duration_seconds_count{operation="other",outcome="error"} 1',
    ]);
  });
});
