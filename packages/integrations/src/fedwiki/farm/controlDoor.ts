import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { isSiteHost } from '../labels.ts';
import { sameText } from '../sealed.ts';
import type { Door } from './answer.ts';
import { announcedTooLarge, readBody } from './body.ts';
import type { Log } from './log.ts';
import { Manifest } from './manifest.ts';
import type { Sites } from './sites.ts';
import { measure } from './storage.ts';

export interface ControlDoorRooms {
  readonly sites: Sites;
  readonly secret: string;
  readonly siteDomain: string;
  /** Version of the wiki distribution. */
  readonly version: string;
  readonly publicPort: number;
  readonly log: Log;
}

/** Largest manifest, in bytes. */
const MANIFEST_LIMIT = 64_000;
/** How long a site may take to be served, how long one look at it may, and the pause between two: milliseconds. */
const SERVE_TIMEOUT = 8_000;
const LOOK_TIMEOUT = 2_000;
const SERVE_PAUSE = 50;

type Answer = readonly [status: number, body: unknown];

/** The door for the console alone: what the farm should serve, and what it holds. Nothing here deletes. */
export function createControlDoor(rooms: ControlDoorRooms): Door {
  const { secret, log } = rooms;
  return async (request, response) => {
    try {
      const isConsole = sameText(request.headers.authorization ?? '', `Bearer ${secret}`);
      if (isConsole) send(response, await answer(rooms, request));
      else if (isProbe(request)) send(response, [200, { status: 'ok' }]);
      else send(response, refusal(401, 'UNAUTHENTICATED'));
    } catch (error) {
      log('error', 'The control door failed.', { method: request.method, error: (error as Error).stack });
      if (response.headersSent) response.destroy();
      else send(response, refusal(500, 'FAILED'));
    }
  };
}

/** Whether the farm lives may be asked without the secret: it says nothing else. */
function isProbe({ method, url }: IncomingMessage): boolean {
  return method === 'GET' && url === '/health';
}

async function answer(rooms: ControlDoorRooms, request: IncomingMessage): Promise<Answer> {
  const { sites, siteDomain, version } = rooms;
  const { method = '', url = '' } = request;
  const asked = `${method} ${url}`;
  if (asked === 'GET /health') return [200, { status: 'ok', version, sites: sites.size }];
  if (asked === 'GET /usage') return [200, await usage(sites)];

  const [, host = ''] = /^\/sites\/([a-z0-9.-]+)$/.exec(url) ?? [];
  if (!isSiteHost(host, siteDomain))
    return url.startsWith('/sites/') ? refusal(400, 'BAD_HOST') : refusal(404, 'NOT_FOUND');
  if (method === 'GET') {
    const site = sites.find(host);
    if (site === undefined) return refusal(404, 'NOT_FOUND');
    return [200, { ...site.manifest, bytes: (await measure(site.folders)).bytes }];
  }
  return method === 'PUT' ? converge(rooms, host, request) : refusal(405, 'METHOD_NOT_ALLOWED');
}

/** Takes a manifest and answers when browsers are served by it. */
async function converge(
  { sites, publicPort }: ControlDoorRooms,
  host: string,
  request: IncomingMessage,
): Promise<Answer> {
  const tooLarge = announcedTooLarge(request, MANIFEST_LIMIT);
  if (tooLarge) return refusal(413, tooLarge.code);
  const manifest = Manifest.safeParse(await readJson(request));
  if (!manifest.success)
    return refusal(
      400,
      'BAD_MANIFEST',
      manifest.error.issues.map(({ path }) => path.join('.')),
    );
  if (manifest.data.host !== host) return refusal(400, 'BAD_MANIFEST', ['host']);
  if ((await sites.put(manifest.data)) === 'hostTaken') return refusal(409, 'HOST_TAKEN');

  const site = sites.find(host);
  if (site === undefined || !(await isServed(host, publicPort))) return refusal(503, 'NOT_SERVED_YET');
  const { bytes } = await measure(site.folders);
  return [200, { served: true, bytes, revision: site.manifest.revision }];
}

/** One site after the other, so that a large farm does not stop serving while it is measured. */
async function usage(sites: Sites): Promise<readonly { host: string; bytes: number }[]> {
  const measured = [];
  for (const { host, folders } of sites.all()) measured.push({ host, bytes: (await measure(folders)).bytes });
  return measured;
}

/** Whether a visitor gets the wiki: its first page and a sitemap that can be read. */
async function isServed(host: string, port: number): Promise<boolean> {
  const until = Date.now() + SERVE_TIMEOUT;
  for (;;) {
    const [welcome, sitemap] = await Promise.all(
      ['/welcome-visitors.json', '/system/sitemap.json'].map((path) => visit(host, port, path)),
    );
    if (typeof welcome === 'object' && welcome !== null && Array.isArray(sitemap)) return true;
    if (Date.now() > until) return false;
    await sleep(SERVE_PAUSE);
  }
}

/** The JSON at an address of a site, as a browser would get it; undefined when there is none. */
function visit(host: string, port: number, path: string): Promise<unknown> {
  return new Promise((resolve) => {
    const give = (body?: Buffer): void => resolve(body && parse(body));
    const options = {
      host: '127.0.0.1',
      port,
      path,
      headers: { host: `${host}:${port}` },
      timeout: LOOK_TIMEOUT,
    };
    const call = httpRequest(options, (response) => {
      if (response.statusCode === 200) readBody(response).then(give, () => give());
      else give(void response.resume());
    });
    call.on('timeout', () => call.destroy());
    call.on('error', () => give());
    call.end();
  });
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  return parse(await readBody(request));
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

function refusal(status: number, code: string, fields?: readonly string[]): Answer {
  return [status, { error: { code, ...(fields === undefined ? {} : { fields }) } }];
}

function send(response: ServerResponse, [status, body]: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
