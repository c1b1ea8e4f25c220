import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { MUTANTS } from './mutants.ts';

const core = path.resolve(import.meta.dirname, '../../../../core');
const mutant = MUTANTS[Number(process.env.MC_MUTANT)];

/**
 * The laws against a core with one fault in it: the one that `MC_MUTANT` names by its place in the list. The fault is
 * put in while the file is read; the sources stay as they are.
 */
export default defineConfig({
  root: core,
  plugins: [
    {
      name: 'mutant',
      enforce: 'pre',
      transform: (code, id) =>
        mutant !== undefined && id === path.join(core, 'src', mutant.file)
          ? code.replace(mutant.from, () => mutant.to)
          : undefined,
    },
  ],
  test: {
    include: ['src/**/*.test.ts'],
    // Laws alone: a story would kill a mutant by an example.
    exclude: ['**/*Stories.test.ts', '**/*Examples.test.ts', '**/mutants.test.ts'],
    bail: 1,
    // A module that is kept on disk is kept with the fault that was in it.
    fsModuleCache: false,
    maxWorkers: 2,
    testTimeout: 120_000,
  },
});
