import type { Database } from '@member-console/db';
import { mailboxTransport } from './mailbox.ts';
import { smtpTransport } from './smtp.ts';
import { parseSmtpUrl } from './smtpUrl.ts';
import type { Transport } from './transport.ts';

/**
 * @param address `mailbox` (the inbox of a development machine), or `smtp://user:password@host:port` or `smtps://…`
 * @throws Error that names the mistake, without the password, when the address is neither.
 */
export function createTransport(address: string, options: { readonly database: Database }): Transport {
  return address === 'mailbox' ? mailboxTransport(options.database) : smtpTransport(parseSmtpUrl(address));
}
