import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Every secret of the system that the journeys run on begins so. Those of an installation are made at random: nobody
 * could tell them from any other word.
 */
export const marker = 'secret-of-the-journeys';

/** What opens a door or is somebody's address, and so must not be in a log. */
const secrets = {
  'a secret of the installation': new RegExp(marker),
  'a key of Stripe': /\b[rsp]k_(?:test|live)_\w+/,
  'a secret of Stripe': /\bwhsec_\w+|\b\w+_secret_\w+/,
  'a session': /member_console\.session/,
  'a token': /[?&]token=[\w-]+/,
  'a password': /demo-password|correct horse battery|another long password/,
  'the number of a card': /\b4(?:242|000)(?: ?\d{4}){3}\b/,
  // Not a package at a version, as stacks name them: `pg@8.23.1`.
  'the address of a person': /[\w.+-]+(?:@|%40)[a-z][\w-]*(?:\.[a-z][\w-]*)+/i,
};

/**
 * The name of each secret in a text and the line that it stands in; never the secret.
 * @param {string} text
 */
export function leaksIn(text) {
  return text
    .split('\n')
    .flatMap((line, index) =>
      Object.entries(secrets).flatMap(([name, pattern]) =>
        pattern.test(line) ? [{ line: index + 1, name }] : [],
      ),
    );
}

/**
 * The same of every log in a folder; how many were read.
 * @param {string} folder
 */
export function leaksUnder(folder) {
  const logs = readdirSync(folder).filter((name) => /\.log(?:\.\d+)?$/.test(name));
  const leaks = logs.flatMap((log) =>
    leaksIn(readFileSync(path.join(folder, log), 'utf8')).map(
      ({ line, name }) => `${log}:${line} holds ${name}`,
    ),
  );
  return { logs: logs.length, leaks };
}
