/** Moves the clock of the simulator, which does on the way whatever falls due. It never goes back. */
export async function moveSimulatorClock(apiOrigin: string, to: Date): Promise<void> {
  const answer = await fetch(new URL('/control/time', apiOrigin), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ to: Math.floor(to.getTime() / 1000) }),
  });
  if (!answer.ok) throw new Error(`The simulator's clock did not move (${answer.status}).`);
}
