/** The parts of the wiki server that the farm touches. The package ships no types. */
declare module 'wiki-server/lib/page.js' {
  import type { EventEmitter } from 'node:events';
  import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
  import type { Site } from '../sites.ts';
  import type { Authority } from './security.ts';

  export interface WikiOptions {
    /** Directory of the pages. */
    readonly db: string;
    readonly site: Site;
    readonly authority: Authority;
  }

  type Done = (error?: unknown) => void;
  type Next = () => void;
  type Handler = (
    request: IncomingMessage & { body?: unknown },
    response: ServerResponse,
    next: Next,
  ) => void | Promise<void>;

  export interface PageHandler {
    put(slug: string, page: unknown, done: Done): void;
  }

  export interface WikiApp extends EventEmitter, RequestListener {
    use(handler: Handler): void;
    put(path: RegExp, handler: Handler): void;
  }

  // biome-ignore lint/style/noDefaultExport: it is what the package exports.
  export default function createPages(options: WikiOptions): PageHandler;
}

declare module 'wiki-server' {
  import type { WikiApp } from 'wiki-server/lib/page.js';

  /** Starts the server of one site. `owner-set` follows when it may be used. */
  // biome-ignore lint/style/noDefaultExport: it is what the package exports.
  export default function createWiki(options: Record<string, unknown>): Promise<WikiApp>;
}
