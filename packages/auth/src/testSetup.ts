import type { Database } from '@member-console/db';
import type { IdentityPort, Mailer, MailMessage } from '@member-console/domain/identity';
import { peerAddressHeader } from './clients.ts';
import { assemble, type IdentityOptions } from './identity.ts';

export const origin = 'https://console.test';
export const partner = 'https://wiki.partner.test';
export const password = 'a long enough password';
export const cookieName = '__Host-member_console.session';

/** Keeps what it is given, each key once, like the real one. */
export interface Mailbox extends Mailer {
  readonly letters: readonly MailMessage[];
  to(address: string): readonly MailMessage[];
  /** The address in the newest letter to somebody. @throws Error when there is none */
  lastUrl(address: string): string;
}

export function createMailbox(): Mailbox {
  const letters = new Map<string, MailMessage>();
  const to = (address: string) => [...letters.values()].filter((letter) => letter.to === address);
  return {
    get letters() {
      return [...letters.values()];
    },
    to,
    lastUrl(address) {
      const url = to(address)
        .map((letter) => ('url' in letter ? letter.url : null))
        .findLast((found) => found !== null);
      if (!url) throw new Error(`Nothing with a link was sent to ${address}.`);
      return url;
    },
    async enqueue(letter) {
      if (!letters.has(letter.dedupeKey)) letters.set(letter.dedupeKey, letter);
    },
  };
}

export function openIdentity(database: Database, overrides: Partial<IdentityOptions> = {}) {
  const mailbox = createMailbox();
  const assembled = assemble({
    database,
    secret: 'what nobody outside of the tests has ever read',
    origin,
    trustedOrigins: [partner],
    mailer: mailbox,
    secureCookies: true,
    development: true,
    onFailure: (failure) => {
      throw new Error(`Unexpected: ${JSON.stringify(failure)}`);
    },
    ...overrides,
  });
  return { ...assembled, mailbox };
}

export interface Browser {
  /** Name and value of every cookie it holds. */
  readonly cookies: Map<string, string>;
  /** What it sends with a request to us. */
  headers(): Headers;
  send(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Opens a link; answers where it leads, relative to our origin. */
  follow(url: string): Promise<string>;
}

/** A browser with a cookie jar, at a network address. */
export function openBrowser(
  port: IdentityPort,
  options: { peer?: string; userAgent?: string } = {},
): Browser {
  const { peer = '203.0.113.7', userAgent = 'Firefox' } = options;
  const cookies = new Map<string, string>();
  const headers = () => {
    const all = new Headers({ [peerAddressHeader]: peer, 'user-agent': userAgent });
    if (cookies.size > 0)
      all.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    return all;
  };
  const send = async (path: string, init: RequestInit = {}) => {
    const all = headers();
    for (const [name, value] of new Headers(init.headers)) all.set(name, value);
    const response = await port.handle(new Request(new URL(path, origin), { ...init, headers: all }));
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/max-age=0(;|$)/i.test(cookie)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  return {
    cookies,
    headers,
    send,
    post: (path, body, more = {}) =>
      send(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin, ...more },
        body: JSON.stringify(body),
      }),
    async follow(url) {
      const response = await send(url);
      const location = response.headers.get('location');
      if (response.status !== 302 || !location) throw new Error(`No redirect but ${response.status}.`);
      return location.startsWith(`${origin}/`) ? location.slice(origin.length) : location;
    },
  };
}

/** The status of a refusal and its code. */
export async function refusal(response: Response): Promise<readonly [number, string]> {
  const { code } = (await response.json()) as { code: string };
  return [response.status, code];
}

let count = 0;
/** An address nobody has used. */
export function newAddress(): string {
  count += 1;
  return `person-${count}@example.test`;
}

/** A person who has signed up, proven the address and is signed in. */
export async function signUp(
  identity: ReturnType<typeof openIdentity>,
  options: { email?: string; name?: string } = {},
) {
  const { email = newAddress(), name = 'Ada Example' } = options;
  const browser = openBrowser(identity.port);
  await browser.post('/auth/sign-up/email', { name, email, password });
  await browser.follow(identity.mailbox.lastUrl(email));
  const session = await identity.port.session(browser.headers());
  if (!session) throw new Error('Signing up gave no session.');
  return { email, name, browser, session };
}

export async function signIn(
  port: IdentityPort,
  email: string,
  options: { userAgent?: string } = {},
): Promise<Browser> {
  const browser = openBrowser(port, options);
  const response = await browser.post('/auth/sign-in/email', { email, password });
  if (!response.ok) throw new Error(`Signing in was refused: ${await response.text()}`);
  return browser;
}
