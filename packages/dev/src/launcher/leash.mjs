/**
 * Loaded into every process that the launcher starts (`node --import`): ends it when the launcher is gone,
 * however that happened. The launcher holds the other end of standard input and never writes to it.
 */
const parent = process.ppid;
const patience = 5_000;
let leaving = false;

function leave() {
  if (leaving) return;
  leaving = true;
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), patience).unref();
  process.kill(process.pid, 'SIGTERM');
}

process.stdin.once('end', leave).once('close', leave).once('error', leave).resume();
/** @type {{ unref?: () => void }} */ (process.stdin).unref?.();
setInterval(() => {
  if (process.ppid !== parent) leave();
}, 1_000).unref();
