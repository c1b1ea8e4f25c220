import path from 'node:path';
import { root, toolEnvironment } from './places.mjs';
import { nodeCommand, run } from './steps.mjs';
import { clearProgress, green, progress, red, say } from './voice.mjs';

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {[string, ...string[]]} command
 * @property {string} [cwd]
 *
 * @typedef {{ name: string, passed: boolean, seconds: number }} Verdict
 */

/** @param {string} name */
const tool = (name) => path.join(root, 'node_modules', '.bin', name);

/** Everything that can be said about the code without running it. @type {Check[]} */
const checks = [
  { name: 'types of server and packages', command: [tool('tsc'), '-p', 'tsconfig.json', '--noEmit'] },
  { name: 'types of the core', command: [tool('tsc'), '-p', 'packages/core', '--noEmit'] },
  { name: 'types of the browser', command: [tool('tsc'), '-p', 'apps/web', '--noEmit'] },
  { name: 'format and lint (biome)', command: [tool('biome'), 'ci', '--colors=off', '.'] },
  { name: 'lint with types (oxlint)', command: [tool('oxlint'), '--type-aware'] },
  { name: 'dead code (knip)', command: [tool('knip'), '--no-progress', '--no-config-hints'] },
  {
    name: 'import rules (dependency-cruiser)',
    command: [tool('depcruise'), '--config', '.dependency-cruiser.mjs', 'apps', 'packages', 'e2e'],
  },
  {
    name: 'schema.graphql is printed',
    command: nodeCommand('apps/server/src/graphql/printSchema.ts', ['--check']),
  },
  {
    name: 'typed documents are generated',
    command: [
      path.join(root, 'apps/web/node_modules/.bin/graphql-codegen'),
      '--config',
      'codegen.ts',
      '--check',
    ],
    cwd: path.join(root, 'apps', 'web'),
  },
];

const atOnce = 2;
const longest = 150;

/**
 * Runs all checks, two at a time, and says one line for each, with what it found when it failed.
 * @returns {Promise<Verdict[]>} in the order of the list
 */
export async function runChecks() {
  /** @type {Verdict[]} */
  const verdicts = [];
  const waiting = [...checks.entries()];
  const under = new Set();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [place, { name, command, cwd = root }] = next;
        under.add(name);
        progress(`Checking: ${[...under].join(', ')}`);
        const since = Date.now();
        const { code, said } = await run(command, { cwd, env: { ...toolEnvironment(), NO_COLOR: '1' } });
        under.delete(name);
        clearProgress();
        const seconds = (Date.now() - since) / 1000;
        const passed = code === 0;
        verdicts[place] = { name, passed, seconds };
        say(`  ${passed ? green('✓') : red('✗')} ${name.padEnd(36)} ${seconds.toFixed(1)} s`);
        if (!passed) say(excerpt(said));
      }
    }),
  );
  return verdicts;
}

/**
 * What a failed check found, indented; a long list is cut, for the rest comes back with the next run.
 * @param {string} said
 */
function excerpt(said) {
  const lines = said.trimEnd().split('\n');
  const more = lines.length > longest ? [`… and ${lines.length - longest} more lines`] : [];
  return [...lines.slice(0, longest), ...more].map((line) => `    ${line}`).join('\n');
}
