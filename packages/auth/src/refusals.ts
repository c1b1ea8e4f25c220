/** An expected no, answered as `{ code, message }`. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** A JSON answer that no cache keeps. */
export function answer(
  status: number,
  body: unknown,
  headers?: ConstructorParameters<typeof Headers>[0],
): Response {
  const all = new Headers(headers);
  all.set('content-type', 'application/json; charset=utf-8');
  all.set('cache-control', 'no-store');
  return new Response(JSON.stringify(body), { status, headers: all });
}

export function answerRefusal({ status, code, message, headers }: Refusal): Response {
  return answer(status, { code, message }, headers);
}

/** What is unexpected, told without the words of the error: they may hold an address or a token. */
export interface IdentityFailure {
  /** The endpoint, without its parameters, such as `POST /sign-in/email`. */
  readonly endpoint: string;
  /** The error's class, such as `DatabaseError`. */
  readonly error: string;
  /** Its code when it has one, such as an SQLSTATE. */
  readonly code: string | null;
  /** Where it arose: the stack's frames, innermost first. */
  readonly frames: readonly string[];
}

export function describeFailure(endpoint: string, error: unknown): IdentityFailure {
  const isError = error instanceof Error;
  const code = isError && 'code' in error && typeof error.code === 'string' ? error.code : null;
  const frames = isError ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  return {
    endpoint,
    error: isError ? error.name : typeof error,
    code,
    frames: frames.map((frame) => frame.trim()),
  };
}
