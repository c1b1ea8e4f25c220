/**
 * The worker as it runs in earnest, but for one thing: it kills itself at a checkpoint, the first time that it comes by.
 * The checkpoint is handed in here, where only proofs start it; no setting of the real worker can ask for it.
 */
import { flushCompileCache } from 'node:module';
import { text } from 'node:stream/consumers';
import { readEnvironment } from '../env.ts';
import { createMetrics } from '../http/metrics.ts';
import { startWorker } from '../jobs/startWorker.ts';
import { wire } from '../wiring.ts';

flushCompileCache();
// It is told where to die when it is to begin.
const dieAt = await text(process.stdin);
const environment = readEnvironment(process.env);
const checkpoint = async (name: string) => {
  if (name === dieAt) process.kill(process.pid, 'SIGKILL');
};
const rooms = { ...wire(environment), checkpoint };
await startWorker(rooms, createMetrics(), {
  connectionString: environment.DATABASE_URL,
  leaseSeconds: environment.WORKER_LEASE_SECONDS,
});
