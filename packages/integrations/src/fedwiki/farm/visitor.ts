import type { IncomingMessage } from 'node:http';

/** Headers with which a request could speak for another method, host or scheme than its own. */
const MASKS = [
  'x-http-method-override',
  'x-http-method',
  'x-method-override',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'forwarded',
];

/** Takes off what the wiki's middleware would believe. */
export function unmask({ headers }: IncomingMessage): void {
  for (const mask of MASKS) delete headers[mask];
}

/** The host that a request names, without its port; null for anything but letters, digits, dots and hyphens. */
export function hostOf({ headers }: IncomingMessage): string | null {
  const [, host] = /^([a-z0-9.-]{1,253})(?::\d{1,5})?$/i.exec(headers.host ?? '') ?? [];
  return host?.toLowerCase() ?? null;
}

/**
 * Whether a browser sent this request for a page of another origin. Sites under one domain count as one "site" to
 * cookies, so a neighbour's page could otherwise write with the owner's cookie. Programs send neither header.
 */
export function isFromElsewhere({ headers }: IncomingMessage): boolean {
  const fetchSite = headers['sec-fetch-site'];
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') return true;
  const { origin, host } = headers;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase();
}
