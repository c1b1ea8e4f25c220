import type { IncomingMessage } from 'node:http';
import type { Refusal } from './refusal.ts';

/**
 * Whether a body of this announced size may come. Writes must announce it, so that what would not fit is refused
 * before it is read. `limit` in bytes.
 */
export function announcedTooLarge(request: IncomingMessage, limit: number): Refusal | null {
  const { 'content-length': announced, 'transfer-encoding': encoding } = request.headers;
  if (encoding !== undefined) return { code: 'LENGTH_REQUIRED' };
  return Number(announced ?? 0) > limit ? { code: 'TOO_LARGE', limit } : null;
}

/** Reads a body whose announced size was checked. Rejects if the sender hangs up. */
export async function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
