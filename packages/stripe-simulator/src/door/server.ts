import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { control } from '../control/control.ts';
import type { ApiFaults } from '../faults/apiFaults.ts';
import { hosted } from '../hosted/hosted.ts';
import type { Deliveries } from '../webhooks/deliveries.ts';
import type { World } from '../world/world.ts';
import type { Api } from './api.ts';
import type { RequestLog } from './requestLog.ts';

/** What the doors share. */
export interface Parts {
  readonly world: World;
  readonly api: Api;
  readonly faults: ApiFaults;
  readonly requests: RequestLog;
  readonly deliveries: Deliveries;
}

/** What a page or the control answers with. */
export interface PageResponse {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

const largestBody = 1_000_000;

/** Listens on loopback alone: nothing here is protected by more than a test key. */
export async function listen(parts: Parts, port: number): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    serve(parts, request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', url = '/' } = request;
  const body = await read(request);
  const area = url.split(/[/?]/)[1] ?? '';
  if (area === 'v1' || area === 'v2') {
    const answer = await parts.api.answer({ method, url, headers: request.headers, body });
    void parts.deliveries.flush();
    if (answer.closed) request.socket.destroy();
    else response.writeHead(answer.status, answer.headers).end(answer.body);
    return;
  }
  const page = await (area === 'control' ? control : hosted)(parts, { method, url, body });
  void parts.deliveries.flush();
  response.writeHead(page.status, page.headers).end(page.body);
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > largestBody) throw new Error('The body is too large.');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}
