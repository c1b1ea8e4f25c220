import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** What a seal is for. Each purpose has a key of its own, so that a ticket never passes for a session. */
export type SealPurpose = 'ticket' | 'session';

/** Longest sealed value that is looked at, in characters. */
const LONGEST = 2048;

/** The key of one purpose, derived from the secret that console and farm share. */
export function sealKey(secret: string, purpose: SealPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'member-console fedwiki', purpose, 32));
}

/** A value that anyone can read and only holders of the key can make; safe in addresses and cookies. */
export function seal(key: Buffer, value: object): string {
  const body = Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${body}.${signature(key, body)}`;
}

/** The value of a genuine seal, otherwise undefined. Compares in constant time. */
export function unseal(key: Buffer, sealed: string): unknown {
  if (sealed.length > LONGEST) return undefined;
  const [body, given, ...rest] = sealed.split('.');
  if (body === undefined || given === undefined || rest.length > 0) return undefined;
  if (!sameText(given, signature(key, body))) return undefined;
  return JSON.parse(Buffer.from(body, 'base64url').toString());
}

/** Whether two texts are equal, in a time that depends on their lengths only. */
export function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function signature(key: Buffer, body: string): string {
  return createHmac('sha256', key).update(body).digest('base64url');
}
