import type { Database } from '@member-console/db';

/** A message that arrived in the mailbox of a development machine. */
export interface MailboxMessage {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly locale: string;
  readonly subject: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string;
  readonly text: string;
  readonly receivedAt: Date;
  /** Every web address in the text, in order, each once. */
  readonly links: readonly string[];
}

type Row = Omit<MailboxMessage, 'links'>;

const columns = `id, kind, from_address AS "from", to_address AS "to", locale, subject, headers, html, text,
                 received_at AS "receivedAt"`;
const listed = {
  name: 'mail.mailbox.list',
  text: `SELECT ${columns} FROM mail.mailbox_messages
         WHERE $1::text IS NULL OR lower(to_address) = lower($1)
         ORDER BY received_at DESC, id DESC LIMIT $2`,
};
const found = {
  name: 'mail.mailbox.find',
  text: `SELECT ${columns} FROM mail.mailbox_messages WHERE id = $1`,
};

/** The newest messages, of one address (upper and lower case alike) or of all. */
export async function listMailboxMessages(
  database: Database,
  filter: { readonly to?: string; readonly limit?: number } = {},
): Promise<MailboxMessage[]> {
  const rows = await database.query<Row>(listed, [filter.to ?? null, filter.limit ?? 200]);
  return rows.map(withLinks);
}

/** @returns null when there is no such message, also when `id` is no id at all. */
export async function findMailboxMessage(database: Database, id: string): Promise<MailboxMessage | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return null;
  const [row] = await database.query<Row>(found, [id]);
  return row ? withLinks(row) : null;
}

function withLinks(row: Row): MailboxMessage {
  return { ...row, links: [...new Set(row.text.match(/https?:\/\/\S+/g))] };
}
