/** Minutes between attempts: soon at first, for servers that make strangers wait; in all about two days. */
const pauses = [1, 2, 5, 10, 20, 40, 60, 120, 240, 360, 480, 720, 840];

/**
 * @param deferrals temporary refusals before this one
 * @returns milliseconds to wait before the next attempt, or null when it is time to give up.
 */
export function pauseAfter(deferrals: number): number | null {
  const minutes = pauses[deferrals];
  return minutes === undefined ? null : minutes * 60_000;
}
