import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Door, refuse, sendJson } from './answer.ts';
import { indexAssets, listAssets } from './assets.ts';
import { clientScript, clientStyle } from './client.ts';
import type { Log } from './log.ts';
import { findOffer, isWrite } from './offers.ts';
import type { OwnPages } from './ownPages.ts';
import { STYLE_PATH, style } from './page.ts';
import type { Refusal } from './refusal.ts';
import type { Sessions } from './sessions.ts';
import type { Site, Sites } from './sites.ts';
import { hostOf, unmask } from './visitor.ts';
import type { RunningWikis } from './wiki/runningWikis.ts';
import { whyNotWrite, write } from './writes.ts';

export interface PublicDoorRooms {
  readonly sites: Sites;
  readonly wikis: RunningWikis;
  readonly sessions: Sessions;
  readonly ownPages: OwnPages;
  readonly consoleUrl: string;
  readonly log: Log;
}

/**
 * The door through which browsers reach the sites. It finds the site by host and the offer by method and path,
 * turns away whoever may not write, and only then lets the wiki see the request.
 */
export function createPublicDoor(rooms: PublicDoorRooms): Door {
  const { sites, consoleUrl, log } = rooms;

  return async (request, response) => {
    const { method = 'GET', url = '' } = request;
    const [path = ''] = url.split('?', 1);
    const host = hostOf(request);
    const site = host === null ? undefined : sites.find(host);
    if (isWrite(method)) {
      response.once('finish', () =>
        log('info', 'write', { host, method, path, status: response.statusCode }),
      );
    }
    try {
      response.setHeader('x-content-type-options', 'nosniff');
      unmask(request);
      const refusal = await answer(rooms, site, path, request, response);
      if (refusal) await refuse(request, response, refusal, { manifest: site?.manifest ?? null, consoleUrl });
    } catch (error) {
      if (request.destroyed && !request.complete) return;
      log('error', 'A request failed.', { host, method, path, error: (error as Error).stack });
      if (response.headersSent) response.destroy();
      else
        await refuse(request, response, { code: 'FAILED' }, { manifest: site?.manifest ?? null, consoleUrl });
    }
  };
}

async function answer(
  { wikis, sessions, ownPages }: PublicDoorRooms,
  site: Site | undefined,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Refusal | null> {
  const { method = 'GET', url = '' } = request;
  if (path === STYLE_PATH && !isWrite(method)) return send(response, 'text/css', style);
  if (site === undefined) return { code: 'NO_SUCH_SITE' };
  const offer = findOffer(method, path);
  if (offer === undefined) return { code: isWrite(method) ? 'NOT_OFFERED' : 'NOT_FOUND' };

  const byWiki = () => wikis.answer(site, request, response);
  switch (offer.kind) {
    case 'enter':
    case 'leave':
    case 'status':
      return ownPages[offer.kind](site, request, response);
    case 'script':
      return send(response, 'text/javascript', clientScript);
    case 'scriptStyle':
      return send(response, 'text/css', clientStyle);
    case 'page':
      // The page tells its reader whether they may edit; and a neighbour may not frame it to steal a click.
      response.setHeader('cache-control', 'private, no-cache');
      response.setHeader('vary', 'Cookie');
      response.setHeader('content-security-policy', "frame-ancestors 'self'");
      return byWiki().then(() => null);
    case 'read':
      return byWiki().then(() => null);
    case 'ownerRead':
      if (!sessions.isOwner(request, site.manifest)) return { code: 'NOT_OWNER' };
      return byWiki().then(() => null);
    case 'assetList': {
      const folder = new URL(url, 'http://site').searchParams.get('assets');
      return sendShared(response, await listAssets(site.folders, folder));
    }
    case 'assetIndex':
      return sendShared(response, await indexAssets(site.folders));
    case 'pageAction':
    case 'pageDelete':
    case 'flag':
    case 'assetUpload':
    case 'assetDelete':
    case 'imageUpload': {
      const refusal = whyNotWrite({ sessions, site }, request, offer);
      return refusal ?? write(site, offer, request, response, byWiki);
    }
  }
}

function send(response: ServerResponse, type: string, body: Buffer): null {
  response.writeHead(200, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'public, max-age=300',
  });
  response.end(body);
  return null;
}

/** JSON that other wikis may read too. */
function sendShared(response: ServerResponse, body: unknown): null {
  response.setHeader('access-control-allow-origin', '*');
  sendJson(response, 200, body);
  return null;
}
