import { instantIn } from '../asOf.ts';

const month = 30 * 86_400_000;

/** The two instants that an address compares; without them, a month ago and now. */
export function instantsIn(search: URLSearchParams, now: number): { from: string; to: string } {
  return {
    from: instantIn(search, 'from') ?? new Date(now - month).toISOString(),
    to: instantIn(search, 'to') ?? new Date(now).toISOString(),
  };
}
