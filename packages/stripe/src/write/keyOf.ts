import { createHash } from 'node:crypto';

/**
 * A key of a write whose parameters may be others the next time. Stripe refuses a key that comes with other parameters,
 * and answers one that comes with the same by what it answered first.
 */
export function keyOf(what: string, params: object): string {
  const hash = createHash('sha256').update(JSON.stringify(params)).digest('hex');
  return `${what}:${hash.slice(0, 16)}`;
}
