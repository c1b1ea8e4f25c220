import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { prefixColours, say } from './voice.mjs';

const warning = 40;
const graveLevels = ['warn', 'error', 'fatal'];
const kept = 15;

/**
 * The log of one process: everything goes to `<folder>/<name>.log`; what a person should see goes to the
 * terminal with the name in front, once it is `aloud`. The log of the previous run stays beside it as `<name>.log.1`.
 * @param {string} folder
 * @param {string} name
 * @param {number} order decides the colour
 */
export function openLog(folder, name, order) {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.log`);
  if (existsSync(file)) renameSync(file, `${file}.1`);
  const stream = createWriteStream(file, { mode: 0o600 });
  stream.on('error', () => undefined);
  const paint = prefixColours[order % prefixColours.length] ?? String;
  /** @type {string[]} */
  let last = [];
  const log = {
    file,
    aloud: false,
    /** The last lines, for telling why a process did not start. */
    lastLines: () => last,
    /**
     * @param {import('node:stream').Readable} output
     * @param {(line: string) => void} [readAlong]
     */
    follow(output, readAlong) {
      createInterface({ input: output }).on('line', (line) => {
        readAlong?.(line);
        stream.write(`${line}\n`);
        const shown = worthShowing(line);
        if (line.trim() !== '' && !isFrame(line)) last = [...last.slice(1 - kept), shown ?? line];
        if (log.aloud && shown !== undefined) say(`${paint(name.padEnd(8))} ${shown}`);
      });
    },
    close: () => stream.end(),
  };
  return log;
}

/**
 * Whether the line is a place in a stack, which tells a person nothing.
 * @param {string} line
 */
export const isFrame = (line) => /^\s+at /.test(line);

/**
 * Structured lines are shown from warnings upwards, by their message; other lines as they are.
 * @param {string} line
 * @returns {string | undefined}
 */
export function worthShowing(line) {
  if (!line.startsWith('{')) return line.trim() === '' ? undefined : line;
  try {
    const { level, msg, message = msg, err, error = err?.message } = JSON.parse(line);
    const grave = typeof level === 'number' ? level >= warning : graveLevels.includes(level);
    if (!grave) return undefined;
    const cause = typeof error === 'string' ? error.split('\n')[0] : undefined;
    return cause && cause !== message ? `${message} ${cause}` : message;
  } catch {
    return line;
  }
}
