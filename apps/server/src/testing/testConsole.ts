import { createDemoAccount } from '@member-console/auth/demo';
import type { Database } from '@member-console/db';
import { importCatalog } from '@member-console/domain/catalog';
import { SYSTEM } from '@member-console/domain/kernel';
import { type Simulator, startSimulator } from '@member-console/stripe-simulator';
import { createTestDatabase } from '@member-console/testing/database';
import { WIKI_CATALOG } from '@member-console/testing/world';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import type { Logger } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { readEnvironment } from '../env.ts';
import { createApp } from '../http/createApp.ts';
import { createMetrics, type Metrics } from '../http/metrics.ts';
import type { WorkerRooms } from '../jobs/workerRooms.ts';
import { wire } from '../wiring.ts';
import { refuseTraces } from './traces.ts';

const ORIGIN = 'http://localhost:5173';
/** Signs the events of the simulated Stripe. */
export const WEBHOOK_SECRET = 'whsec_of_the_test_console';
const PASSWORD = 'a long enough password';

/** What makes a console a production one. Its mail server does not answer. */
export const IN_PRODUCTION = {
  NODE_ENV: 'production',
  WEB_ORIGIN: 'https://console.example.org',
  SMTP_URL: 'smtp://127.0.0.1:9',
} as const;

/** A whole console over a database of its own, reached as a browser would reach it. */
export interface TestConsole {
  readonly app: FastifyInstance;
  readonly rooms: WorkerRooms;
  readonly metrics: Metrics;
  readonly database: Database;
  readonly connectionString: string;
  /** Null unless one was asked for. */
  readonly simulator: Simulator | null;
  /** Any request. Fails when the answer shows where our code is. */
  send(request: InjectOptions): Promise<LightMyRequestResponse>;
  /** Somebody with a verified account and a live session. */
  signIn(name: string): Promise<TestPerson>;
  /** Asks without a session. */
  ask<Data>(
    query: string,
    variables?: object,
    headers?: Record<string, string>,
  ): Promise<GraphqlAnswer<Data>>;
}

export interface TestPerson {
  readonly email: string;
  readonly cookie: string;
  ask<Data>(
    query: string,
    variables?: object,
    headers?: Record<string, string>,
  ): Promise<GraphqlAnswer<Data>>;
}

export interface GraphqlAnswer<Data> {
  readonly status: number;
  readonly headers: LightMyRequestResponse['headers'];
  readonly body: string;
  readonly data: Data;
  readonly errors?: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions: { code: string; requestId?: string; required?: string };
  }[];
}

export interface TestConsoleOptions {
  /** Folder of the built pages; none by default. */
  readonly pages?: string;
  /** Whether a Stripe is simulated for it; else nothing can be paid there. */
  readonly stripe?: boolean;
  /** Silent by default. */
  readonly logger?: Logger;
}

/** A console for the tests of this file. The farm is not there unless `environment` names one. */
export function useConsole(
  environment: NodeJS.ProcessEnv = {},
  options: TestConsoleOptions = {},
): { readonly current: TestConsole } {
  let opened: { console: TestConsole; close(): Promise<void> } | undefined;
  let dropDatabase: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const { connectionString, drop } = await createTestDatabase();
    dropDatabase = drop;
    opened = await openConsole(connectionString, environment, options);
  });
  afterAll(async () => {
    await opened?.close();
    await dropDatabase?.();
  });
  return {
    get current() {
      if (opened === undefined) throw new Error('The console is there once the tests run.');
      return opened.console;
    },
  };
}

/** A console over a migrated database, with the small catalog of the test world. */
export async function openConsole(
  connectionString: string,
  environment: NodeJS.ProcessEnv = {},
  { pages = '/nowhere', stripe = false, logger }: TestConsoleOptions = {},
): Promise<{ readonly console: TestConsole; close(): Promise<void> }> {
  const simulator = stripe ? await startSimulator({ seed: 'console' }) : null;
  const rooms = wire(
    readEnvironment({
      DATABASE_URL: connectionString,
      APP_SECRET: 'test secret of more than thirty-two characters',
      FARM_SECRET: 'farm secret of more than thirty-two characters',
      FARM_CONTROL_URL: 'http://127.0.0.1:9',
      FARM_PUBLIC_PORT: '4100',
      WEB_ORIGIN: ORIGIN,
      LOG_LEVEL: 'silent',
      NODE_ENV: 'test',
      REQUESTS_PER_MINUTE: '0',
      ...(simulator && {
        STRIPE_SECRET_KEY: 'sk_test_console',
        STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
        STRIPE_API_ORIGIN: simulator.origin,
      }),
      ...environment,
    }),
    logger,
  );
  await importCatalog(rooms, SYSTEM, WIKI_CATALOG);
  const metrics = createMetrics();
  const app = await createApp(rooms, { metrics, pages });
  await app.ready();
  return {
    console: { ...testConsole(app, rooms, metrics, connectionString), simulator },
    async close() {
      await app.close();
      await rooms.close();
      await simulator?.close();
    },
  };
}

function testConsole(
  app: FastifyInstance,
  rooms: WorkerRooms,
  metrics: Metrics,
  connectionString: string,
): Omit<TestConsole, 'simulator'> {
  const { database } = rooms;
  const accounts = new Set<string>();
  const send = async (request: InjectOptions) => refuseTraces(await app.inject(request));
  const asking =
    (cookie: string) =>
    async <Data>(
      query: string,
      variables: object = {},
      headers: Record<string, string> = {},
    ): Promise<GraphqlAnswer<Data>> => {
      const response = await send({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}), ...headers },
        payload: { query, variables },
      });
      const { data, errors } = JSON.parse(response.body) as GraphqlAnswer<Data>;
      const { statusCode: status, headers: answered, body } = response;
      return { status, headers: answered, body, data, ...(errors ? { errors } : {}) };
    };
  return {
    app,
    rooms,
    metrics,
    database,
    connectionString,
    send,
    ask: asking(''),
    async signIn(name) {
      const email = `${name.toLowerCase().replaceAll(' ', '.')}@demo.test`;
      // A password is costly to hash and to compare, on purpose.
      if (!accounts.has(email))
        await createDemoAccount(database, { email, password: PASSWORD, displayName: name });
      accounts.add(email);
      const response = await send({
        method: 'POST',
        url: '/auth/sign-in/email',
        headers: { 'content-type': 'application/json', origin: rooms.webOrigin },
        payload: { email, password: PASSWORD },
      });
      if (response.statusCode !== 200) throw new Error(`Sign-in answered ${response.body}`);
      const cookie = response.cookies.map(({ name: key, value }) => `${key}=${value}`).join('; ');
      return { email, cookie, ask: asking(cookie) };
    },
  };
}
