import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What the built pages' own module makes of an answer; null for what only a browser can show. */
type DrawPage = (arrival: {
  readonly path: string;
  readonly language: string;
  readonly isChosen: boolean;
  readonly tags: readonly string[];
  readonly given: { readonly hash: string; readonly result: unknown };
}) => Promise<Omit<Drawn, 'given'> | null>;

export interface Drawn {
  readonly language: string;
  readonly html: string;
  readonly styles: string;
  /** The hash of the operation and its answer, as JSON that may stand in a page. */
  readonly given: string;
}

export interface Wanted {
  readonly path: string;
  readonly operation: string;
  /** The best that the server knows of, and whether it was chosen in the browser: otherwise a profile goes before it. */
  readonly language: string;
  readonly isChosen: boolean;
  readonly tags: readonly string[];
}

/** Draws the first page for whoever asks; null when it is better left to the browser. */
export type Draw = (request: FastifyRequest, wanted: Wanted) => Promise<Drawn | null>;

/** Milliseconds after which a page goes without its answer: its outline shows meanwhile. */
const PATIENCE = 400;

/** Headers that speak of the message they came with, not of who sent it. */
const OF_THE_MESSAGE =
  /^(?:accept|accept-encoding|connection|content-.*|host|if-.*|range|transfer-encoding|upgrade.*)$/;

/**
 * Draws pages with the module that was built beside them, if there is one. Their operation goes through the door of GraphQL
 * like any browser's, so that who may see what, and how often, is decided there.
 */
export async function createDrawing(app: FastifyInstance, folder: string): Promise<Draw> {
  const module = path.join(folder, 'drawing/drawPage.js');
  if (!existsSync(module)) return async () => null;
  const { drawPage } = (await import(pathToFileURL(module).href)) as { drawPage: DrawPage };

  async function draw(request: FastifyRequest, wanted: Wanted): Promise<Drawn | null> {
    const { operation: hash, ...arrival } = wanted;
    const { statusCode, body } = await askFor(app, request, hash);
    if (statusCode !== 200) return null;
    const drawn = await drawPage({ ...arrival, given: { hash, result: JSON.parse(body) } });
    return drawn && { ...drawn, given: inPage(`{"hash":"${hash}","result":${body.trim()}}`) };
  }

  return async (request, wanted) => {
    const late = new AbortController();
    const drawn = draw(request, wanted).catch((error: unknown) => {
      request.log.error({ err: error, requestId: request.id }, 'page not drawn');
      return null;
    });
    return Promise.race([drawn, sleep(PATIENCE, null, { signal: late.signal }).catch(() => null)]).finally(
      () => late.abort(),
    );
  };
}

function askFor(app: FastifyInstance, request: FastifyRequest, sha256Hash: string) {
  const own = Object.entries(request.headers).filter(([name]) => !OF_THE_MESSAGE.test(name));
  return app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { ...Object.fromEntries(own), 'content-type': 'application/json', 'x-request-id': request.id },
    remoteAddress: request.socket.remoteAddress ?? '',
    payload: { extensions: { persistedQuery: { version: 1, sha256Hash } } },
  });
}

/** JSON that no parser of pages takes for the end of its script or the beginning of a comment. */
function inPage(json: string): string {
  return json.replaceAll('<', '\\u003c');
}
