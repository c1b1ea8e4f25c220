/**
 * Measures several sides in turns, so that what else the machine does meets all of them alike: A B, B A, A B, …
 * Each side is measured once before, and that is not kept.
 *
 * @returns for each side its samples, in the order of the rounds: the n-th of two sides were taken side by side.
 */
export async function interleave<Side, Sample>(
  sides: readonly Side[],
  rounds: number,
  measure: (side: Side, isWarmUp: boolean) => Promise<Sample>,
): Promise<Map<Side, Sample[]>> {
  const samples = new Map(sides.map((side) => [side, [] as Sample[]]));
  for (const side of sides) await measure(side, true);
  for (let round = 0; round < rounds; round += 1) {
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
      samples.get(side)?.push(await measure(side, false));
    }
  }
  return samples;
}
