import type { Checkpoint } from '../index.ts';

/** Stops a command at a checkpoint, the so manieth time that it comes by, until it is let go. */
export function holdAt(place: 'loaded' | 'committed', time = 1) {
  const [reached, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let times = 0;
  const checkpoint: Checkpoint = async (name) => {
    if (name !== place) return;
    times += 1;
    if (times !== time) return;
    reached.resolve();
    await released.promise;
  };
  return { checkpoint, reached: reached.promise, release: released.resolve };
}
