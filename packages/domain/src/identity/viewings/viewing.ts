/** One look of an operator with a person's eyes. It changes nothing, and ends by itself. */
export interface Viewing {
  readonly id: string;
  readonly operatorId: string;
  readonly operatorName: string;
  readonly personId: string;
  readonly reason: string;
  readonly startsAt: Date;
  /** Exclusive. */
  readonly endsAt: Date;
}

/** Minutes after which a viewing ends by itself. Starting another one goes on. */
export const VIEWING_MINUTES = 15;
