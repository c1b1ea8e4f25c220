import type { Database } from '@member-console/db';
import type { Mailer, MailMessage } from '@member-console/domain/identity';
import { renderMessage } from './messages/render.ts';
import { enqueue } from './outbox/statements.ts';
import { bareAddress } from './transport/mime.ts';

export interface MailerOptions {
  readonly database: Database;
  /** The sender, `Member Console <no-reply@console.example>` or a bare address. */
  readonly from: string;
  /** Public address of the console, for the links that a message does not bring. */
  readonly webOrigin: string;
}

/**
 * The way into the outbox. A message and its job are stored by one statement, so there is never one without the
 * other; a `dedupeKey` that was ever used stores nothing. A dedupe key is kept for ever: put no secret into it.
 *
 * @throws Error when `from` is not one address, TypeError when `webOrigin` is not an address.
 */
export function createMailer({ database, from, webOrigin }: MailerOptions): Mailer {
  const sender = bareAddress(from);
  const domain = sender.slice(sender.lastIndexOf('@') + 1);
  const origin = new URL(webOrigin).origin;
  return {
    async enqueue(message: MailMessage) {
      const { locale, subject, html, text } = await renderMessage(message, origin);
      const { dedupeKey, kind, to } = message;
      await database.query(enqueue, [dedupeKey, kind, domain, from, to, locale, subject, html, text]);
    },
  };
}
