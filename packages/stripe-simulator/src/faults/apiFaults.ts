/** What can go wrong with a call. `after` means that the work was done and only its answer is lost. */
export type ApiFaultKind =
  | 'latency'
  /** The work is done at once, and its answer comes late: what it says may be old by then. */
  | 'latency_after'
  | 'rate_limited'
  | 'error_before'
  | 'error_after'
  | 'closed_after'
  | 'lock_timeout'
  | 'key_in_use';

export interface ApiFault {
  readonly kind: ApiFaultKind;
  /** Only calls of this method and whose path begins so; all when left out. */
  readonly method?: string;
  readonly path?: string;
  /** How many calls it strikes before it is used up. */
  times: number;
  /** For latency: how long. */
  readonly milliseconds?: number;
}

/** The faults waiting for calls; the first that fits strikes. */
export class ApiFaults {
  #waiting: ApiFault[] = [];

  add(fault: ApiFault): void {
    this.#waiting.push({ ...fault });
  }

  clear(): void {
    this.#waiting = [];
  }

  list(): readonly ApiFault[] {
    return this.#waiting;
  }

  strike(method: string, path: string): ApiFault | null {
    const fault = this.#waiting.find(
      (one) => (one.method === undefined || one.method === method) && path.startsWith(one.path ?? '/'),
    );
    if (!fault) return null;
    fault.times -= 1;
    this.#waiting = this.#waiting.filter((one) => one.times > 0);
    return fault;
  }
}
