import { parseArgs } from 'node:util';

/**
 * @typedef {object} Command
 * @property {string} usage what follows `npm run`
 * @property {string} about one line for the help
 * @property {Record<string, { type: 'boolean' | 'string' }>} [options]
 * @property {number} [words] how many words it takes at most besides the options; none when absent
 * @property {boolean} [passesOn] whether all that follows goes to another tool, unread
 * @property {boolean} [needsWord] whether one of them must be there
 *
 * @typedef {object} Request
 * @property {string} command
 * @property {Record<string, string | boolean | undefined>} options
 * @property {string[]} words
 */

/** @type {Record<string, Command>} */
export const commands = {
  start: {
    usage: 'start [-- --prod | --built] [--port N] [--reset] [--check]',
    about: 'everything: database, demo world, wiki farm, server, browser application',
    options: {
      prod: { type: 'boolean' },
      built: { type: 'boolean' },
      port: { type: 'string' },
      reset: { type: 'boolean' },
      yes: { type: 'boolean' },
      check: { type: 'boolean' },
    },
  },
  test: {
    usage: 'test [-- quick | deep | faults | <paths>]',
    about:
      'check, tests and journeys in a browser; quick leaves the browser out, deep tries the laws alone, and longer; faults does so with a Stripe that misbehaves',
    words: Number.POSITIVE_INFINITY,
  },
  check: { usage: 'check', about: 'types, formatting, lint, dead code, import rules, printed contracts' },
  bench: {
    usage: 'bench [-- --quick]',
    about: 'speed beside a bare floor on one generated data set',
    passesOn: true,
  },
  e2e: {
    usage: 'e2e [-- <paths>]',
    about: 'the journeys in a real browser, on a system of their own',
    passesOn: true,
  },
  'ux:capture': {
    usage: 'ux:capture [-- --only=<pattern>] [--into=<folder>] [--no-pictures] [--no-lighthouse]',
    about: 'pictures and figures of every page and its states, in a folder outside the repository',
    passesOn: true,
  },
  codegen: { usage: 'codegen', about: 'print schema.graphql and make the typed documents of the browser' },
  format: { usage: 'format', about: 'format every file and mend what the linter can mend' },
  build: { usage: 'build', about: 'the browser application, to apps/web/dist' },
  'db:migrate': { usage: 'db:migrate', about: 'apply pending migrations' },
  'db:diff': {
    usage: 'db:diff',
    about: 'print the SQL by which the Prisma schema differs from the migrations',
  },
  'db:reset': {
    usage: 'db:reset [-- --force]',
    about: 'empty the database and migrate it anew; start --reset deletes everything else too',
    options: { force: { type: 'boolean' } },
  },
  'operator:add': {
    usage: 'operator:add -- <e-mail> [role]',
    about: 'make a person an operator: admin (unless you say otherwise), support or billing',
    words: 2,
    needsWord: true,
  },
  'stripe:webhook': {
    usage: 'stripe:webhook -- <origin of the console>',
    about: 'make the endpoint by which Stripe tells what happens, and print its secret once',
    words: 1,
    needsWord: true,
  },
  help: { usage: 'help', about: 'this list' },
};

/**
 * @param {string[]} argv what follows launcher.mjs
 * @returns {Request | { refusal: string }}
 */
export function readArguments(argv) {
  const [first = 'help', ...rest] = argv;
  const command = isHelp(first) ? 'help' : first;
  const known = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (!known) {
    return { refusal: `There is no command "${command}". These are: ${Object.keys(commands).join(', ')}.` };
  }
  if (known.passesOn) return { command, options: {}, words: rest[0] === '--' ? rest.slice(1) : rest };
  if (rest.some(isHelp)) return { command: 'help', options: {}, words: [] };
  try {
    const { values, positionals } = parseArgs({
      args: rest.filter((word) => word !== '--'),
      options: known.options ?? {},
      allowPositionals: true,
    });
    const words = known.words ?? 0;
    if (positionals.length > words) throw new Error(`"${positionals[words]}" is one word too many.`);
    if (known.needsWord && positionals.length === 0) throw new Error('A word is missing.');
    return { command, options: { ...values }, words: positionals };
  } catch (error) {
    const why = /** @type {Error} */ (error).message.split('. ')[0]?.replace(/\.?$/, '.');
    return { refusal: `${why} Use: npm run ${known.usage}` };
  }
}

/** @param {string} word */
const isHelp = (word) => ['help', '--help', '-h'].includes(word);

/**
 * A port as a person writes it.
 * @param {string | boolean | undefined} text
 * @returns {number | undefined} undefined when none was asked for
 * @throws {Error} a sentence
 */
export function readPort(text) {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Error(`"${text}" is not a port: give a whole number from 1 to 65535.`);
}

/** @returns {string} */
export function help() {
  const width = Math.max(...Object.values(commands).map(({ usage }) => usage.length));
  const lines = Object.values(commands).map(({ usage, about }) => `  ${usage.padEnd(width)}  ${about}`);
  return ['npm run …  (start and test also work without "run")', '', ...lines].join('\n');
}
