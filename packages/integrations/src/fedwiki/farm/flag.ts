import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { writeAtomically } from './atomicFile.ts';
import { readBody } from './body.ts';
import type { SiteFolders } from './siteFolders.ts';

/** Largest request that may bring a flag, the small picture that stands for a wiki, in bytes. */
export const FLAG_LIMIT = 100_000;

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

/** Reads the flag that the wiki's client drew: a form with a PNG as a data address. Null if it is none. */
export async function readFlag(request: IncomingMessage): Promise<Buffer | null> {
  const form = new URLSearchParams((await readBody(request)).toString('latin1'));
  const [, encoded] = /^data:image\/png;base64,([\w+/=]+)$/.exec(form.get('image') ?? '') ?? [];
  const flag = Buffer.from(encoded ?? '', 'base64');
  return flag.subarray(0, PNG.length).equals(PNG) ? flag : null;
}

export async function storeFlag(flag: Buffer, { status, staging }: SiteFolders): Promise<void> {
  await writeAtomically(path.join(status, 'favicon.png'), flag, staging);
}
