import path from 'node:path';
import { root } from './places.mjs';
import { green, red } from './voice.mjs';

/**
 * One part of the suite and what came of it.
 * @typedef {object} Floor
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {number} [seconds] absent where only the whole was measured
 *
 * @typedef {object} TestFile as vitest's JSON report tells
 * @property {string} name absolute path
 * @property {string} status
 * @property {{ status: string }[]} assertionResults
 */

/** The tests that run in Node or jsdom, from the ground up, by the folders they live in. */
const storeys = [
  { name: 'laws and examples', folders: ['packages/core'] },
  { name: 'verbs', folders: ['packages/domain'] },
  { name: 'API', folders: ['apps/server'] },
  { name: 'pages', folders: ['apps/web', 'packages/ui'] },
  { name: 'other rooms', folders: [''] },
];

/**
 * @param {{ testResults?: TestFile[] } | undefined} report vitest's; undefined when it left none
 * @param {number} code how vitest ended
 * @returns {Floor[]}
 */
export function floorsOfTests(report, code) {
  /** @type {Floor[]} */
  const floors = storeys.map(({ name }) => ({ name, passed: 0, failed: 0, skipped: 0 }));
  for (const file of report?.testResults ?? []) {
    const place = path.relative(root, file.name);
    const storey = storeys.findIndex(({ folders }) => folders.some((folder) => place.startsWith(folder)));
    const floor = /** @type {Floor} */ (floors[storey]);
    for (const { status } of file.assertionResults) {
      if (status === 'passed') floor.passed += 1;
      else if (status === 'failed') floor.failed += 1;
      else floor.skipped += 1;
    }
    // A file that could not even be loaded has no tests, and is no success.
    if (file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'))
      floor.failed += 1;
  }
  const told = floors.filter(({ passed, failed, skipped }) => passed + failed + skipped > 0);
  return withCrash(told, 'tests', code);
}

/**
 * @param {{ stats?: { expected: number, unexpected: number, flaky: number, skipped: number } } | undefined} report
 *   Playwright's; undefined when it left none
 * @param {number} code how Playwright ended
 * @param {number} seconds
 * @returns {Floor[]}
 */
export function floorsOfJourneys(report, code, seconds) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  const floor = { name: 'journeys', passed: expected + flaky, failed: unexpected, skipped, seconds };
  return withCrash([floor], 'journeys', code);
}

/**
 * Something that ended badly without a failed test (a crash, an error outside any test) is one failure.
 * @param {Floor[]} floors
 * @param {string} name
 * @param {number} code
 */
function withCrash(floors, name, code) {
  if (code === 0 || floors.some(({ failed }) => failed > 0)) return floors;
  return [...floors, { name: `${name} ended badly`, passed: 0, failed: 1, skipped: 0 }];
}

/**
 * The last lines of `npm test`. Checks that failed count among the failures; checks that passed are no tests
 * and count nowhere in the last line.
 * @param {object} outcome
 * @param {Floor | undefined} outcome.checks
 * @param {Floor[]} outcome.floors
 * @param {number} outcome.seconds
 * @param {string} outcome.reports folder
 * @param {string} outcome.pictures folder
 * @returns {string[]}
 */
export function summarise({ checks, floors, seconds, reports, pictures }) {
  const all = [...(checks ? [checks] : []), ...floors];
  const failed = total('failed', all);
  const skipped = total('skipped', floors);
  return [
    `Summary, ${duration(seconds)}`,
    ...all.map((floor) => {
      const skips = floor.skipped > 0 ? `, ${floor.skipped} skipped` : '';
      const time = floor.seconds === undefined ? '' : `  ${duration(floor.seconds)}`;
      const mark = floor.failed > 0 ? red('✗') : green('✓');
      return `  ${mark} ${floor.name.padEnd(18)} ${floor.passed} passed, ${floor.failed} failed${skips}${time}`;
    }),
    ...(floors.some(({ name, failed: some }) => name === 'journeys' && some > 0)
      ? [`  pictures of failed journeys: ${pictures}`]
      : []),
    `  reports: ${reports}`,
    '',
    `${total('passed', floors)} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  ];
}

/**
 * @param {'passed' | 'failed' | 'skipped'} what
 * @param {Floor[]} floors
 */
export const total = (what, floors) => floors.reduce((sum, floor) => sum + floor[what], 0);

/** @param {number} seconds */
function duration(seconds) {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
