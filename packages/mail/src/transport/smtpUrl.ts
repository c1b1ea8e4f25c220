import { isIPv4 } from 'node:net';

/** Where and how to hand over mail. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** Whether the conversation begins encrypted, continues so after STARTTLS (or not at all), or stays plain. */
  readonly encryption: 'tls' | 'startTls' | 'none';
  readonly login: { readonly user: string; readonly password: string } | null;
  /** Further authorities to trust, PEM; the system's are always trusted. */
  readonly authorities?: string;
}

const shape =
  'SMTP_URL must look like smtp://user:password@host:587, smtps://user:password@host:465 or mailbox';

/**
 * Reads `smtp://` (STARTTLS required, unless the server is on this machine) and `smtps://`. Ports default to 587
 * and 465.
 *
 * @throws Error in one sentence, never with the password.
 */
export function parseSmtpUrl(address: string): SmtpServer {
  if (!URL.canParse(address)) throw new Error(`${shape}.`);
  const { protocol, hostname, port, username, password, pathname, search } = new URL(address);
  if (protocol !== 'smtp:' && protocol !== 'smtps:') throw new Error(`${shape}.`);
  if (hostname === '') throw new Error(`${shape}; the host is missing.`);
  if (pathname.length > 1 || search !== '') throw new Error(`${shape}; nothing may follow the port.`);
  if ((username === '') !== (password === '')) {
    throw new Error(`${shape}; a user needs a password and a password a user.`);
  }
  const host = decodeURIComponent(hostname).replace(/^\[(.*)\]$/, '$1');
  const tls = protocol === 'smtps:';
  return {
    host,
    port: port === '' ? (tls ? 465 : 587) : Number(port),
    encryption: tls ? 'tls' : isLoopback(host) ? 'none' : 'startTls',
    login:
      username === '' ? null : { user: decodeURIComponent(username), password: decodeURIComponent(password) },
  };
}

/** Traffic to this machine itself can be read by nobody who could not read the password anyway. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}
