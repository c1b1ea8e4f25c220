import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SiteManifest } from '@member-console/domain/integrations';
import { link, PAGE_HEADERS, paragraphs, renderPage } from './page.ts';
import { noticeOf, type Refusal } from './refusal.ts';

/** What stands behind a port: it answers every request, and never rejects. */
export type Door = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A body that nobody will use is read up to here, in bytes, so that its sender can read the answer. */
const DRAIN_LIMIT = 20_000_000;

/** Answers a refusal: a page for people, JSON for whoever asks for it. Reads away what is left of the request. */
export async function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  refusal: Refusal,
  { manifest, consoleUrl }: { manifest: SiteManifest | null; consoleUrl: string },
): Promise<void> {
  await drain(request);
  const { status, title, text, action } = noticeOf(refusal, manifest);
  const manageUrl = manifest?.manageUrl ?? consoleUrl;
  if (wantsJson(request)) {
    const { code } = refusal;
    const reason = code === 'READ_ONLY' ? { reason: manifest?.readOnlyReason ?? null } : {};
    const message = `${title}. ${text.join(' ')}`;
    sendJson(response, status, { error: { code, ...reason, message, title, text, action, manageUrl } });
    return;
  }
  const ways = [
    action === null ? '' : link(manageUrl, action, 'primary'),
    manifest === null ? '' : link('/', 'Read this wiki', 'quiet'),
  ];
  const body = `${paragraphs(text)}\n<p class="ways">${ways.join('\n')}</p>`;
  sendPage(response, status, renderPage({ title, place: manifest?.host ?? new URL(consoleUrl).host, body }));
}

export function sendPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { ...PAGE_HEADERS, 'content-type': 'text/html; charset=utf-8' }).end(html);
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { ...PAGE_HEADERS, 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

/** Whether a client asks for JSON rather than for a page. */
export function wantsJson({ headers: { accept = '' } }: IncomingMessage): boolean {
  return accept.includes('application/json') && !accept.includes('text/html');
}

/** Reads and forgets the rest of a request. Cuts it off where it exceeds what an honest client would send. */
function drain(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > DRAIN_LIMIT) request.destroy();
    });
    request.once('close', resolve);
    request.once('end', resolve);
    request.resume();
  });
}
