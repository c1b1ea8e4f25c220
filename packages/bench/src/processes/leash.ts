/**
 * Loaded into every program that the bench starts: ends it when the bench is gone, however that happened. The
 * bench holds the other end of standard input and never writes to it.
 */
process.stdin.once('end', leave).once('error', leave).resume();
(process.stdin as { unref?: () => void }).unref?.();

function leave(): void {
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), 3_000).unref();
  process.kill(process.pid, 'SIGTERM');
}
