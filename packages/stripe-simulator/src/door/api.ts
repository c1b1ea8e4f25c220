import type { IncomingHttpHeaders } from 'node:http';
import { apiVersion } from '../apiVersion.ts';
import { catchUp } from '../engine/advance.ts';
import type { ApiFault, ApiFaults } from '../faults/apiFaults.ts';
import type { Json } from '../objects/json.ts';
import { render } from '../objects/render.ts';
import { routes } from '../resources/routes.ts';
import type { World } from '../world/world.ts';
import { checkApiKey } from './apiKey.ts';
import { expand } from './expand.ts';
import { decodeForm } from './formBody.ts';
import { IdempotencyKeys, keyInUse, type Reply } from './idempotency.ts';
import { checkParameters } from './parameters.ts';
import type { RequestLog } from './requestLog.ts';
import { type Answer, findRoute, type Match } from './route.ts';
import { StripeError } from './stripeError.ts';

export interface ApiRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface ApiResponse {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
  /** The work is done, but the caller never hears of it. */
  readonly closed: boolean;
}

const pause = ({ milliseconds = 1000 }: ApiFault) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Stripe's API: who asks, what is asked, has it been asked before, is it well formed, do it, answer. */
export class Api {
  readonly #world: World;
  readonly #faults: ApiFaults;
  readonly #log: RequestLog;
  readonly #keys = new IdempotencyKeys();

  readonly #heard: (body: string) => void;

  #caughtUpTo: number | null = null;

  constructor(
    world: World,
    faults: ApiFaults,
    log: RequestLog,
    heard: (body: string) => void = () => undefined,
  ) {
    this.#heard = heard;
    this.#world = world;
    this.#faults = faults;
    this.#log = log;
  }

  async answer(request: ApiRequest): Promise<ApiResponse> {
    const url = new URL(request.url, 'http://simulator');
    const id = this.#world.ids.next('req', 14);
    const fault = this.#faults.strike(request.method, url.pathname);
    if (fault?.kind === 'latency') await pause(fault);
    const key = request.method === 'POST' ? (header(request, 'idempotency-key') ?? null) : null;
    const { reply, replayed } = this.#reply(request, url, id, key, fault);
    if (fault?.kind === 'latency_after') await pause(fault);
    this.#heard(reply.body);
    this.#log.add({
      id,
      at: this.#world.time.now(),
      method: request.method,
      path: url.pathname,
      status: fault?.kind === 'closed_after' ? null : reply.status,
      idempotencyKey: key,
      replayed,
      fault: fault?.kind ?? null,
      error: reply.status >= 400 ? messageOf(reply.body) : null,
    });
    return { ...this.#response(reply, id, key, replayed), closed: fault?.kind === 'closed_after' };
  }

  #reply(
    request: ApiRequest,
    url: URL,
    id: string,
    key: string | null,
    fault: ApiFault | null,
  ): { reply: Reply; replayed: boolean } {
    let begun = false;
    try {
      checkApiKey(request.headers);
      checkVersion(header(request, 'stripe-version'));
      if (fault) refuseFor(fault, key);
      if (key !== null) {
        const earlier = this.#keys.begin(
          key,
          `${request.method} ${url.pathname}\n${request.body}`,
          this.#world.time.now(),
        );
        if (earlier) return { reply: earlier, replayed: true };
        begun = true;
      }
      const reply = { status: 200, body: this.#work(request, url, id, key), requestId: id };
      const told = fault?.kind === 'error_after' ? { ...reply, ...serverError() } : reply;
      if (key !== null) this.#keys.keep(key, told);
      return { reply: told, replayed: false };
    } catch (error) {
      const known = error instanceof StripeError ? error : defect(error);
      // Whoever has no key has no log either.
      const told =
        known.status === 401 ? known.body : { ...known.body, request_log_url: logUrl(this.#world, id) };
      const reply = { status: known.status, body: JSON.stringify({ error: told }, null, 2), requestId: id };
      if (key !== null && begun) {
        if (known.kept) this.#keys.keep(key, reply);
        else this.#keys.forget(key);
      }
      return { reply, replayed: false };
    }
  }

  #work(request: ApiRequest, url: URL, requestId: string, idempotencyKey: string | null): string {
    const match = findRoute(routes, request.method, url.pathname);
    if (!match) throw unknownUrl(request.method, url.pathname);
    const params = this.#params(request, url, match);
    const paths = (params.expand ?? []) as string[];
    this.#catchUp();
    this.#world.cause = { requestId, idempotencyKey };
    try {
      const answer = match.route.handle({ world: this.#world, params, id: match.id } as never);
      return JSON.stringify(present(this.#world, answer, paths), null, 2);
    } finally {
      this.#world.cause = null;
    }
  }

  /** Time is told in seconds: what is due in this one has been done. */
  #catchUp(): void {
    const { time } = this.#world;
    if (time.frozen || time.now() === this.#caughtUpTo) return;
    this.#caughtUpTo = time.now();
    catchUp(this.#world);
  }

  #params(request: ApiRequest, url: URL, match: Match): Json {
    const json = header(request, 'content-type')?.includes('json') && request.body !== '';
    const fromBody = json ? (JSON.parse(request.body) as Json) : decodeForm(request.body);
    const params = { ...decodeForm(url.search.slice(1)), ...fromBody };
    if (match.route.parameters) checkParameters(match.route.parameters, params);
    return params;
  }

  #response(reply: Reply, id: string, key: string | null, replayed: boolean): Omit<ApiResponse, 'closed'> {
    return {
      status: reply.status,
      body: reply.body,
      headers: {
        'content-type': 'application/json',
        'request-id': id,
        'stripe-version': apiVersion,
        ...shouldRetry(reply.status),
        ...(key === null ? {} : { 'idempotency-key': key, 'original-request': reply.requestId }),
        ...(replayed ? { 'idempotent-replayed': 'true' } : {}),
      },
    };
  }
}

/** A lock goes away; what was refused stays refused; of the rest the SDK decides by itself. */
function shouldRetry(status: number): Record<string, string> {
  if (status >= 500 || status === 429) return {};
  return { 'stripe-should-retry': status === 409 ? 'true' : 'false' };
}

function present(world: World, answer: Answer, paths: readonly string[]): Json {
  if ('plain' in answer) return expand(world, answer.plain, paths);
  if (!('listing' in answer)) return expand(world, render(world, answer), paths);
  const { data, hasMore, url } = answer;
  const list = { object: 'list', data: data.map((one) => render(world, one)), has_more: hasMore, url };
  return expand(world, list, paths);
}

function header(request: ApiRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** One version is simulated; an answer in another's shape would be a lie. */
function checkVersion(version: string | undefined): void {
  if (version === undefined || version === apiVersion) return;
  throw new StripeError(
    400,
    { message: `The simulator speaks ${apiVersion}, not ${version}.`, type: 'invalid_request_error' },
    false,
  );
}

function refuseFor(fault: ApiFault, key: string | null): void {
  if (fault.kind === 'rate_limited') {
    throw new StripeError(
      429,
      { code: 'rate_limit', message: 'Request rate limit exceeded.', type: 'invalid_request_error' },
      false,
    );
  }
  if (fault.kind === 'lock_timeout') {
    const message =
      'This object cannot be accessed right now because another API request or Stripe process is currently accessing it. If you see this error intermittently, retry the request.';
    throw new StripeError(409, { code: 'lock_timeout', message, type: 'invalid_request_error' }, false);
  }
  if (fault.kind === 'key_in_use') throw keyInUse(key ?? '');
  if (fault.kind === 'error_before') throw new StripeError(500, JSON.parse(serverError().body).error, false);
}

function serverError(): { status: number; body: string } {
  const message = 'An unknown error occurred. Please try again.';
  return { status: 500, body: JSON.stringify({ error: { message, type: 'api_error' } }, null, 2) };
}

/** A mistake of the simulator's own; said as such, so that nobody looks for it elsewhere. */
function defect(error: unknown): StripeError {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new StripeError(500, { message: `Defect in the simulator: ${message}`, type: 'api_error' });
}

const unknownUrl = (method: string, path: string) =>
  new StripeError(
    404,
    { message: `Unrecognized request URL (${method}: ${path}).`, type: 'invalid_request_error' },
    false,
  );

const logUrl = (world: World, id: string) => `${world.origin}/control#${id}`;

function messageOf(body: string): string {
  return (JSON.parse(body) as { error?: { message?: string } }).error?.message ?? '';
}
