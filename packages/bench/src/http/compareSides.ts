import type { Generator, LoadSeen } from '../load/load.ts';
import { cpuSeconds } from '../measure/cpu.ts';
import { interleave } from '../measure/interleave.ts';
import type { Side } from './side.ts';

export interface SideSample extends LoadSeen {
  /** Microseconds of processor time per request, in the server and in Postgres; null where nobody counts. */
  readonly serverCpu: number | null;
  readonly postgresCpu: number | null;
}

export interface Effort {
  readonly rounds: number;
  /** How long one side is measured in one round; it is warmed up for twice that. */
  readonly seconds: number;
  readonly connections: number;
}

/** Puts every side under the same load in turns. */
export function compareSides(
  sides: readonly Side[],
  generator: Generator,
  postgresPid: number,
  { rounds, seconds, connections }: Effort,
): Promise<Map<Side, SideSample[]>> {
  return interleave(sides, rounds, (side, isWarmUp) =>
    measureSide(side, generator, postgresPid, connections, isWarmUp ? 2 * seconds : seconds),
  );
}

/** Puts one side under load, once. */
export async function measureSide(
  { serving, requests, answer }: Side,
  generator: Generator,
  postgresPid: number,
  connections: number,
  seconds: number,
): Promise<SideSample> {
  const before = [await cpuSeconds(serving.pid), await cpuSeconds(postgresPid, true)] as const;
  const seen = await generator.run({
    port: serving.port,
    requests,
    connections,
    seconds,
    ...(answer === undefined ? {} : { answer }),
  });
  const after = [await cpuSeconds(serving.pid), await cpuSeconds(postgresPid, true)] as const;
  const perRequest = (place: 0 | 1) => {
    const [from, to] = [before[place], after[place]];
    return from === null || to === null ? null : ((to - from) / seen.requests) * 1e6;
  };
  return { ...seen, serverCpu: perRequest(0), postgresCpu: perRequest(1) };
}
