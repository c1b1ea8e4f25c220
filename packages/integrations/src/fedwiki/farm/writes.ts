import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { z } from 'zod';
import {
  deleteAsset,
  readAssetUpload,
  readImageUpload,
  storeUpload,
  UPLOAD_LIMIT,
  type Upload,
} from './assets.ts';
import { announcedTooLarge } from './body.ts';
import { FLAG_LIMIT, readFlag, storeFlag } from './flag.ts';
import type { Offer } from './offers.ts';
import { growthOf, readAction, removedItem } from './pageAction.ts';
import type { Refusal } from './refusal.ts';
import type { Sessions } from './sessions.ts';
import { exists } from './siteFolders.ts';
import type { Site } from './sites.ts';
import { hasRoom, measure } from './storage.ts';
import { isFromElsewhere } from './visitor.ts';
import { ACTION_LIMIT } from './wiki/runningWikis.ts';

export type WriteOffer = Extract<
  Offer,
  { kind: 'pageAction' | 'pageDelete' | 'flag' | 'assetUpload' | 'assetDelete' | 'imageUpload' }
>;

/** Largest request of each kind, in bytes. */
const LIMITS: Readonly<Record<WriteOffer['kind'], number>> = {
  pageAction: ACTION_LIMIT,
  pageDelete: 0,
  flag: FLAG_LIMIT,
  assetUpload: UPLOAD_LIMIT,
  assetDelete: 10_000,
  imageUpload: UPLOAD_LIMIT,
};

/** Why a request may not change a site, judged before anything of it is read; null if it may. */
export function whyNotWrite(
  { sessions, site: { manifest } }: { sessions: Sessions; site: Site },
  request: IncomingMessage,
  offer: WriteOffer,
): Refusal | null {
  if (!sessions.isOwner(request, manifest)) return { code: 'NOT_OWNER' };
  if (isFromElsewhere(request)) return { code: 'OTHER_ORIGIN' };
  if (manifest.access !== 'writable') return { code: 'READ_ONLY' };
  return announcedTooLarge(request, LIMITS[offer.kind]);
}

/** Does what was admitted, one write to a site at a time. A refusal comes back; a success is answered here. */
export async function write(
  site: Site,
  offer: WriteOffer,
  request: IncomingMessage,
  response: ServerResponse,
  answerByWiki: () => Promise<void>,
): Promise<Refusal | null> {
  const { folders, inTurn } = site;
  const succeed = (words: string): null => {
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(words);
    return null;
  };
  switch (offer.kind) {
    case 'pageAction':
      return inTurn(answerByWiki).then(() => null);
    case 'pageDelete':
      // The wiki waits for ever when it is asked to delete what its recycler does not hold.
      return inTurn(async () =>
        (await exists(path.join(folders[offer.from], offer.slug)))
          ? answerByWiki().then(() => null)
          : { code: 'NOT_FOUND' },
      );
    case 'flag': {
      const flag = await readFlag(request);
      if (flag === null) return { code: 'MALFORMED' };
      return inTurn(() => storeFlag(flag, folders)).then(() => succeed('Favicon Saved'));
    }
    case 'assetDelete': {
      const { searchParams } = new URL(request.url ?? '/', 'http://site');
      const outcome = await inTurn(() => deleteAsset(folders, searchParams));
      return outcome === 'deleted' ? succeed('ok') : outcome;
    }
    case 'assetUpload':
      // Read in turn as well: uploads are held in memory, and a site may hold one at a time.
      return inTurn(async () => upload(site, await readAssetUpload(request, folders), succeed));
    case 'imageUpload':
      return inTurn(async () => upload(site, await readImageUpload(request, folders, offer.name), succeed));
  }
}

/** Why a change to a page may not happen, now that its body is read; null if it may. Taking away always may. */
export async function whyNotAct(site: Site, slug: string, body: unknown): Promise<Refusal | null> {
  const action = readAction(body);
  if (action === null) return { code: 'MALFORMED' };
  const removed = removedItem(action);
  if (removed !== null && (await holdsItem(path.join(site.folders.pages, slug), removed))) return null;
  return whyNoRoom(site, growthOf(action));
}

async function upload(
  site: Site,
  read: Upload | Refusal,
  succeed: (words: string) => null,
): Promise<Refusal | null> {
  if ('code' in read) return read;
  const full = await whyNoRoom(site, read.growth);
  if (full) return full;
  await storeUpload(read, site.folders);
  return succeed('success');
}

async function whyNoRoom({ folders, manifest }: Site, growth: number): Promise<Refusal | null> {
  const usage = await measure(folders);
  return hasRoom(manifest, usage, growth) ? null : { code: 'STORAGE_FULL', usage };
}

const Story = z.object({ story: z.array(z.object({ id: z.string().optional() })) });

async function holdsItem(page: string, id: string): Promise<boolean> {
  try {
    const { story } = Story.parse(JSON.parse(await readFile(page, 'utf8')));
    return story.some((item) => item.id === id);
  } catch {
    return false;
  }
}
