import { createServer, type Server, type ServerOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Door, refuse } from './answer.ts';
import { createControlDoor } from './controlDoor.ts';
import type { Environment } from './environment.ts';
import type { Log } from './log.ts';
import { createOwnPages } from './ownPages.ts';
import { createPublicDoor } from './publicDoor.ts';
import { createSessions } from './sessions.ts';
import { openSites, type Site } from './sites.ts';
import { openTicketRegister } from './ticketRegister.ts';
import { answerWikiModules } from './wiki/modules.ts';
import { createRunningWikis } from './wiki/runningWikis.ts';
import type { Authority } from './wiki/security.ts';
import { whyNotAct } from './writes.ts';

export interface Farm {
  readonly publicPort: number;
  readonly controlPort: number;
  /** Lets requests under way finish, for a moment, and closes both doors. */
  stop(): Promise<void>;
}

/** Every door listens here and nowhere else; what browsers reach from afar is a proxy in front of it. */
const LOOPBACK = '127.0.0.1';
/** How long stopping waits for requests under way, in milliseconds. */
const STOP_PATIENCE = 3_000;
/** Slow senders are cut off, so that they cannot hold the doors: milliseconds for headers, and for all of it. */
const PATIENCE: ServerOptions = { headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 10_000 };

/** Wires the rooms of the farm and opens its doors. Rejects if a port is taken. */
export async function startFarm(environment: Environment, log: Log): Promise<Farm> {
  const { FARM_DATA, FARM_SECRET: secret, SITE_DOMAIN: siteDomain, CONSOLE_URL: consoleUrl } = environment;
  const secure = new URL(consoleUrl).protocol === 'https:';
  const sites = await openSites(FARM_DATA, siteDomain, log);
  const sessions = createSessions(secret, secure);
  const ownPages = createOwnPages(secret, sessions, await openTicketRegister(FARM_DATA));

  const authorityOf = (site: Site): Authority => ({
    ownerName: () => plainName(site.manifest.owner.displayName),
    mayWrite: (request) => site.manifest.access === 'writable' && sessions.isOwner(request, site.manifest),
    async admitAction(request, response) {
      const slug = /^\/page\/([a-z0-9-]+)\/action/.exec(request.url ?? '')?.[1] ?? '';
      const refusal = await whyNotAct(site, slug, request.body);
      if (refusal) await refuse(request, response, refusal, { manifest: site.manifest, consoleUrl });
      return refusal === null;
    },
  });
  const originOf = (host: string): string => (secure ? `https://${host}` : `http://${host}:${publicPort}`);
  answerWikiModules();
  const wikis = await createRunningWikis(authorityOf, originOf);

  const publicServer = await listen(
    createPublicDoor({ sites, wikis, sessions, ownPages, consoleUrl, log }),
    environment.FARM_PUBLIC_PORT,
  );
  const publicPort = portOf(publicServer);
  const controlServer = await listen(
    createControlDoor({ sites, secret, siteDomain, version: wikis.version, publicPort, log }),
    environment.FARM_CONTROL_PORT,
  );

  return {
    publicPort,
    controlPort: portOf(controlServer),
    async stop() {
      await Promise.all([controlServer, publicServer].map(close));
    },
  };
}

/** A name that can stand between quotes in the wiki's own script: it escapes markup there, but not backslashes. */
function plainName(name: string): string {
  return name.replace(/[\\\p{C}\p{Zl}\p{Zp}]/gu, '').trim() || 'its owner';
}

function listen(door: Door, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(PATIENCE, (request, response) => void door(request, response));
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => resolve(server));
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => server.closeAllConnections(), STOP_PATIENCE);
    server.close(() => {
      clearTimeout(patience);
      resolve();
    });
  });
}
