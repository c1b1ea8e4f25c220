/** `npm test deep` and `npm run test:faults` set it: proofs in their full size, which takes minutes. */
export const isDeep = process.env.MC_DEEP === '1';

/** A number that a run prints, so that whoever sees it fail can run it again: `MC_SEED` sets it. */
export function seedOf(run: number): number {
  return Number(process.env.MC_SEED ?? Math.trunc(Math.random() * 2 ** 31)) + run;
}

/** Numbers from 0 to 1 that follow from a seed alone (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
