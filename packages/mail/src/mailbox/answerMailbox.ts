import type { Database } from '@member-console/db';
import { findMailboxMessage, listMailboxMessages } from './messages.ts';
import { renderBody, renderMailbox, renderMessage, renderMissing } from './pages.ts';
import { mailboxStyle } from './style.ts';

const pagePolicy =
  "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
// Mail brings its style inside itself. It may load nothing, run nothing and send nothing.
const bodyPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'self'";

/**
 * Answers everything under `/dev/mail`: the list (`?to=` filters), `/:id`, `/:id/body`, `/style.css`, and the list
 * as JSON at `/dev/mail.json`. For development only: whoever reads these pages can take over every account.
 *
 * @returns null for an address that is not the mailbox's.
 */
export async function answerMailbox(database: Database, url: URL): Promise<Response | null> {
  const match = /^\/dev\/mail(\.json|\/style\.css|\/([^/]+)(\/body)?)?\/?$/.exec(url.pathname);
  if (!match) return null;
  const [, rest, id, body] = match;
  if (rest === '/style.css') return answer(mailboxStyle, 'text/css', 200);
  if (id === undefined) {
    const to = url.searchParams.get('to')?.trim() ?? '';
    const messages = await listMailboxMessages(database, to === '' ? {} : { to });
    if (rest === '.json') return Response.json(messages, { headers: headers() });
    return answer(renderMailbox(messages, to), 'text/html', 200);
  }
  const message = await findMailboxMessage(database, id);
  if (!message) return answer(renderMissing(), 'text/html', 404);
  if (body) return answer(renderBody(message), 'text/html', 200, bodyPolicy);
  return answer(renderMessage(message), 'text/html', 200);
}

function answer(body: string, type: string, status: number, policy: string = pagePolicy): Response {
  return new Response(body, {
    status,
    headers: { ...headers(policy), 'content-type': `${type}; charset=utf-8` },
  });
}

function headers(policy: string = pagePolicy): Record<string, string> {
  return {
    'cache-control': 'no-store',
    'content-security-policy': policy,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}
