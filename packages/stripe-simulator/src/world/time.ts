/** The simulator's own clock, in whole seconds since 1970. It follows the real clock or stands still. */
export interface Time {
  now(): number;
  /** Sets the clock; a clock that follows the real one goes on from there. */
  set(seconds: number): void;
  readonly frozen: boolean;
}

/** A clock that only moves when told to. */
export function frozenTime(start: number): Time {
  let current = start;
  return { frozen: true, now: () => current, set: (seconds) => (current = Math.max(current, seconds)) };
}

/** The machine's clock, moved ahead by whatever it was set to. */
export function runningTime(): Time {
  let ahead = 0;
  const real = () => Math.floor(Date.now() / 1000);
  return {
    frozen: false,
    now: () => real() + ahead,
    set: (seconds) => (ahead = Math.max(ahead, seconds - real())),
  };
}
