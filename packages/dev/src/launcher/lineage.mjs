import { commandOf, parentOf } from './processes.mjs';

/**
 * Between the launcher and whoever started it stand wrappers: a shell that npm opens, a script in
 * node_modules/.bin, the launcher under the machine's own Node. A wrapper outlives its starter and waits for
 * us, so each link up to the starter is watched, and not only our own.
 */

// Where looking means running `ps`, we look less often.
const pause = process.platform === 'linux' ? 250 : 2_000;

/**
 * Calls back once when the process that started the launcher, or a wrapper in between, is gone.
 * @param {() => void} act
 * @returns {() => void} stops watching
 */
export function whenStarterGoes(act) {
  const line = findLine();
  const watch = setInterval(() => {
    if (line.every((pid, place) => place === 0 || parentOf(line[place - 1] ?? 0) === pid)) return;
    clearInterval(watch);
    act();
  }, pause);
  watch.unref();
  return () => clearInterval(watch);
}

/**
 * @returns {number[]} this process, its wrappers, and last the starter
 */
function findLine() {
  const line = [process.pid, process.ppid];
  for (let pid = process.ppid; pid > 1 && isWrapper(pid); ) {
    pid = parentOf(pid);
    line.push(pid);
  }
  return line;
}

/**
 * Whether the process does nothing but run the launcher: its command names it.
 * @param {number} pid
 */
const isWrapper = (pid) => commandOf(pid).includes('launcher.mjs');
