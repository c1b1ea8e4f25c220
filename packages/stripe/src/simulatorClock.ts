import { Unavailable } from './calls/errors.ts';

/** Moves the clock of the simulator, which does on the way whatever falls due. It never goes back. */
export async function moveSimulatorClock(apiOrigin: string, to: Date): Promise<void> {
  const answer = await fetch(new URL('/control/time', apiOrigin), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ to: Math.floor(to.getTime() / 1000) }),
  }).catch(() => null);
  if (answer?.ok) return;
  throw new Unavailable("The simulator's clock did not move.", {
    isOutcomeUnknown: true,
    retryAfterMs: null,
    replayOf: null,
  });
}
