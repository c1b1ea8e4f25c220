/** How long a bill that was shown holds. Stripe computes by any instant of the period, and people leave pages open. */
const HOLDS_MS = 3_600_000;

/**
 * The word of a preview: what it was made from, and the instant as of which Stripe computed what is paid, so that the
 * change is billed as it was shown.
 */
export function changeToken(madeFrom: string, prorationDate: Date | null): string {
  return prorationDate === null ? madeFrom : `${madeFrom}.${prorationDate.getTime()}`;
}

/** What a preview was made from, in its word. */
export function wordIn(token: string): string {
  return token.split('.')[0] ?? '';
}

/** The instant in a word; null: there is none in it. */
export function prorationDateIn(token: string): Date | null {
  const [, milliseconds] = /^[\w-]+\.(\d{1,15})$/.exec(token) ?? [];
  return milliseconds === undefined ? null : new Date(Number(milliseconds));
}

/** Whether a bill of that instant still holds: else somebody would be billed by a day long past. */
export function isOfNow(prorationDate: Date | null, at: number): boolean {
  return prorationDate === null || Math.abs(prorationDate.getTime() - at) <= HOLDS_MS;
}
