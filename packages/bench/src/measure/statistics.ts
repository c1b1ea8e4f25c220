/** How numbers lie: their middle, the middle half, and the ends. */
export interface Spread {
  readonly median: number;
  readonly quarter: number;
  readonly threeQuarters: number;
  readonly least: number;
  readonly most: number;
}

/** @throws Error when there are no numbers. */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    quarter: quantile(sorted, 0.25),
    threeQuarters: quantile(sorted, 0.75),
    least: quantile(sorted, 0),
    most: quantile(sorted, 1),
  };
}

export function medianOf(numbers: readonly number[]): number {
  return spreadOf(numbers).median;
}

/** Between two neighbours the value lies on the line that joins them. */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new Error('There is nothing to take a median of.');
  return below + (above - below) * (place - Math.floor(place));
}
