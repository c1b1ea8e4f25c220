import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** The folder of the checkout; everything else is found from here. */
export const root = path.resolve(import.meta.dirname, '..', '..', '..', '..');

/** The Node that the packages bring along, whatever Node the machine has. */
export const ownNode = path.join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

export const launcherFile = path.join(root, 'packages', 'dev', 'src', 'launcher.mjs');

/**
 * Everything that a run leaves behind. MEMBER_CONSOLE_DATA moves it, so that a second system (the journeys'
 * for instance) can live beside the developer's own; such a system takes any free ports.
 */
export const dataFolder = process.env.MEMBER_CONSOLE_DATA
  ? path.resolve(process.env.MEMBER_CONSOLE_DATA)
  : path.join(root, '.data');

export const dataIsElsewhere = Boolean(process.env.MEMBER_CONSOLE_DATA);

/** @param {string[]} parts a place inside the data folder */
export const dataPlace = (...parts) => path.join(dataFolder, ...parts);

/** Makes the data folder. For root it can be walked through, because Postgres then runs under another account. */
export function makeDataFolder() {
  mkdirSync(dataPlace('logs'), { recursive: true });
  if (process.getuid?.() === 0) chmodSync(dataFolder, 0o711);
}

/**
 * The environment for our own tools: their programs first on the path, no questions, no calls home.
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment() {
  const bin = path.join(root, 'node_modules', '.bin');
  const node = path.dirname(ownNode);
  const searchPath = [node, bin, process.env.PATH].filter(Boolean).join(path.delimiter);
  return { ...process.env, PATH: searchPath, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' };
}
