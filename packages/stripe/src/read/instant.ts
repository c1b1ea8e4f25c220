/** Stripe counts seconds, we count milliseconds. */
export function instant(seconds: number): number;
export function instant(seconds: number | null | undefined): number | null;
export function instant(seconds: number | null | undefined): number | null {
  return seconds === null || seconds === undefined ? null : seconds * 1000;
}
