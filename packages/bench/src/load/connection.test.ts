import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { drive } from './connection.ts';

const REQUEST = (path: string) => Buffer.from(`GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`);
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  closing.push(() => server.close());
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Over once it was asked so many times, which is before each request. */
const after = (times: number) => () => times-- <= 0;

test('sends the requests in turn and waits for each answer, however it is cut', async () => {
  const paths: (string | undefined)[] = [];
  const port = await serve((request, response) => {
    paths.push(request.url);
    response.writeHead(200, { 'content-length': 14 });
    response.write('{"data":{');
    setTimeout(() => response.end('"a":1'), 5);
  });
  const seen = await drive(port, [REQUEST('/a'), REQUEST('/b')], 1, after(3));
  expect(paths).toEqual(['/b', '/a', '/b']);
  expect(seen.milliseconds).toHaveLength(3);
  expect(seen.failures).toBe(0);
});

test('counts refusals and answers without data as failures', async () => {
  const port = await serve((request, response) => {
    response.statusCode = request.url === '/refused' ? 401 : 200;
    response.end(request.url === '/refused' ? '{"data":{}}' : '{"errors":[]}');
  });
  const seen = await drive(port, [REQUEST('/refused'), REQUEST('/empty')], 0, after(2));
  expect(seen.failures).toBe(2);
});

test('a server that hangs up breaks the load off', async () => {
  const port = await serve((request) => request.socket.destroy());
  await expect(drive(port, [REQUEST('/')], 0, after(1))).rejects.toThrow(/hung up|ECONNRESET/);
});
