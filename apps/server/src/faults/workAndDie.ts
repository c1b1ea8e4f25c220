/**
 * The worker as it runs in earnest, but for one thing: it kills itself at a checkpoint, the first time that it comes by.
 * The checkpoint is handed in here, where only proofs start it; no setting of the real worker can ask for it.
 */
import { readEnvironment } from '../env.ts';
import { createMetrics } from '../http/metrics.ts';
import { startWorker } from '../jobs/startWorker.ts';
import { wire } from '../wiring.ts';

const [dieAt] = process.argv.slice(2);
const environment = readEnvironment(process.env);
const checkpoint = async (name: string) => {
  if (name === dieAt) process.kill(process.pid, 'SIGKILL');
};
const rooms = { ...wire(environment), checkpoint };
await startWorker(rooms, createMetrics(), {
  connectionString: environment.DATABASE_URL,
  leaseSeconds: environment.WORKER_LEASE_SECONDS,
});
