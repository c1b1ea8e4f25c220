import path from 'node:path';
import { answersGraphql, ask, isFine, isPage } from './asking.mjs';
import { dataPlace, root, toolEnvironment } from './places.mjs';
import { leashedCommand, nodeCommand } from './steps.mjs';

/**
 * @typedef {import('./supervisor.mjs').Program} Program
 * @typedef {import('./ports.mjs').Claim} Claim
 *
 * @typedef {object} House what all programs of one run share
 * @property {boolean} production
 * @property {boolean} built whether the server serves built pages, instead of Vite in front of it
 * @property {boolean} demo
 * @property {Record<keyof typeof preferredPorts, Claim>} ports
 * @property {import('./secrets.mjs').Secrets} secrets
 */

/** Where each door is when nothing else is there already. */
export const preferredPorts = {
  web: 5173,
  server: 4000,
  metrics: 4001,
  farm: 4100,
  farmControl: 4101,
  stripe: 4200,
};

/**
 * @param {(connectionString: string) => void} onAddress told at every start of the server
 * @returns {Program} Postgres in the data folder; watches its standard input itself
 */
export function postgres(onAddress) {
  let answered = false;
  return {
    name: 'postgres',
    command: nodeCommand('packages/db/src/embedded/main.ts', [dataPlace('pg')]),
    cwd: root,
    env: toolEnvironment(),
    patience: 30_000,
    beforeStart() {
      answered = false;
    },
    onLine(line) {
      if (!line.startsWith('{')) return;
      onAddress(JSON.parse(line).connectionString);
      answered = true;
    },
    answers: async () => answered,
  };
}

/**
 * @param {House} house
 * @returns {Program}
 */
export function farm(house) {
  const { ports } = house;
  return {
    name: 'farm',
    command: leashedCommand('packages/integrations/src/fedwiki/farm/main.ts'),
    cwd: root,
    env: {
      ...toolEnvironment(),
      FARM_ENV: house.production ? 'production' : 'development',
      FARM_DATA: dataPlace('farm'),
      FARM_PUBLIC_PORT: String(ports.farm.port),
      FARM_CONTROL_PORT: String(ports.farmControl.port),
      FARM_SECRET: house.secrets.FARM_SECRET,
      SITE_DOMAIN: siteDomain(),
      CONSOLE_URL: consoleAddress(house),
    },
    beforeStart: () => release(ports.farm, ports.farmControl),
    answers: () => isFine(`${local(ports.farmControl)}/health`),
  };
}

/**
 * Stripe, simulated. Its account lies in the data folder.
 * @param {House} house
 * @returns {Program}
 */
export function stripe(house) {
  const { ports } = house;
  return {
    name: 'stripe',
    command: leashedCommand('packages/stripe-simulator/src/main.ts', [
      `--port=${ports.stripe.port}`,
      `--kept=${dataPlace('stripe.json')}`,
      `--webhook=${local(ports.server)}/webhooks/stripe`,
    ]),
    cwd: root,
    env: { ...toolEnvironment(), STRIPE_WEBHOOK_SECRET: house.secrets.STRIPE_WEBHOOK_SECRET },
    beforeStart: () => release(ports.stripe),
    answers: () => isFine(`${local(ports.stripe)}/control/state`),
  };
}

/**
 * Whether Stripe is simulated: in development, unless somebody names an account of Stripe's.
 * @param {House} house
 */
export const simulatesStripe = (house) => !house.production && !process.env.STRIPE_SECRET_KEY;

/**
 * @param {House} house
 * @param {string} connectionString
 * @returns {Program}
 */
export function server(house, connectionString) {
  const { ports } = house;
  return {
    name: 'server',
    command: leashedCommand('apps/server/src/main.ts'),
    cwd: root,
    env: serverEnvironment(house, connectionString),
    beforeStart: () => release(ports.server, ports.metrics),
    answers: async () =>
      (await isFine(`${local(ports.server)}/health/ready`)) &&
      (await answersGraphql(`${local(ports.server)}/graphql`)),
  };
}

/**
 * What the server, the migrations and the demo world read. What a person set wins where it is theirs to say.
 * @param {House} house
 * @param {string} connectionString
 * @returns {NodeJS.ProcessEnv}
 */
export function serverEnvironment(house, connectionString) {
  const { ports } = house;
  const { DEMO: _, ...env } = toolEnvironment();
  return {
    WEB_ORIGIN: consoleAddress(house),
    SITE_DOMAIN: siteDomain(),
    ...env,
    APP_SECRET: house.secrets.APP_SECRET,
    FARM_SECRET: house.secrets.FARM_SECRET,
    ...(simulatesStripe(house) && {
      STRIPE_SECRET_KEY: 'sk_test_simulator',
      STRIPE_WEBHOOK_SECRET: house.secrets.STRIPE_WEBHOOK_SECRET,
      STRIPE_API_ORIGIN: local(ports.stripe),
    }),
    DATABASE_URL: connectionString,
    NODE_ENV: house.production ? 'production' : 'development',
    ROLE: 'all',
    PORT: String(ports.server.port),
    METRICS_PORT: String(ports.metrics.port),
    FARM_CONTROL_URL: local(ports.farmControl),
    FARM_PUBLIC_PORT: String(ports.farm.port),
    ...(house.demo && { DEMO: '1' }),
  };
}

/**
 * Vite's development server, in front of ours.
 * @param {House} house
 * @param {import('./running.mjs').Addresses['people']} people of the demo world, for whom the sign-in page has buttons
 * @returns {Program}
 */
export function web(house, people) {
  const { ports } = house;
  const port = String(ports.web.port);
  const [demo] = people;
  return {
    name: 'web',
    command: leashedCommand('apps/web/node_modules/vite/bin/vite.js', [
      '--host=127.0.0.1',
      `--port=${port}`,
      '--strictPort',
      '--clearScreen=false',
      '--logLevel=warn',
    ]),
    cwd: path.join(root, 'apps', 'web'),
    env: {
      ...toolEnvironment(),
      NO_COLOR: '1',
      NODE_ENV: 'development',
      SERVER_URL: local(ports.server),
      ...(demo && { VITE_DEMO_PASSWORD: demo.password }),
    },
    beforeStart: () => release(ports.web),
    answers: async () =>
      (await isPage(local(ports.web))) && (await answersGraphql(`${local(ports.web)}/graphql`)),
  };
}

/**
 * The address that people type. With built pages the server itself is the web.
 * @param {House} house
 */
export function consoleAddress(house) {
  if (process.env.WEB_ORIGIN) return process.env.WEB_ORIGIN;
  return `http://localhost:${(house.built ? house.ports.server : house.ports.web).port}`;
}

export const siteDomain = () => process.env.SITE_DOMAIN || 'localhost';

/** @param {Claim} claim */
export const local = ({ port }) => `http://127.0.0.1:${port}`;

/** @param {Claim[]} claims */
async function release(...claims) {
  await Promise.all(claims.map((claim) => claim.release()));
}

/** @param {string} address of a page that may or may not be there */
export async function isThere(address) {
  return ask(address).then(
    ({ status }) => status === 200,
    () => false,
  );
}
