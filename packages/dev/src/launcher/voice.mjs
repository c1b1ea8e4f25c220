/** How the launcher speaks: plain lines, and on a terminal one line that is rewritten while something goes on. */

// Whoever listened may stop listening (`npm start | head`); that is no reason to fall over.
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);

const terminal = process.stdout.isTTY === true;
const colourful = terminal && !process.env.NO_COLOR;
const plainPause = 5_000;

/** @param {number} code */
const paintWith = (code) => (/** @type {string} */ text) =>
  colourful ? `\x1b[${code}m${text}\x1b[0m` : text;

export const bold = paintWith(1);
export const dim = paintWith(2);
export const red = paintWith(31);
export const green = paintWith(32);

/** Colours for the prefixes of processes, in the order in which they start. */
export const prefixColours = [34, 36, 35, 33, 32].map(paintWith);

let progressShown = false;
let lastPlain = { text: '', at: 0 };

/** @param {string} [line] */
export function say(line = '') {
  clearProgress();
  process.stdout.write(`${line}\n`);
}

/** @param {string} line */
export function complain(line) {
  clearProgress();
  process.stderr.write(`${line}\n`);
}

/**
 * Where things stand. On a terminal it replaces the previous such line; elsewhere it is a line of its own,
 * at most one every five seconds unless it is a `milestone`.
 * @param {string} text
 * @param {{ milestone?: boolean }} [options]
 */
export function progress(text, { milestone = false } = {}) {
  if (terminal) {
    const width = (process.stdout.columns || 80) - 1;
    process.stdout.write(`\r\x1b[2K${dim(text.slice(0, width))}`);
    progressShown = true;
    return;
  }
  const now = Date.now();
  if (text === lastPlain.text || (!milestone && now - lastPlain.at < plainPause)) return;
  lastPlain = { text, at: now };
  process.stdout.write(`${text}\n`);
}

export function clearProgress() {
  if (progressShown) process.stdout.write('\r\x1b[2K');
  progressShown = false;
}
