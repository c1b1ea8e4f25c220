import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

/** What headless Chromium must not do here: ask its maker for updates. As root it has no sandbox to run in. */
const ARGUMENTS = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * A Chromium: the one that CHROMIUM_PATH names, the system's, Playwright's own, or the one that npm brings for Linux.
 *
 * @throws Error with what to do when there is none.
 */
export async function findBrowser(): Promise<{ executablePath: string; args: string[] }> {
  const own = [process.env.CHROMIUM_PATH, ...onPath('chromium', 'chromium-browser', 'google-chrome')];
  const found = [...own, chromium.executablePath()].find((file) => file !== undefined && isExecutable(file));
  if (found !== undefined) return { executablePath: found, args: ARGUMENTS };
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: packed } = await import('@sparticuz/chromium');
    return { executablePath: await packed.executablePath(), args: [...packed.args, ...ARGUMENTS] };
  }
  throw new Error('No Chromium was found. Install one, or name it in CHROMIUM_PATH.');
}

function onPath(...names: readonly string[]): readonly string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
