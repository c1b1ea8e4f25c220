import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runChecks } from './checks.mjs';
import { leaksUnder } from './leaks.mjs';
import { dataPlace, makeDataFolder, root, toolEnvironment } from './places.mjs';
import { runHere } from './steps.mjs';
import { floorsOfJourneys, floorsOfTests, summarise, total } from './summary.mjs';
import { bold, complain, say } from './voice.mjs';

/** @typedef {import('./summary.mjs').Floor} Floor */

/**
 * Stories that were asked for stand by themselves: those that otherwise come before them need not.
 * @param {string[]} words
 */
export const playwrightCommand = (words) =>
  /** @type {[string, ...string[]]} */ ([
    path.join(root, 'e2e', 'node_modules', '.bin', 'playwright'),
    'test',
    '--config=e2e/playwright.config.ts',
    ...(words.some((word) => !word.startsWith('-')) ? ['--no-deps'] : []),
    ...words,
  ]);

/**
 * `npm test`: the checks, the tests, the journeys; or only the tests under the given paths; or what the laws and proofs
 * say when they are tried longer, and nothing else; or the same of what is proven against a Stripe that misbehaves.
 * @param {string[]} words `quick`, `deep`, `faults` or paths
 * @returns {Promise<number>} 0 when nothing failed
 */
export async function runSuite(words) {
  const { quick, proofs, paths, journeys, tests } = sort(words);
  const everything = paths.length === 0 && proofs.length === 0;
  makeDataFolder();
  mkdirSync(dataPlace('test'), { recursive: true });
  const env = toolEnvironment();
  const since = Date.now();
  /** @type {Floor[]} */
  const floors = [];
  const checks = everything ? await runCheckFloor() : undefined;
  if (everything || tests.length > 0) floors.push(...(await runTests(tests, env)));
  for (const proof of proofs) floors.push(await searchLonger(proof, env));
  if (!quick && (everything || journeys.length > 0)) floors.push(...(await runJourneys(journeys, env)));
  const seconds = (Date.now() - since) / 1000;
  const lines = summarise({ checks, floors, seconds, reports: dataPlace('test'), pictures: pictures() });
  say();
  for (const line of lines) say(line);
  return total('failed', [...floors, ...(checks ? [checks] : [])]) === 0 ? 0 : 1;
}

/** @param {string[]} words */
function sort(words) {
  const proofs = words.filter((word) => Object.hasOwn(inFull, word));
  const paths = words.filter((word) => word !== 'quick' && !proofs.includes(word));
  const journeys = paths.filter((word) => path.normalize(word).split(path.sep)[0] === 'e2e');
  return {
    quick: words.includes('quick'),
    proofs,
    paths,
    journeys,
    tests: paths.filter((word) => !journeys.includes(word)),
  };
}

/** @returns {Promise<Floor>} */
async function runCheckFloor() {
  say(bold('Checks'));
  const since = Date.now();
  const verdicts = await runChecks();
  const passed = verdicts.filter((verdict) => verdict.passed).length;
  const seconds = (Date.now() - since) / 1000;
  return { name: 'checks', passed, failed: verdicts.length - passed, skipped: 0, seconds };
}

/**
 * @param {string[]} paths
 * @param {NodeJS.ProcessEnv} env
 */
async function runTests(paths, env) {
  say(bold('\nTests'));
  const report = dataPlace('test', 'vitest.json');
  rmSync(report, { force: true });
  const code = await runHere(
    [
      path.join(root, 'node_modules', '.bin', 'vitest'),
      'run',
      '--maxWorkers=2',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...paths,
    ],
    { env },
  );
  return floorsOfTests(read(report), code);
}

/**
 * What a word tries in its full size. Each run draws other examples and prints its seeds.
 * @type {Record<string, { name: string, places: string[] }>}
 */
const inFull = {
  deep: {
    name: 'laws and proofs in full',
    places: ['packages/core/', 'packages/domain/src/entitlements/proofs/'],
  },
  faults: { name: 'faults of Stripe in full', places: ['apps/server/src/faults/'] },
};

/**
 * @param {string} word
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Floor>}
 */
async function searchLonger(word, env) {
  const since = Date.now();
  const { name, places } = /** @type {{ name: string, places: string[] }} */ (inFull[word]);
  const all = { name, passed: 0, failed: 0, skipped: 0, seconds: 0 };
  for (const { passed, failed } of await runTests(places, { ...env, MC_DEEP: '1' })) {
    all.passed += passed;
    all.failed += failed;
  }
  return { ...all, seconds: (Date.now() - since) / 1000 };
}

/**
 * @param {string[]} paths
 * @param {NodeJS.ProcessEnv} env
 */
async function runJourneys(paths, env) {
  say(bold('\nJourneys'));
  const report = dataPlace('test', 'journeys.json');
  rmSync(report, { force: true });
  rmSync(dataPlace('test', 'logs'), { recursive: true, force: true });
  mkdirSync(dataPlace('test', 'logs'));
  const since = Date.now();
  const code = await runHere(playwrightCommand(['--reporter=list,json', ...paths]), {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report, E2E_RESULTS: pictures() },
  });
  return [...floorsOfJourneys(read(report), code, (Date.now() - since) / 1000), lookForSecrets()];
}

/**
 * Reads all that the programs of the journeys have written, from the sign-ins to the payments.
 * @returns {Floor}
 */
function lookForSecrets() {
  const { logs, leaks } = leaksUnder(dataPlace('test', 'logs'));
  for (const leak of leaks.slice(0, 20)) complain(leak);
  const passed = logs > 0 && leaks.length === 0 ? 1 : 0;
  return { name: 'no secret in logs', passed, failed: leaks.length, skipped: 0 };
}

/** Where Playwright leaves what it saw of journeys that failed: a picture, and a recording of what was tried again. */
const pictures = () => dataPlace('test', 'journeys');

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
