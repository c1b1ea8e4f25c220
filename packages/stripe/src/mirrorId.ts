import { createHash } from 'node:crypto';
import type { MappedKind } from '@member-console/domain/billing';

/**
 * Our id of a thing of Stripe's: a UUID of version 8, made from Stripe's id alone. Whoever sees it first, and in
 * whatever order, calls it the same.
 */
export function mirrorId(kind: MappedKind, stripeId: string): string {
  const bytes = createHash('sha256').update(`${kind}:${stripeId}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
