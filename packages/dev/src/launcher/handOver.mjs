import { spawn } from 'node:child_process';
import { whenStarterGoes } from './lineage.mjs';
import { launcherFile, ownNode, root, toolEnvironment } from './places.mjs';

const forwarded = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']);

/**
 * Runs the launcher again under our own Node and becomes its shadow: passes signals on and ends as it ends.
 * @param {string[]} argv
 * @returns {Promise<number>} the exit code
 */
export async function handOver(argv) {
  const { NODE_PATH: _, ...env } = toolEnvironment();
  const child = spawn(ownNode, [launcherFile, ...argv], { cwd: root, env, stdio: 'inherit' });
  for (const signal of forwarded) process.on(signal, () => child.kill(signal));
  whenStarterGoes(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 128 : (code ?? 1)));
  });
}
