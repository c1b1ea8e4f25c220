/** What came of asking for one more request. */
export interface Spent {
  readonly isAllowed: boolean;
  /** Requests that may follow at once. */
  readonly remaining: number;
  /** Until there is room for one more; 0 where there is some now. */
  readonly seconds: number;
}

interface Bucket {
  requests: number;
  at: number;
}

/** Callers that are remembered at once. Beyond, those who have been quiet long enough to have all of it are forgotten. */
const REMEMBERED = 20_000;
const MINUTE = 60_000;

/**
 * So many requests a minute for each caller, of which a fifth may come at once. Each process of the server counts by
 * itself.
 */
export function createRequestBudget(perMinute: number, now: () => number = () => performance.now()) {
  const atOnce = Math.max(1, Math.floor(perMinute / 5));
  const perMillisecond = perMinute / MINUTE;
  const buckets = new Map<string, Bucket>();

  function forgetQuiet(at: number): void {
    for (const [key, bucket] of buckets) {
      if (bucket.requests + (at - bucket.at) * perMillisecond >= atOnce) buckets.delete(key);
    }
  }
  return {
    perMinute,
    spend(key: string): Spent {
      const at = now();
      if (buckets.size >= REMEMBERED && !buckets.has(key)) forgetQuiet(at);
      const bucket = buckets.get(key) ?? { requests: atOnce, at };
      const there = Math.min(atOnce, bucket.requests + (at - bucket.at) * perMillisecond);
      const isAllowed = there >= 1;
      const left = isAllowed ? there - 1 : there;
      buckets.set(key, { requests: left, at });
      return {
        isAllowed,
        remaining: Math.floor(left),
        seconds: left >= 1 ? 0 : Math.ceil((1 - left) / perMillisecond / 1000),
      };
    },
  };
}
