import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createDatabase, type Database } from '@member-console/db';
import { environmentOf, serverOf } from '../home/console.ts';
import { signedEvent, WEBHOOK_SECRET } from '../intake/events.ts';
import { startServing, startWorking } from '../processes/start.ts';
import { figure, table } from '../report.ts';
import type { World } from '../world/makeWorlds.ts';
import { callsTo, makePayers, type Payer, type StripeCall } from './payers.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const SIMULATOR = fileURLToPath(new URL('../../../stripe-simulator/src/main.ts', import.meta.url));
const SECRET_KEY = 'sk_test_bench';
const PATIENCE_MS = 120_000;

export interface ConvergenceEffort {
  readonly seconds: number;
  readonly perSecond: number;
  /** Customers whose subscriptions change. */
  readonly customers: number;
}

/**
 * How long it takes from an event that was answered with 200 until rights and mirror are what Stripe says: subscriptions
 * change at a steady pace in a simulated Stripe, server and worker are processes of their own, and an event is sent when
 * its time has come, whether those before it are settled or not.
 */
export async function convergence(world: World, effort: ConvergenceEffort): Promise<string> {
  const { seconds, perSecond, customers } = effort;
  const database = createDatabase({ connectionString: world.connectionString, maxConnections: 2 });
  await database.pool.query('TRUNCATE billing.stripe_events, graphile_worker._private_jobs');
  await using simulator = await startServing(SIMULATOR, {}, [], (port) => ['--port', String(port)]);
  const call = callsTo(simulator.port, SECRET_KEY);
  const payers = await makePayers(database, call, customers);
  const environment = {
    ...environmentOf(world),
    NODE_ENV: 'test',
    LOG_LEVEL: 'info',
    STRIPE_SECRET_KEY: SECRET_KEY,
    STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
    STRIPE_API_ORIGIN: `http://127.0.0.1:${simulator.port}`,
  };
  await using server = await startServing(serverOf(ROOT), environment);
  await using _worker = startWorking(serverOf(ROOT), { ...environment, ROLE: 'worker' });
  // Everybody's first news: accounts are made, plans given, code compiled.
  for (const { customer } of payers) await tell(server.port, customer);
  await untilSettled(database);
  await database.pool.query('TRUNCATE billing.stripe_events');

  const count = seconds * perSecond;
  const late = await send({ count, perSecond, call, payers, port: server.port });
  const left = await waiting(database);
  await untilSettled(database);
  const seen = await timesOf(database);
  await database.close();
  return [
    `Events of Stripe are settled: ${perSecond} a second for ${seconds} s, of ${customers} customers; each tells of a change of a subscription\n`,
    table([
      ['', 'events', 'p50 ms', 'p99 ms', 'most ms', 'waiting at the end', 'sent late by at most ms'],
      [
        'from answered to settled',
        figure(seen.events),
        figure(seen.p50),
        figure(seen.p99),
        figure(seen.most),
        String(left),
        figure(late),
      ],
    ]),
  ].join('\n');
}

/** Sends events at a steady pace. Answers by how many milliseconds one was late at most. */
async function send(given: {
  readonly count: number;
  readonly perSecond: number;
  readonly call: StripeCall;
  readonly payers: readonly Payer[];
  readonly port: number;
}): Promise<number> {
  const { count, perSecond, call, payers, port } = given;
  const sent: Promise<void>[] = [];
  const failures: Error[] = [];
  const began = performance.now();
  let late = 0;
  for (let number = 0; number < count && failures.length === 0; number += 1) {
    const due = began + (number * 1000) / perSecond;
    await sleep(Math.max(0, due - performance.now()));
    late = Math.max(late, performance.now() - due);
    sent.push(changeAndTell(number).catch((error: Error) => void failures.push(error)));
  }
  await Promise.all(sent);
  const [first] = failures;
  if (first !== undefined)
    throw new Error(`The pace could not be kept, ${failures.length} broke off: ${first.message}`);
  return late;

  async function changeAndTell(number: number): Promise<void> {
    const payer = payers[Math.trunc(Math.random() * payers.length)];
    if (payer === undefined) throw new Error('Nobody pays.');
    await call(`subscriptions/${payer.subscription}`, {
      'items[0][id]': payer.item,
      'items[0][quantity]': String(1 + (number % 9)),
      proration_behavior: 'none',
    });
    await tell(port, payer.customer);
  }
}

/** @throws Error when the event is not taken. */
async function tell(port: number, customer: string): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}/webhooks/stripe`, {
    method: 'POST',
    ...signedEvent(customer),
  });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`An event was answered with ${answer.status}.`);
}

async function waiting({ pool }: Database): Promise<number> {
  const { rows } = await pool.query<{ waiting: number }>(
    'SELECT count(*)::int AS waiting FROM billing.stripe_events WHERE done_at IS NULL',
  );
  return rows[0]?.waiting ?? 0;
}

async function untilSettled(database: Database): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (let left = await waiting(database); left > 0; left = await waiting(database)) {
    if (Date.now() > end) throw new Error(`${left} events are not settled after ${PATIENCE_MS / 1000} s.`);
    await sleep(100);
  }
}

/** By the database's clock: an event is kept just before it is answered, and done in the statement that settles it. */
async function timesOf({ pool }: Database) {
  const { rows } = await pool.query<{ events: number; p50: number; p99: number; most: number }>(
    `SELECT count(*)::int AS events, percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) AS p50,
            percentile_cont(0.99) WITHIN GROUP (ORDER BY ms) AS p99, max(ms)::float8 AS most
       FROM (SELECT extract(epoch FROM done_at - received_at) * 1000 AS ms FROM billing.stripe_events) AS taken`,
  );
  if (rows[0] === undefined) throw new Error('No event was taken in.');
  return rows[0];
}
