import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { whenStarterGoes } from './lineage.mjs';
import { isFrame } from './logs.mjs';
import { ownNode, root, toolEnvironment } from './places.mjs';

const leash = pathToFileURL(path.join(import.meta.dirname, 'leash.mjs')).href;

/**
 * The command that runs one of our modules under our own Node.
 * @param {string} module path from the root of the checkout
 * @param {string[]} [words]
 * @returns {[string, ...string[]]}
 */
export const nodeCommand = (module, words = []) => [ownNode, path.join(root, module), ...words];

/**
 * The same, ending when the launcher is gone; for modules that do not watch their standard input themselves.
 * @param {string} module
 * @param {string[]} [words]
 * @returns {[string, ...string[]]}
 */
export const leashedCommand = (module, words = []) => [
  ownNode,
  '--import',
  leash,
  path.join(root, module),
  ...words,
];

/**
 * Runs a command to its end and returns what it printed.
 * @param {[string, ...string[]]} command
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, signal?: AbortSignal | undefined }} [options]
 * @returns {Promise<{ code: number, stdout: string, said: string }>} `said`: both outputs as they came
 */
export function run([file, ...words], { env = toolEnvironment(), cwd = root, signal } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, words, {
      cwd,
      env,
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(signal && { signal }),
    });
    let stdout = '';
    let said = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
      said += chunk;
    });
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, stdout, said }));
  });
}

/**
 * Runs a command that must succeed.
 * @param {string} name how a sentence calls it
 * @param {[string, ...string[]]} command
 * @param {Parameters<typeof run>[1]} [options]
 * @returns {Promise<string>} its standard output
 * @throws {Error} a sentence with what it said, without the places in a stack
 */
export async function runStep(name, command, options) {
  const { code, stdout, said } = await run(command, options);
  if (code !== 0) {
    const words = said.split('\n').filter((line) => line.trim() !== '' && !isFrame(line));
    throw new Error([`${name} did not succeed. It said:`, ...words.slice(0, 20)].join('\n  '));
  }
  return stdout;
}

/**
 * Runs a command on the terminal of the person who asked.
 * @param {[string, ...string[]]} command
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<number>} its exit code
 */
export function runHere([file, ...words], { env = toolEnvironment(), cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, words, { cwd, env, stdio: 'inherit' });
    const pass = (/** @type {NodeJS.Signals} */ signal) => {
      // A terminal gives Ctrl-C to both of us; twice would mean "at once".
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    process.on('SIGINT', pass).on('SIGTERM', pass);
    const release = whenStarterGoes(() => child.kill('SIGTERM'));
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      release();
      resolve(signal ? 128 : (code ?? 1));
    });
  });
}
