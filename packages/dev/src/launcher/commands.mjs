import path from 'node:path';
import { build } from './build.mjs';
import { runChecks } from './checks.mjs';
import { withDatabase } from './database.mjs';
import { dataPlace, root, toolEnvironment } from './places.mjs';
import { findRunning } from './running.mjs';
import { start } from './start.mjs';
import { nodeCommand, runHere, runStep } from './steps.mjs';
import { playwrightCommand, runSuite } from './suite.mjs';
import { complain, say } from './voice.mjs';

/** @typedef {import('./arguments.mjs').Request} Request */

/** @type {Record<string, (request: Request) => Promise<number>>} */
const deeds = {
  start: ({ options }) => start(options),
  test: ({ words }) => prepared(() => runSuite(words)),
  check: () => prepared(async () => ((await runChecks()).every(({ passed }) => passed) ? 0 : 1)),
  bench: ({ words }) => prepared(() => runHere(nodeCommand('packages/bench/src/main.ts', words))),
  e2e: ({ words }) => prepared(() => runHere(playwrightCommand(words))),
  'ux:capture': ({ words }) => prepared(() => runHere(nodeCommand('e2e/capture/main.ts', words))),
  codegen: () => prepared(generateContracts),
  async format() {
    return runHere([biome, 'check', '--write', '.']);
  },
  async build() {
    await build();
    say('Built: apps/web/dist');
    return 0;
  },
  'db:migrate': () =>
    prepared(() =>
      withDatabase((address) => runHere(nodeCommand(migrations, ['migrate']), withAddress(address))),
    ),
  'db:diff': () =>
    prepared(() =>
      withDatabase((address) => runHere(nodeCommand(migrations, ['diff']), withAddress(address))),
    ),
  'db:reset': ({ options }) => prepared(() => resetDatabase(options.force === true)),
  'operator:add': ({ words }) =>
    prepared(() =>
      withDatabase((address) =>
        runHere(nodeCommand('apps/server/src/addOperator.ts', words), withAddress(address)),
      ),
    ),
  'stripe:webhook': ({ words }) =>
    prepared(() =>
      runHere(nodeCommand('apps/server/src/registerWebhook.ts', words), { env: toolEnvironment() }),
    ),
};

const biome = path.join(root, 'node_modules', '.bin', 'biome');
const migrations = 'packages/db/src/migrate/cli.ts';

/**
 * @param {Request} request
 * @returns {Promise<number>} the exit code
 */
export async function carryOut(request) {
  const deed = deeds[request.command];
  if (!deed) throw new Error(`The command ${request.command} does nothing.`);
  return deed(request);
}

/**
 * Runs what needs the generated Prisma client.
 * @param {() => Promise<number>} deed
 */
async function prepared(deed) {
  await runStep('prisma generate', nodeCommand('packages/db/src/generate.ts'));
  return deed();
}

/**
 * Empties the database and migrates it anew; the database itself knows whether it holds a demo world.
 * @param {boolean} force
 */
async function resetDatabase(force) {
  const running = findRunning(dataPlace('running.json'));
  if (running) {
    complain(`Member Console runs here (process ${running.pid}): stop it first, then reset.`);
    return 1;
  }
  const words = ['reset', ...(force ? ['--force'] : [])];
  return withDatabase((address) => runHere(nodeCommand(migrations, words), withAddress(address)));
}

async function generateContracts() {
  const printed = await runHere(nodeCommand('apps/server/src/graphql/printSchema.ts'));
  if (printed !== 0) return printed;
  return runHere([path.join(root, 'apps/web/node_modules/.bin/graphql-codegen'), '--config', 'codegen.ts'], {
    cwd: path.join(root, 'apps', 'web'),
  });
}

/** @param {string} address */
const withAddress = (address) => ({ env: { ...toolEnvironment(), DATABASE_URL: address } });
