import type { Exchange, Recording } from './recordings.ts';

/** Invoices and subscriptions have had today's shape since this version. */
const oldestVersion = '2025-03-31';

export interface Scope {
  readonly exchanges: readonly Exchange[];
  /** Why the file, or the rest of it, is left out. */
  readonly reason: string | null;
}

/** Which exchanges of a recording are replayed, and why not the others. */
export function scopeOf(recording: Recording): Scope {
  if (recording.name.includes('connect')) return { exchanges: [], reason: 'Connect is not simulated' };
  const exchanges = recording.exchanges.filter(({ version }) => version >= oldestVersion);
  const older = recording.exchanges.length - exchanges.length;
  if (exchanges.length === 0) return { exchanges, reason: `recorded before ${oldestVersion}.basil` };
  return {
    exchanges,
    reason: older > 0 ? `${older} of its exchanges were recorded before ${oldestVersion}.basil` : null,
  };
}
