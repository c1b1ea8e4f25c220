/** `queued`: due, nobody has taken it; `scheduled`: due later; `retrying`: failed, and due again later. */
export type JobState = 'queued' | 'scheduled' | 'running' | 'retrying' | 'failed';

/** A piece of work in the background. `kind` tells it apart among nodes. */
export interface Job {
  readonly kind: 'job';
  readonly id: string;
  readonly task: string;
  readonly state: JobState;
  /** What it is about: ids alone, whatever else it carries. */
  readonly subjects: readonly { readonly name: string; readonly id: string }[];
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly runAt: Date;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Since when a worker has it, and which. */
  readonly lockedAt: Date | null;
  readonly lockedBy: string | null;
  readonly lastError: string | null;
}

const PREFIX = 'a0b00000-0000-7000-8000-';

/** The queue counts its jobs; in the form of our ids, so that a job can be named and recorded as everything else. */
export function jobIdOf(number: bigint): string {
  return `${PREFIX}${number.toString(16).padStart(12, '0')}`;
}

/** The queue's number of a job; null for the id of something else. */
export function jobNumberOf(id: string): bigint | null {
  const digits = id.startsWith(PREFIX) ? id.slice(PREFIX.length) : '';
  return /^[0-9a-f]{12}$/.test(digits) ? BigInt(`0x${digits}`) : null;
}

const LONGEST_ERROR = 2_000;

/** What an error said, without the addresses and queries of addresses that it may have quoted. */
export function harmlessError(message: string): string {
  return message
    .replace(/[^\s<>"'(]+@[^\s<>"')]+/gu, '…')
    .replace(/\?[^\s"')]+/gu, '?…')
    .slice(0, LONGEST_ERROR);
}
