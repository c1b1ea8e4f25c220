import { Refused, Unavailable } from './errors.ts';

const mostRounds = 12;

/**
 * Makes a thing once, for ever. Where Stripe says no, or repeats a failure that it keeps for the key, what stands there
 * decides: it is taken over if it exists. If it does not, and the answer was only a repeated one, it is made under the
 * next key, which follows from the failed call: whoever else comes this far uses the same.
 */
export async function makeOnce<T>(
  key: string,
  find: () => Promise<T | null>,
  make: (key: string) => Promise<T>,
): Promise<T> {
  let next = key;
  for (let round = 1; ; round += 1) {
    try {
      return await make(next);
    } catch (error) {
      if (!(error instanceof Refused || error instanceof Unavailable)) throw error;
      const { replayOf } = error;
      const found = error instanceof Refused || replayOf !== null ? await find() : null;
      if (found !== null) return found;
      if (replayOf === null || round === mostRounds) throw error;
      next = `${key}:${replayOf}`;
    }
  }
}
