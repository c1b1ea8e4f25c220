import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Entity } from '../objects/kinds.ts';
import type { World } from './world.ts';

/** A simulated account as it lies in a file between two runs. */
export interface Kept {
  /** In the order of making. */
  readonly entities: readonly Entity[];
  /** Seconds that its clock is ahead of the real one. */
  readonly ahead: number;
}

/** What a file keeps; null when there is none yet. */
export function readKept(file: string): Kept | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Puts what was kept into a world that is still empty. */
export function restore(world: World, kept: Kept): void {
  world.time.set(realNow() + kept.ahead);
  for (const entity of kept.entities) {
    world.store.add(entity);
    if (entity.object === 'event') world.journal.events.push(entity);
  }
}

/** Writes the world to the file when it has changed, whole or not at all. */
export function keeper(world: World, file: string): () => void {
  let written = '';
  return () => {
    const kept: Kept = { entities: world.store.everything(), ahead: world.time.now() - realNow() };
    const text = JSON.stringify(kept);
    if (text === written) return;
    writeFileSync(`${file}.new`, text, { mode: 0o600 });
    renameSync(`${file}.new`, file);
    written = text;
  };
}

const realNow = () => Math.floor(Date.now() / 1000);
