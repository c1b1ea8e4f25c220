import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MUTANTS } from '@member-console/testing/core/mutants';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
const config = path.join(root, 'packages/testing/src/core/mutants/mutant.config.ts');
const isDeep = process.env.MC_DEEP === '1';

describe('a fault in the core', () => {
  test.each(MUTANTS)('can still be put there: $name', ({ file, from }) => {
    const source = readFileSync(path.join(import.meta.dirname, file), 'utf8');
    expect(source.split(from)).toHaveLength(2);
  });

  test.runIf(isDeep)('is what it takes: without one the laws hold', { timeout: 600_000 }, () => {
    const { status, stdout } = lawsWith('none');
    expect(status, stdout).toBe(0);
  });

  test.runIf(isDeep).each(MUTANTS)('is noticed by a law: $name', { timeout: 600_000 }, ({ name }) => {
    const { status, stdout } = lawsWith(String(MUTANTS.findIndex((mutant) => mutant.name === name)));
    expect(status, stdout).toBe(1);
  });
});

/** The laws in their everyday size, in a process of their own, against a core with a fault. */
function lawsWith(mutant: string) {
  const env = { ...process.env, MC_DEEP: '', MC_MUTANT: mutant, VITEST: '' };
  return spawnSync(process.execPath, [vitest, 'run', '--config', config], { env, encoding: 'utf8' });
}
