/**
 * Changes a plan and kills itself at a checkpoint, as a machine that loses power would: nothing is told, nothing is
 * tidied up. The order comes as JSON in the first argument.
 */
import { createDatabase } from '@member-console/db';
import { changePlan, type PlanChange, type PlanChangeBy } from '../index.ts';

export interface Order {
  readonly connectionString: string;
  readonly dieAt: 'loaded' | 'committed';
  readonly by: PlanChangeBy;
  readonly change: PlanChange;
}

const { connectionString, dieAt, by, change } = JSON.parse(process.argv[2] ?? '') as Order;
const database = createDatabase({ connectionString, maxConnections: 1 });
const checkpoint = async (name: Order['dieAt']) => {
  if (name === dieAt) process.kill(process.pid, 'SIGKILL');
};
await changePlan({ database, checkpoint }, by, change);
