export interface LoggedRequest {
  readonly id: string;
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly status: number | null;
  readonly idempotencyKey: string | null;
  readonly replayed: boolean;
  readonly fault: string | null;
  readonly error: string | null;
}

const kept = 1000;

/** The last calls, for people who want to see what an application asked. Never a key, never a body. */
export class RequestLog {
  readonly entries: LoggedRequest[] = [];

  add(entry: LoggedRequest): void {
    this.entries.push(entry);
    if (this.entries.length > kept) this.entries.shift();
  }
}
