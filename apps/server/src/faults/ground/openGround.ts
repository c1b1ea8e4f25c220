import type { Database } from '@member-console/db';
import { readEnvironment } from '../../env.ts';
import { createApp } from '../../http/createApp.ts';
import { createMetrics } from '../../http/metrics.ts';
import { type StartedWorker, startWorker } from '../../jobs/startWorker.ts';
import type { WorkerRooms } from '../../jobs/workerRooms.ts';
import { createLogger } from '../../logger.ts';
import { wire } from '../../wiring.ts';
import { type Customers, createCustomers } from './customers.ts';
import { environmentOf } from './environment.ts';
import { freePort } from './freePort.ts';
import { untilSettled } from './settled.ts';
import { openStripe, type SimulatedStripe } from './simulatedStripe.ts';

/** A console, whole, in this process: its server listens, its worker works. */
export interface RunningConsole {
  readonly rooms: WorkerRooms;
  readonly database: Database;
  readonly port: number;
  settled(): Promise<void>;
  /** Everything that it has ever written. */
  logged(): string;
  /** Its worker stops, politely, and begins again. */
  rest(): Promise<void>;
  work(): Promise<void>;
  close(): Promise<void>;
}

export async function openConsole(
  connectionString: string,
  { origin, port }: { readonly origin: string; readonly port: number },
): Promise<RunningConsole> {
  const lines: string[] = [];
  const logger = createLogger('debug', { write: (line) => lines.push(line) });
  const rooms = wire(readEnvironment(environmentOf({ connectionString, simulator: origin, port })), logger);
  const metrics = createMetrics();
  const app = await createApp(rooms, { metrics, pages: '/nowhere' });
  await app.listen({ host: '127.0.0.1', port });
  const begin = () => startWorker(rooms, metrics, { connectionString, leaseSeconds: 4 });
  let worker: StartedWorker | null = await begin();
  const rest = async () => {
    await worker?.stop();
    worker = null;
  };
  return {
    rooms,
    database: rooms.database,
    port,
    settled: () => untilSettled(rooms.database),
    logged: () => lines.join(''),
    rest,
    async work() {
      worker ??= await begin();
    },
    async close() {
      await rest();
      await app.close();
      await rooms.close();
    },
  };
}

/** A console and a simulated Stripe that know each other, with a catalog that both know, and nobody in it yet. */
export interface Ground extends SimulatedStripe {
  readonly console: RunningConsole;
  readonly database: Database;
  readonly customers: Customers;
  /** Delivers what waits, and waits until the console has nothing left to do. */
  settle(): Promise<void>;
  /** Lets time pass for both. */
  passTo(seconds: number): Promise<void>;
  close(): Promise<void>;
}

export async function openGround(connectionString: string, seed: string): Promise<Ground> {
  const port = await freePort();
  const stripe = await openStripe(seed, port);
  const { simulator } = stripe;
  const console = await openConsole(connectionString, { origin: simulator.origin, port });
  const { database } = console;
  const customers = await createCustomers(console, stripe, connectionString);
  return {
    ...stripe,
    console,
    database,
    customers,
    async settle() {
      await simulator.deliveries.flush();
      await console.settled();
    },
    async passTo(seconds) {
      await simulator.advanceTo(seconds);
      await follow(database, seconds);
      await console.settled();
    },
    async close() {
      await console.close();
      await simulator.close();
    },
  };
}

/** Sets the installation's clock to an instant of the simulator's, from where it goes on. */
export async function follow(database: Database, seconds: number): Promise<void> {
  await database.pool.query(
    `WITH moved AS (
       UPDATE system.installation
          SET clock_offset_ms = greatest(clock_offset_ms, $1 - (extract(epoch FROM clock_timestamp()) * 1000)::bigint))
     SELECT system.enqueue('entitlements.sweep', '{}', 'entitlements.sweep')`,
    [seconds * 1000],
  );
}
