import { fstatSync } from 'node:fs';

/**
 * Calls `stop` once, when the process is asked to end: by SIGTERM, by SIGINT, or because whoever started it is
 * gone, which shows as the end of a piped standard input.
 */
export function endWithParent(stop: (cause: string) => void): void {
  let ended = false;
  const end = (cause: string) => (): void => {
    if (ended) return;
    ended = true;
    stop(cause);
  };
  // Not `once`: a module of the wiki ends the process at once when it finds nobody else listening any more.
  process.on('SIGTERM', end('SIGTERM'));
  process.on('SIGINT', end('SIGINT'));
  if (!isPiped()) return;
  process.stdin.on('end', end('standard input closed'));
  process.stdin.on('close', end('standard input closed'));
  process.stdin.on('error', end('standard input closed'));
  process.stdin.resume();
}

function isPiped(): boolean {
  try {
    const input = fstatSync(0);
    return input.isFIFO() || input.isSocket();
  } catch {
    return false;
  }
}
