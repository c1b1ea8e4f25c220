import fc from 'fast-check';
import { expect, vi } from 'vitest';
import { isDeep } from './depth.ts';
import { frozen } from './frozen.ts';

// Whoever tries a law thousands of times waits for it, on a busy machine too.
vi.setConfig({ testTimeout: isDeep ? 3_600_000 : 300_000 });

/** How often a law is tried: 2,000 times, or 200,000 times in a deep run. `share` scales the deep run of a dear law. */
function runsOf(share: number): number {
  return isDeep ? Math.round(200_000 * share) : 2_000;
}

/**
 * Tries a law on generated cases. The cases are frozen: a law, or what it calls, that writes to one throws. A deep
 * run prints its seed; `MC_SEED` gives one back.
 */
export function prove<Case>(
  cases: fc.Arbitrary<Case>,
  law: (found: Case) => void,
  { share = 1 }: { readonly share?: number } = {},
): void {
  const seed = Number(process.env.MC_SEED ?? Math.trunc(Math.random() * 2 ** 31));
  const numRuns = runsOf(share);
  if (isDeep) process.stdout.write(`seed ${seed}, ${numRuns} cases: ${expect.getState().currentTestName}\n`);
  fc.assert(
    fc.property(cases, (found) => law(frozen(found))),
    { numRuns, seed },
  );
}
