import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { SiteManifest } from '@member-console/domain/integrations';
import type { SiteFolders } from './siteFolders.ts';

/** What the recycler may hold, in bytes, before it counts: so deleting frees room, yet is no second store. */
export const RECYCLER_FREE = 16_000_000;
/** Files that one site may hold, so that measuring it stays quick. */
export const MOST_FILES = 20_000;

export interface Usage {
  /** What counts towards the plan: pages, assets, and the recycler above its free part. */
  readonly bytes: number;
  /** The part of it that lies in the recycler. */
  readonly recycledBytes: number;
  readonly files: number;
}

type Weight = Pick<Usage, 'bytes' | 'files'>;

/**
 * Measures a site on disk. Counted are the bytes of the owner's files; not counted is what the wiki derives
 * from them and can make again (sitemap, search index), the flag, and files still being written.
 */
export async function measure({ pages, assets, recycler }: SiteFolders): Promise<Usage> {
  const [written, uploaded, thrownAway] = (await Promise.all([pages, assets, recycler].map(weigh))) as [
    Weight,
    Weight,
    Weight,
  ];
  const recycledBytes = Math.max(0, thrownAway.bytes - RECYCLER_FREE);
  const { bytes, files } = total([written, uploaded, { bytes: recycledBytes, files: thrownAway.files }]);
  return { bytes, recycledBytes, files };
}

/** Whether a site that measures `usage` has room for `growth` more bytes. A site over its limit has room for none. */
export function hasRoom({ storage }: SiteManifest, usage: Usage, growth: number): boolean {
  if (usage.files >= MOST_FILES) return false;
  return (
    storage.limitBytes === null || usage.bytes + growth + storage.usedElsewhereBytes <= storage.limitBytes
  );
}

async function weigh(directory: string): Promise<Weight> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  const weights = entries.map(async (entry): Promise<Weight> => {
    const place = path.join(directory, entry.name);
    if (entry.isDirectory()) return weigh(place);
    // A file may be renamed or deleted while it is counted.
    const bytes = await lstat(place).then(
      ({ size }) => size,
      () => 0,
    );
    return { bytes, files: 1 };
  });
  return total(await Promise.all(weights));
}

function total(weights: readonly Weight[]): Weight {
  return weights.reduce((sum, { bytes, files }) => ({ bytes: sum.bytes + bytes, files: sum.files + files }), {
    bytes: 0,
    files: 0,
  });
}
