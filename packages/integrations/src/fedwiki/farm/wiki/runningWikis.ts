import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { WikiApp } from 'wiki-server/lib/page.js';
import type { Site } from '../sites.ts';
import { wikiPlaces } from './modules.ts';
import type { Authority } from './security.ts';

/** Wikis kept in memory at once. One takes about a quarter of a megabyte and starts in some ten milliseconds. */
const MOST_RUNNING = 200;
/** Largest change to a page, in bytes. */
export const ACTION_LIMIT = 4_000_000;

export interface RunningWikis {
  /** Lets the site's wiki answer a request, starting it if need be. Resolves when the answer has left. */
  answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Version of the wiki distribution. */
  readonly version: string;
}

interface Running {
  readonly app: Promise<WikiApp>;
  busy: number;
}

/**
 * The wikis of a farm: one server of the wiki's own for each host, in this process, started at the first request.
 * Unlike the farm front that comes with the wiki, it never starts two for one host and lets go of the idle ones.
 */
export async function createRunningWikis(
  authorityOf: (site: Site) => Authority,
  originOf: (host: string) => string,
): Promise<RunningWikis> {
  const places = wikiPlaces();
  const { version } = createRequire(import.meta.url)('wiki/package.json') as { version: string };
  const { default: createWiki } = await import('wiki-server');
  /** The least recently used first. */
  const running = new Map<string, Running>();

  async function start(site: Site): Promise<WikiApp> {
    const { root: data, pages: db, assets, recycler, status } = site.folders;
    const app = await createWiki({
      ...places,
      farm: true,
      data,
      db,
      assets,
      recycler,
      status,
      url: originOf(site.host),
      security_type: 'member-console',
      database: { type: 'member-console' },
      uploadLimit: ACTION_LIMIT,
      // Signs cookies of the wiki's own that nothing here reads.
      cookieSecret: randomBytes(32).toString('hex'),
      site,
      authority: authorityOf(site),
    });
    await once(app, 'owner-set');
    app.emit('running-serv', null);
    return app;
  }

  function take(site: Site): Running {
    const { host } = site;
    const wiki = running.get(host) ?? { app: start(site), busy: 0 };
    wiki.app.catch(() => running.delete(host));
    running.delete(host);
    running.set(host, wiki);
    for (const [idle, { busy }] of running) {
      if (running.size <= MOST_RUNNING) break;
      if (busy === 0 && idle !== host) running.delete(idle);
    }
    return wiki;
  }

  return {
    version,
    async answer(site, request, response) {
      const wiki = take(site);
      wiki.busy += 1;
      try {
        const app = await wiki.app;
        if (response.closed) return;
        const left = new Promise((resolve) => response.once('close', resolve));
        app(request, response);
        await left;
      } finally {
        wiki.busy -= 1;
      }
    },
  };
}
