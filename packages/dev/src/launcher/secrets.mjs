import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const names = /** @type {const} */ (['APP_SECRET', 'FARM_SECRET', 'STRIPE_WEBHOOK_SECRET']);

/** @typedef {Record<(typeof names)[number], string>} Secrets */

/**
 * The secrets of this checkout: made once, kept for their owner alone. One in the environment wins.
 * @param {string} file
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Secrets}
 */
export function readSecrets(file, env = process.env) {
  const kept = readKept(file);
  const made = Object.fromEntries(
    names.map((name) => [name, kept[name] ?? randomBytes(32).toString('base64url')]),
  );
  if (names.some((name) => kept[name] === undefined)) {
    writeFileSync(`${file}.new`, `${JSON.stringify(made, undefined, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  chmodSync(file, 0o600);
  return /** @type {Secrets} */ (Object.fromEntries(names.map((name) => [name, env[name] || made[name]])));
}

/**
 * @param {string} file
 * @returns {Record<string, string | undefined>}
 */
function readKept(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
