import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root, toolEnvironment } from './places.mjs';
import { nodeCommand, runStep } from './steps.mjs';

const sources = [
  'apps/web/src',
  'apps/web/build',
  'apps/web/public',
  'apps/web/index.html',
  'apps/web/vite.config.ts',
  'apps/web/package.json',
  'packages/ui/src',
  'pnpm-lock.yaml',
];

/**
 * Builds the browser application into apps/web/dist.
 * @param {{ signal?: AbortSignal }} [options]
 */
export async function build({ signal } = {}) {
  await runStep(
    'The build of the browser application',
    nodeCommand('apps/web/node_modules/vite/bin/vite.js', ['build']),
    {
      cwd: path.join(root, 'apps', 'web'),
      env: { ...toolEnvironment(), NODE_ENV: 'production' },
      signal,
    },
  );
}

/**
 * @param {{ signal?: AbortSignal }} options
 */
export async function buildWhenStale(options) {
  const result = path.join(root, 'apps/web/dist/index.html');
  const built = existsSync(result) ? statSync(result).mtimeMs : 0;
  if (sources.some((source) => newest(path.join(root, source)) > built)) await build(options);
}

/**
 * @param {string} place a file or a folder
 * @returns {number} when the newest file in it was last changed (ms)
 */
export function newest(place) {
  if (!existsSync(place)) return 0;
  const { mtimeMs } = statSync(place);
  if (!statSync(place).isDirectory()) return mtimeMs;
  const inside = readdirSync(place, { withFileTypes: true, recursive: true }).map(
    (entry) => statSync(path.join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  );
  return inside.reduce((latest, time) => Math.max(latest, time), mtimeMs);
}
