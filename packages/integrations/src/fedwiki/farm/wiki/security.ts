import type { IncomingMessage, ServerResponse } from 'node:http';
import type { WikiApp, WikiOptions } from 'wiki-server/lib/page.js';

/** What the console knows about a site, as the wiki asks for it. */
export interface Authority {
  /** The owner's name, safe inside the wiki's own script. */
  ownerName(): string;
  /** Whether a request may change the site. */
  mayWrite(request: IncomingMessage): boolean;
  /** Looks at a change whose body has been read. Answers the request itself if it must not happen. */
  admitAction(request: IncomingMessage & { body?: unknown }, response: ServerResponse): Promise<boolean>;
}

/**
 * The wiki's security module. The public door has already turned away whoever may not write; the wiki asks again
 * for each of its own routes, and to tell its client whether to offer editing. Nobody administers a whole farm.
 */
// biome-ignore lint/style/noDefaultExport: the wiki server calls the default export.
export default function createSecurity(_log: unknown, _loga: unknown, { authority }: WikiOptions) {
  return {
    // The wiki listens for the answer only after it has returned from the call.
    retrieveOwner: (done: (error?: Error) => void) => void setImmediate(done),
    getOwner: () => authority.ownerName(),
    getUser: (request: IncomingMessage) => (authority.mayWrite(request) ? authority.ownerName() : ''),
    isAuthorized: (request: IncomingMessage) => authority.mayWrite(request),
    isAdmin: () => false,
    defineRoutes(app: WikiApp, _cors: unknown, updateOwner: (name: string) => void) {
      app.use((_request, _response, next) => {
        updateOwner(authority.ownerName());
        next();
      });
      app.put(/^\/page\/[^/]+\/action$/i, async (request, response, next) => {
        if (await authority.admitAction(request, response)) next();
      });
    },
  };
}
