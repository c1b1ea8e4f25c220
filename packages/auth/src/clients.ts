import { getIP } from 'better-auth/api';

/**
 * The header in which the server's door tells the network address of its direct peer. The door must overwrite
 * whatever a client sent under this name.
 */
export const peerAddressHeader = 'x-peer-address';

/** The header under which the account library is told the chain of addresses. Set here, never taken over. */
const chainHeader = 'x-client-chain';

/** Settings with which the library reads the chain; `ipv6Subnet` 128 keeps an address whole. */
export function addressSettings(trustedProxies: readonly string[], ipv6Subnet: 64 | 128) {
  return { ipAddressHeaders: [chainHeader], trustedProxies: [...trustedProxies], ipv6Subnet };
}

/**
 * The headers the account library may see: those it needs, and the chain of addresses, which is the direct peer
 * alone unless the installation trusts proxies.
 */
export function libraryHeaders(headers: Headers, trustedProxies: readonly string[]): Headers {
  const kept = new Headers();
  for (const name of [
    'cookie',
    'origin',
    'referer',
    'user-agent',
    'sec-fetch-site',
    'sec-fetch-mode',
    'sec-fetch-dest',
  ]) {
    const value = headers.get(name);
    if (value !== null) kept.set(name, value);
  }
  const peer = headers.get(peerAddressHeader);
  const forwarded = trustedProxies.length > 0 ? headers.get('x-forwarded-for') : null;
  if (peer) kept.set(chainHeader, forwarded ? `${forwarded}, ${peer}` : peer);
  return kept;
}

/** Whom attempts of a request are counted for: an IPv4 address, or an IPv6 network of 64 bits. */
export function clientOf(headers: Headers, trustedProxies: readonly string[]): string {
  const settings = { advanced: { ipAddress: addressSettings(trustedProxies, 64) } };
  return getIP(libraryHeaders(headers, trustedProxies), settings) ?? 'unknown';
}

const longestUserAgent = 300;

/** What is kept of a browser's description of itself. */
export function shortUserAgent(userAgent: string | null | undefined): string | null {
  const text = (userAgent ?? '').replace(/\p{Cc}/gu, ' ').trim();
  return text === '' ? null : text.slice(0, longestUserAgent);
}

/** An address in its usual short form; null when unknown. */
export function shortAddress(address: string | null | undefined): string | null {
  if (!address) return null;
  return address.includes(':')
    ? (URL.parse(`http://[${address}]`)?.hostname.slice(1, -1) ?? address)
    : address;
}
