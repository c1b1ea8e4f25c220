/** One key whose value is not what it was; a side that is missing did not have it. */
export interface Difference {
  key: string;
  before?: string | undefined;
  after?: string | undefined;
}

export type Facts = Readonly<Record<string, unknown>>;

/** A value in words: text as it is, anything else as JSON; null and undefined are no value. */
function wordsOf(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The keys whose values differ, those of before first; null for a thing that did not or does not exist. */
export function differencesOf(before: Facts | null, after: Facts | null): Difference[] {
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...keys]
    .map((key) => ({ key, before: wordsOf(before?.[key]), after: wordsOf(after?.[key]) }))
    .filter((difference) => difference.before !== difference.after);
}
