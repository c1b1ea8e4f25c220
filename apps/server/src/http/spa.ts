import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createDrawing } from './drawing.ts';
import {
  type Arrivals,
  arrivalAt,
  drawnPageOf,
  hashesOf,
  languageOf,
  pageOf,
  type Sheets,
} from './pageOf.ts';
import { sendCompressed } from './sendCompressed.ts';

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

/** Which pages people usually arrive on, and what those need; written when the pages are built. */
const ARRIVALS = 'arrivals.json';

/** Serves the built pages, and index.html for every address that is a page's. Nothing is served when none are built. */
export async function spaDoor(app: FastifyInstance, folder: string): Promise<void> {
  const isBuilt = existsSync(path.join(folder, 'index.html'));
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      preCompressed: true,
      // What the server itself works with.
      globIgnore: ['drawing/**', `${ARRIVALS}*`],
      setHeaders(response, file) {
        const isHashed = file.includes(`${path.sep}assets${path.sep}`);
        response.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  const page = isBuilt ? await readFile(path.join(folder, 'index.html'), 'utf8') : null;
  const sendPage = page === null ? null : await createPages(app, folder, page);

  app.setNotFoundHandler((request, reply) => {
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    if (sendPage !== null && isReading && isPage(request.url)) return sendPage(request, reply);
    return reply.code(404).send({ code: 'NOT_FOUND', message: 'There is nothing at this address.' });
  });
}

/** Answers with the page for an address, drawn where people usually arrive. */
async function createPages(app: FastifyInstance, folder: string, page: string) {
  const arrivals = await readArrivals(path.join(folder, ARRIVALS));
  const draw = await createDrawing(app, folder);
  const sheets = await readSheets(folder);
  const scripts = hashesOf(page, 'script');

  async function made(request: FastifyRequest): Promise<{ text: string; isDrawn: boolean }> {
    const address = pathOf(request.url);
    const arrival = arrivalAt(arrivals, address);
    if (arrival === null) return { text: page, isDrawn: false };
    const tags = tagsOf(request);
    const chosen = chosenLanguage(request);
    const language = languageOf(arrival, [chosen ?? '', ...tags]);
    const { operation } = arrival;
    const drawn =
      operation === null
        ? null
        : await draw(request, { path: address, operation, language, isChosen: language === chosen, tags });
    return drawn === null
      ? { text: pageOf(page, arrival, language), isDrawn: false }
      : { text: drawnPageOf(page, arrival, sheets, drawn), isDrawn: true };
  }

  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { text, isDrawn } = await made(request);
    const policy = String(reply.getHeader('content-security-policy'))
      .replace("script-src 'self'", ["script-src 'self'", ...scripts].join(' '))
      .replace("style-src 'self'", ["style-src 'self'", ...hashesOf(text, 'style')].join(' '));
    reply
      .type('text/html; charset=utf-8')
      // What is drawn is for one session, and for this moment.
      .header('cache-control', isDrawn ? 'no-store' : 'no-cache')
      .header('vary', 'accept-encoding, accept-language, cookie')
      .header('content-security-policy', policy);
    return sendCompressed(request, reply, text);
  };
}

/** Pages that were built without them have none. */
async function readArrivals(file: string): Promise<Arrivals> {
  return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : {};
}

/** The style sheets as they were built, for pages that have theirs in them. */
async function readSheets(folder: string): Promise<Sheets> {
  const names = await readdir(path.join(folder, 'assets')).catch(() => []);
  const sheets = names.filter((name) => name.endsWith('.css'));
  return Object.fromEntries(
    await Promise.all(
      sheets.map(async (name) => [
        `/assets/${name}`,
        await readFile(path.join(folder, 'assets', name), 'utf8'),
      ]),
    ),
  );
}

/** The languages that the browser asks for, such as `en-GB`. */
function tagsOf({ headers }: FastifyRequest): readonly string[] {
  const asked = (headers['accept-language'] ?? '')
    .split(',')
    .map((tag) => tag.split(';', 1)[0]?.trim() ?? '');
  return asked.filter((tag) => /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag));
}

/** The one that was chosen in it, which goes before them. */
function chosenLanguage({ headers }: FastifyRequest): string | null {
  return /(?:^|; )language=(\w+)/.exec(headers.cookie ?? '')?.[1] ?? null;
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
