import type { Database, Statement } from '@member-console/db';
import type { MailOutbox, OutboundEmail, OutboundState } from '@member-console/domain/system';
import { previewMessages } from '../messages/previewMessages.ts';
import { resend } from './statements.ts';

export interface OutboxOptions {
  readonly database: Database;
  /** Public address of the console, for the links of previews. */
  readonly webOrigin: string;
}

interface EmailRow extends Omit<OutboundEmail, 'type'> {}

/** No body, no link and no dedupe key, so it can be shown. */
const SHOWN = `id, kind, to_address AS "to", locale, subject, state, attempts, next_attempt_at AS "nextAttemptAt",
  last_error AS "lastError", created_at AS "createdAt", sent_at AS "sentAt"`;

const list = (order: 'ASC' | 'DESC'): Statement => ({
  name: `mail.list_${order.toLowerCase()}`,
  text: `SELECT ${SHOWN} FROM mail.outbound_emails
          WHERE ($1::text IS NULL OR state = $1) AND ($2::text IS NULL OR to_address ILIKE $2)
            AND ($3::uuid IS NULL OR id < $3) AND ($4::uuid IS NULL OR id > $4)
          ORDER BY id ${order} LIMIT $5`,
});
const LISTS = { forward: list('DESC'), backward: list('ASC') };

/** The outbox as operators see it: everything of a message but what it says. */
export function createOutbox({ database, webOrigin }: OutboxOptions): MailOutbox {
  return {
    async list({ state, to }, { after, before, backward, limit }) {
      const pattern = to === null ? null : `%${to.replace(/[\\%_]/g, '\\$&')}%`;
      const rows = await database.query<EmailRow>(backward ? LISTS.backward : LISTS.forward, [
        state,
        pattern,
        after,
        before,
        limit,
      ]);
      return rows.map(emailOf);
    },
    async find(id) {
      const [row] = await database.query<EmailRow>(
        { name: 'mail.find', text: `SELECT ${SHOWN} FROM mail.outbound_emails WHERE id = $1` },
        [id],
      );
      return row ? emailOf(row) : null;
    },
    async counts() {
      return database.query<{ state: OutboundState; count: number }>({
        name: 'mail.counts',
        text: `SELECT state, count(*)::int AS count FROM mail.outbound_emails GROUP BY state ORDER BY state`,
      });
    },
    async resend(id, audit) {
      return (await database.query(resend, [id, audit])).length > 0;
    },
    previews: () => previewMessages(webOrigin),
  };
}

function emailOf(row: EmailRow): OutboundEmail {
  return { type: 'outboundEmail', ...row };
}
