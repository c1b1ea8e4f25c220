import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file so that every reader, and whoever starts after a crash, finds the old content or the new, whole.
 * `stagingDir` holds the unfinished copy; it must be on the target's file system and outside what a wiki lists.
 */
export async function writeAtomically(
  target: string,
  data: string | Uint8Array,
  stagingDir: string,
): Promise<void> {
  const staged = path.join(stagingDir, randomUUID());
  try {
    await using file = await open(staged, 'wx');
    await file.writeFile(data);
    await file.sync();
    await rename(staged, target);
  } catch (error) {
    await rm(staged, { force: true });
    throw error;
  }
  await syncDirectory(path.dirname(target));
}

/** Makes names in a directory survive a power cut. */
export async function syncDirectory(directory: string): Promise<void> {
  await using handle = await open(directory, 'r');
  await handle.sync();
}
