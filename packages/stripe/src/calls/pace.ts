export interface PaceOptions {
  readonly atOnce: number;
  /** Calls begun in any second. */
  readonly perSecond: number;
}

/** Lets so many pieces of work run at once, and so many begin each second; the others wait for their turn. */
export function createPace(options: PaceOptions): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  const gap = 1000 / options.perSecond;
  let running = 0;
  let nextStart = 0;

  const turn = async () => {
    if (running >= options.atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    const now = performance.now();
    const start = Math.max(now, nextStart);
    nextStart = start + gap;
    if (start > now) await new Promise((resolve) => setTimeout(resolve, start - now));
  };
  /** Whoever waits takes over the place, so that nobody else slips in between. */
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };

  return async (work) => {
    await turn();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
