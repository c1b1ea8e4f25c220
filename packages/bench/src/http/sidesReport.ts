import { type Spread, spreadOf } from '../measure/statistics.ts';
import { figure, table } from '../report.ts';
import type { SideSample } from './compareSides.ts';
import type { Side } from './side.ts';

type Pick = (sample: SideSample) => number | null;

const FIGURES: Readonly<Record<string, Pick>> = {
  'requests/s': ({ perSecond }) => perSecond,
  'p50 ms': ({ p50 }) => p50,
  'p99 ms': ({ p99 }) => p99,
  'server µs': ({ serverCpu }) => serverCpu,
  'postgres µs': ({ postgresCpu }) => postgresCpu,
};

const RATIOS: Readonly<Record<string, Pick>> = {
  'requests/s': ({ perSecond }) => perSecond,
  'processor time': ({ serverCpu, postgresCpu }) =>
    serverCpu === null || postgresCpu === null ? null : serverCpu + postgresCpu,
};

/** Medians of every side, then how each stands to the first: ratios of samples that were taken side by side. */
export function sidesReport(samples: ReadonlyMap<Side, readonly SideSample[]>): string {
  const [[floor, ofFloor] = [undefined, []], ...others] = [...samples];
  const figures = [...samples].map(([{ name }, of]) => [
    name,
    ...Object.values(FIGURES).map((pick) => {
      const known = of.map(pick).filter((value) => value !== null);
      return known.length === 0 ? '–' : figure(spreadOf(known).median);
    }),
  ]);
  const ratios = others.flatMap(([{ name }, of]) =>
    Object.entries(RATIOS).map(([what, pick]) => {
      const pairs = of.flatMap((sample, round) => {
        const beside = ofFloor[round];
        const [above, below] = [pick(sample), beside === undefined ? null : pick(beside)];
        return above === null || below === null ? [] : [above / below];
      });
      return [`${name}: ${what}`, ...(pairs.length === 0 ? ['–', '–', '–'] : spreadCells(spreadOf(pairs)))];
    }),
  );
  return [
    table([['', ...Object.keys(FIGURES)], ...figures]),
    table([[`against ${floor?.name}`, ...SPREAD_HEAD], ...ratios]),
  ].join('\n\n');
}

export const SPREAD_HEAD = ['median', 'middle half', 'least–most'] as const;

/** A spread of ratios as three cells under `SPREAD_HEAD`. */
export function spreadCells({ median, quarter, threeQuarters, least, most }: Spread): readonly string[] {
  const digits = (value: number) => value.toFixed(2);
  return [digits(median), `${digits(quarter)}–${digits(threeQuarters)}`, `${digits(least)}–${digits(most)}`];
}
