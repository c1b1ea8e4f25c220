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

  test.runIf(isDeep).each(MUTANTS)(
    'is noticed by a law: $name',
    ({ name }) => {
      const index = MUTANTS.findIndex((mutant) => mutant.name === name);
      const env = { ...process.env, MC_DEEP: '', MC_MUTANT: String(index), VITEST: '' };
      const words = [vitest, 'run', '--config', config];
      const { status, stdout } = spawnSync(process.execPath, words, { env, encoding: 'utf8' });
      expect(status, stdout).toBe(1);
      expect(stdout).toContain('failed');
    },
    600_000,
  );
});
