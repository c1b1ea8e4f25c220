import { fileURLToPath } from 'node:url';
import { createDatabase } from '@member-console/db';
import { environmentOf, serverOf } from '../home/console.ts';
import { measureSide } from '../http/compareSides.ts';
import type { Side } from '../http/side.ts';
import { sidesReport } from '../http/sidesReport.ts';
import type { Generator } from '../load/load.ts';
import { interleave } from '../measure/interleave.ts';
import { startServing } from '../processes/start.ts';
import type { World } from '../world/makeWorlds.ts';
import { eventRequests, WEBHOOK_SECRET } from './events.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const FLOOR = fileURLToPath(new URL('floorMain.ts', import.meta.url));

export interface IntakeEffort {
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  /** Events laid out for one second: more than can be taken in. */
  readonly perSecond: number;
}

const WARM_UP = 3;

/** Events of Stripe are taken in: verified, kept and handed to a job, beside the bare statement behind the bare server. */
export async function intake(
  world: World,
  generator: Generator,
  postgresPid: number,
  { rounds, seconds, connections, perSecond }: IntakeEffort,
): Promise<string> {
  const database = createDatabase({ connectionString: world.connectionString, maxConnections: 1 });
  const environment = {
    ...environmentOf(world),
    LOG_LEVEL: 'info',
    STRIPE_SECRET_KEY: 'sk_test_bench',
    STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
  };
  await using floor = await startServing(FLOOR, environment);
  await using ours = await startServing(serverOf(ROOT), environment);
  const sides = [
    { name: 'one statement', serving: floor },
    { name: 'ours', serving: ours },
  ].map((side): Side => ({ ...side, requests: [], answer: '{"received":true}' }));
  const samples = await interleave(sides, rounds, async (side, isWarmUp) => {
    // Both find the same: an inbox and a queue that hold nothing.
    await database.pool.query('TRUNCATE billing.stripe_events, graphile_worker._private_jobs');
    const lasting = (isWarmUp ? WARM_UP : 1) * seconds;
    const fresh = { ...side, requests: eventRequests(Math.ceil(lasting * perSecond)) };
    return measureSide(fresh, generator, postgresPid, connections, lasting);
  });
  await database.pool.query('TRUNCATE billing.stripe_events, graphile_worker._private_jobs');
  await database.close();
  return [
    `Events of Stripe are taken in over HTTP: ${connections} connections, ${rounds} rounds of ${seconds} s, each event once\n`,
    sidesReport(samples),
  ].join('\n');
}
