import type { Database } from '@member-console/db';
import { extraHeaders } from './mime.ts';
import type { Transport } from './transport.ts';

const put = {
  name: 'mail.mailbox.put',
  text: `INSERT INTO mail.mailbox_messages
           (id, kind, message_id, from_address, to_address, locale, subject, headers, html, text, received_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, date_trunc('milliseconds', clock_timestamp()))
         ON CONFLICT (id) DO NOTHING`,
};

/** Delivers into this installation's own mailbox page: the inbox of every address on a development machine. */
export function mailboxTransport(database: Database): Transport {
  return {
    async send(message) {
      const { id, kind, messageId, from, to, locale, subject, html, text } = message;
      const headers = {
        From: from,
        To: to,
        Subject: subject,
        Date: new Date().toUTCString(),
        'Message-ID': messageId,
        ...extraHeaders(message),
      };
      try {
        await database.query(put, [id, kind, messageId, from, to, locale, subject, headers, html, text]);
        return { kind: 'accepted' };
      } catch {
        return { kind: 'deferred', reason: 'the mailbox could not be written' };
      }
    },
  };
}
