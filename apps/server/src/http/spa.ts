import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { hashesOf, pageOf, type RoutePreloads } from './pageOf.ts';

/** First segments that belong to the server: an unknown address below them is a 404, never a page. */
const RESERVED = new Set([
  'graphql',
  'auth',
  'webhooks',
  'health',
  'dev',
  'mail-previews',
  'pictures',
  'metrics',
  'assets',
]);

/** Serves the built pages, and index.html for every address that is a page's. Nothing is served when none are built. */
export async function spaDoor(app: FastifyInstance, folder: string): Promise<void> {
  const isBuilt = existsSync(path.join(folder, 'index.html'));
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      preCompressed: true,
      setHeaders(response, file) {
        const isHashed = file.includes(`${path.sep}assets${path.sep}`);
        response.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  const page = isBuilt ? await readFile(path.join(folder, 'index.html'), 'utf8') : null;
  const preloads = await readPreloads(path.join(folder, 'route-preloads.json'));
  const ownScripts = ["script-src 'self'", ...hashesOf(page ?? '')].join(' ');

  app.setNotFoundHandler((request, reply) => {
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    if (page !== null && isReading && isPage(request.url)) {
      const policy = String(reply.getHeader('content-security-policy'));
      return reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-cache')
        .header('vary', 'accept-language')
        .header('content-security-policy', policy.replace("script-src 'self'", ownScripts))
        .send(pageOf(page, preloads, pathOf(request.url), request.headers['accept-language'] ?? ''));
    }
    return reply.code(404).send({ code: 'NOT_FOUND', message: 'There is nothing at this address.' });
  });
}

/** Pages that were built without them have none. */
async function readPreloads(file: string): Promise<RoutePreloads> {
  return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : {};
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? '';
}

/** What ends like one of these is a missing file; other dots belong to names of things, such as `fedwiki.sites`. */
const FILE =
  /\.(?:css|env|gif|html?|ico|jpe?g|jsx?|json|log|map|md|mjs|php|png|sql|svg|tsx?|txt|wasm|webmanifest|woff2?|xml|ya?ml|zip)$/;

/** Whether an address may be a page's, however it is spelled. */
function isPage(url: string): boolean {
  const segments = decode(pathOf(url))
    .toLowerCase()
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.');
  return !RESERVED.has(segments[0] ?? '') && !FILE.test(segments.at(-1) ?? '');
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
