import { realpathSync, rmSync } from 'node:fs';
import { announcement, publish } from './announcement.mjs';
import { readPort } from './arguments.mjs';
import { buildWhenStale } from './build.mjs';
import { startPostgres } from './database.mjs';
import { checkRunning } from './health.mjs';
import { whenStarterGoes } from './lineage.mjs';
import { roomToRun, whyDiskIsTooFull } from './machine.mjs';
import { dataFolder, dataIsElsewhere, dataPlace, makeDataFolder } from './places.mjs';
import { claimPorts } from './ports.mjs';
import * as programs from './programs.mjs';
import { reset } from './reset.mjs';
import { findRunning, takeRunning } from './running.mjs';
import { readSecrets } from './secrets.mjs';
import { nodeCommand, runStep } from './steps.mjs';
import { makeSupervisor } from './supervisor.mjs';
import { clearProgress, progress, say } from './voice.mjs';
import { worldKept } from './world.mjs';

const runningFile = () => dataPlace('running.json');

/**
 * `npm start`: resolves when everything has been stopped again.
 * @param {Record<string, string | boolean | undefined>} options
 * @returns {Promise<number>} the exit code
 */
export async function start(options) {
  if (options.check) return checkRunning();
  const port = readPort(options.port);
  const running = findRunning(runningFile());
  if (running) return tellThatItRuns(running);
  if (options.reset && !(await reset({ yes: options.yes === true }))) return 1;
  makeDataFolder();
  const full = await whyDiskIsTooFull(dataFolder, roomToRun);
  if (full) throw new Error(full);
  const record = takeRunning(runningFile());
  if (!record) return tellThatItRuns(findRunning(runningFile()));
  rmSync(dataPlace('urls.json'), { force: true });

  const aborted = new AbortController();
  const supervisor = makeSupervisor({
    logFolder: dataPlace('logs'),
    onChange: () => record.update({ programs: supervisor.pids() }),
  });
  const asked = untilAskedToStop(() => supervisor.kill());
  void asked.then(() => aborted.abort());
  try {
    const addresses = await raise({ options, port, supervisor, signal: aborted.signal });
    if (addresses) {
      record.update({ addresses });
      say(await announcement(addresses));
      publish(addresses);
      await asked;
    }
    return 0;
  } catch (error) {
    if (aborted.signal.aborted) return 0;
    throw error;
  } finally {
    const anything = Object.keys(supervisor.pids()).length > 0;
    if (anything) progress('Stopping');
    await supervisor.stop();
    rmSync(dataPlace('urls.json'), { force: true });
    record.release();
    clearProgress();
    if (anything) say('Stopped.');
  }
}

/**
 * @param {object} wish
 * @param {Record<string, string | boolean | undefined>} wish.options
 * @param {number | undefined} wish.port the one that a person asked for
 * @param {ReturnType<typeof makeSupervisor>} wish.supervisor
 * @param {AbortSignal} wish.signal
 * @returns {Promise<import('./running.mjs').Addresses | undefined>} undefined when it was called off meanwhile
 */
async function raise({ options, port, supervisor, signal }) {
  const production = options.prod === true;
  const built = production || options.built === true;
  const { web: webPort, ...others } = programs.preferredPorts;
  const wanted = built ? others : { web: webPort, ...others };
  const claims = await claimPorts(
    dataPlace('ports.json'),
    dataIsElsewhere ? Object.fromEntries(Object.keys(wanted).map((name) => [name, 0])) : wanted,
    { [built ? 'server' : 'web']: port },
  );
  /** @type {programs.House} */
  const house = {
    production,
    built,
    demo: mayBeDemo(production),
    ports: /** @type {programs.House['ports']} */ (claims),
    secrets: readSecrets(dataPlace('secrets.json')),
  };
  /** @param {string} name */
  const phase = (name) => {
    signal.throwIfAborted();
    progress(`Starting: ${name}`, { milestone: true });
  };

  phase('Prisma client');
  await runStep('prisma generate', nodeCommand('packages/db/src/generate.ts'), { signal });
  if (built) {
    phase('browser application');
    await buildWhenStale({ signal });
  }
  const database = await openDatabase({ supervisor, phase, house });
  const env = programs.serverEnvironment(house, database);
  phase('migrations');
  await runStep('The migration', nodeCommand('packages/db/src/migrate/cli.ts', ['migrate']), { env, signal });
  const people = house.demo ? await seed({ env, phase, signal }) : [];

  phase('wiki farm');
  await supervisor.start(programs.farm(house));
  if (programs.simulatesStripe(house)) {
    phase('Stripe, simulated');
    await supervisor.start(programs.stripe(house));
  }
  phase('server');
  await supervisor.start(programs.server(house, database));
  if (!built) {
    phase('browser application');
    await supervisor.start(programs.web(house, people));
  }
  if (signal.aborted) return undefined;
  const console = programs.consoleAddress(house);
  const server = `http://localhost:${house.ports.server.port}`;
  return {
    web: console,
    server,
    graphql: `${server}/graphql`,
    ...(!production && { mailbox: `${console}/dev/mail` }),
    metrics: `http://localhost:${house.ports.metrics.port}/metrics`,
    database,
    farm: `http://${programs.siteDomain()}:${house.ports.farm.port}`,
    farmControl: programs.local(house.ports.farmControl),
    ...(programs.simulatesStripe(house) && { stripe: programs.local(house.ports.stripe) }),
    people,
  };
}

/**
 * @param {boolean} production
 * @returns {boolean} whether demo people may live in this house
 */
function mayBeDemo(production) {
  if (production || process.env.DEMO === '0') return false;
  if (process.env.DATABASE_URL || worldKept() !== 'real') return true;
  say(
    'This data began without the demo world, so none is planted. `npm start -- --reset --yes` begins anew.',
  );
  return false;
}

/**
 * @param {{ supervisor: ReturnType<typeof makeSupervisor>, phase: (name: string) => void, house: programs.House }} tools
 * @returns {Promise<string>} its address: the one in DATABASE_URL, else that of our own Postgres
 */
async function openDatabase({ supervisor, phase, house }) {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  phase('database');
  const address = await startPostgres(supervisor, house.demo);
  const cluster = realpathSync(dataPlace('pg', 'cluster'));
  if (!cluster.startsWith(realpathSync(dataFolder))) {
    say(`The account that runs Postgres may not enter this folder; the database is in ${cluster}.`);
  }
  return address;
}

/**
 * @param {{ env: NodeJS.ProcessEnv, phase: (name: string) => void, signal: AbortSignal }} tools
 * @returns {Promise<import('./running.mjs').Addresses['people']>}
 */
async function seed({ env, phase, signal }) {
  phase('demo world');
  const said = await runStep('The demo world', nodeCommand('packages/dev/src/demo/main.ts'), { env, signal });
  const line = said.split('\n').findLast((text) => text.startsWith('{'));
  return line ? JSON.parse(line).people : [];
}

/** @param {import('./running.mjs').Running | undefined} running */
async function tellThatItRuns(running) {
  if (!running?.addresses) {
    say(`Another \`npm start\` (process ${running?.pid ?? 'unknown'}) is starting this checkout just now.`);
    return 0;
  }
  const { web, server } = running.addresses;
  const healthy = await programs.isThere(`${server}/health/live`);
  say(
    healthy
      ? `Member Console already runs here: ${web} (process ${running.pid}). Ctrl-C in its terminal stops it.`
      : `Member Console runs here (process ${running.pid}) but ${web} gives no answer: see ${dataPlace('logs')}, or stop it with \`kill ${running.pid}\`.`,
  );
  return healthy ? 0 : 1;
}

/**
 * Settles at Ctrl-C, SIGTERM, a closed terminal, or when whoever started us is gone.
 * @param {() => void} hurry called when the person asks a second time
 * @returns {Promise<void>}
 */
function untilAskedToStop(hurry) {
  return new Promise((resolve) => {
    let first = 0;
    const ask = () => {
      // The terminal and the process above us may both pass on one and the same Ctrl-C.
      if (first > 0 && Date.now() - first > 1_000) hurry();
      first ||= Date.now();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) process.on(signal, ask);
    whenStarterGoes(ask);
  });
}
