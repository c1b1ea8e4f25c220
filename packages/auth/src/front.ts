import { setTimeout as sleep } from 'node:timers/promises';
import type { Accounts } from './accounts.ts';
import { clientOf, libraryHeaders } from './clients.ts';
import type { Door } from './doors.ts';
import { basePath, type Engine } from './engine.ts';
import { readFields } from './input.ts';
import type { Letters } from './letters.ts';
import type { Limiter } from './limits.ts';
import { checkLink, readLink } from './links.ts';
import { answer, answerRefusal, describeFailure, type IdentityFailure, Refusal } from './refusals.ts';
import { type Returns, withParameter } from './returns.ts';
import type { Sessions } from './sessions.ts';
import { codeOfLink, refusalOf } from './translations.ts';

export interface FrontTools {
  readonly engine: Engine;
  readonly doors: Readonly<Record<string, Door>>;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly letters: Letters;
  readonly limiter: Limiter;
  readonly returns: Returns;
  readonly secret: string;
  readonly trustedProxies: readonly string[];
  /** Milliseconds below which no silent endpoint answers. */
  readonly silence: number;
  readonly onFailure: (failure: IdentityFailure) => void;
}

const resetLink = /^\/reset-password\/([A-Za-z0-9]{10,100})$/;
const unexpected = new Refusal(500, 'INTERNAL_SERVER_ERROR', 'Something went wrong. Try again later.');

/** Answers requests under `/auth`: lets through what the doors name, and nothing else. */
export function createFront(tools: FrontTools): (request: Request) => Promise<Response> {
  const { engine, doors, letters, returns } = tools;

  return async (request) => {
    const url = new URL(request.url);
    const path = url.pathname.startsWith(`${basePath}/`) ? url.pathname.slice(basePath.length) : '';
    const door = Object.hasOwn(doors, path) ? doors[path] : undefined;
    const token = resetLink.exec(path)?.[1];
    const isGet = token !== undefined || path === '/verify-email' || path === '/get-session';
    try {
      if (!door && !isGet) throw new Refusal(404, 'NOT_FOUND', 'There is nothing here.');
      const method = door ? 'POST' : 'GET';
      if (request.method !== method) {
        throw new Refusal(405, 'METHOD_NOT_ALLOWED', `Use ${method}.`, { allow: method });
      }
      if (door) return await post(path, door, request);
      if (token) return await followReset(token, url, request);
      return path === '/verify-email' ? await followProof(url, request) : await getSession(request);
    } catch (error) {
      if (error instanceof Refusal) return answerRefusal(error);
      report(request, token ? '/reset-password/:token' : path, error);
      return answerRefusal(unexpected);
    }
  };

  function report(request: Request, path: string, error: unknown): void {
    tools.onFailure(describeFailure(`${request.method} ${path}`, error));
  }

  function ask(path: string, request: Request, options: { body?: unknown; withSession: boolean }) {
    const headers = libraryHeaders(request.headers, tools.trustedProxies);
    if (!options.withSession) headers.delete('cookie');
    if (options.body === undefined) {
      return engine.handler(new Request(returns.origin + basePath + path, { headers }));
    }
    headers.set('content-type', 'application/json');
    const body = JSON.stringify(options.body);
    return engine.handler(new Request(returns.origin + basePath + path, { method: 'POST', headers, body }));
  }

  async function post(path: string, door: Door, request: Request): Promise<Response> {
    refuseOtherOrigins(request.headers, returns.origin);
    const question = door.read(await readFields(request));
    if (door.limits) {
      const email = typeof question.email === 'string' ? question.email : null;
      const client = clientOf(request.headers, tools.trustedProxies);
      await tools.limiter.count(path, door.limits, client, email);
    }
    const silence = door.isSilent ? sleep(tools.silence) : undefined;
    const response = await letters.during(request.headers, null, async (): Promise<Response | null> => {
      if (door.act) {
        await door.act(question);
        return null;
      }
      const session = door.conclude ? await tools.sessions.read(request.headers) : null;
      const response = await ask(path, request, { body: question, withSession: door.isForSession === true });
      if (response.ok) door.conclude?.(session);
      return response;
    });
    await silence;
    if (response && !response.ok) throw await refusalOf(response);
    return answer(200, { status: true, ...door.tell?.(question) }, response ? cookiesOf(response) : []);
  }

  async function getSession(request: Request): Promise<Response> {
    const response = await ask('/get-session', request, { withSession: true });
    if (!response.ok) throw await refusalOf(response);
    const found = (await response.json()) as Awaited<ReturnType<Engine['api']['getSession']>>;
    if (!found) return answer(200, null, cookiesOf(response));
    const { session, user } = found;
    const { id, createdAt, updatedAt, expiresAt } = session;
    const { email, emailVerified, name } = user;
    const body = {
      session: { id, createdAt, updatedAt, expiresAt },
      user: { id: user.id, email, emailVerified, name },
    };
    return answer(200, body, cookiesOf(response));
  }

  /** A person follows a link: whatever happens they land on a page, with `error` when it did not work. */
  async function followProof(url: URL, request: Request): Promise<Response> {
    const target = returns.resolve(url.searchParams.get('callbackURL'), '/');
    const token = url.searchParams.get('token') ?? '';
    try {
      const link = await readLink(token, tools.secret);
      const check = link ? await checkLink(link, tools.accounts) : 'valid';
      if (check === 'done') return redirect(target);
      if (check !== 'valid') return redirect(failed(target, check));
      const query = new URLSearchParams({ token, callbackURL: target }).toString();
      if (link?.step === 'change' && !(await tools.sessions.read(request.headers))) {
        return redirect(signInFirst(`${basePath}/verify-email?${query}`));
      }
      const response = await letters.during(request.headers, link, () =>
        ask(`/verify-email?${query}`, request, { withSession: true }),
      );
      if (response.headers.get('location') === target) return redirect(target, cookiesOf(response));
      const code = await codeOfLink(response);
      // Another tab was faster.
      if (link && (await checkLink(link, tools.accounts)) === 'done') return redirect(target);
      return redirect(failed(target, code));
    } catch (error) {
      report(request, '/verify-email', error);
      return redirect(failed(target, unexpected.code));
    }
  }

  async function followReset(token: string, url: URL, request: Request): Promise<Response> {
    const target = returns.resolveOwn(url.searchParams.get('callbackURL'), '/reset-password');
    const query = new URLSearchParams({ callbackURL: target }).toString();
    const response = await ask(`/reset-password/${token}?${query}`, request, { withSession: false });
    const location = response.headers.get('location') ?? '';
    const isGood = location !== '' && new URL(location).searchParams.get('token') === token;
    return redirect(
      isGood ? withParameter(target, 'token', token) : withParameter(target, 'error', 'INVALID_TOKEN'),
    );
  }

  /** A new address that was mistyped belongs to somebody else, whom its link must not sign in. */
  function signInFirst(path: string): string {
    return withParameter(failed(`${returns.origin}/login`, 'UNAUTHENTICATED'), 'return_to', path);
  }

  /** Failures are told on our own pages only. */
  function failed(target: string, code: string): string {
    return withParameter(returns.resolveOwn(target, '/login'), 'error', code);
  }
}

/** Browsers name the page's origin in every POST; what names none is no browser and has no cookie of ours. */
function refuseOtherOrigins(headers: Headers, origin: string): void {
  const named = headers.get('origin');
  const isForeign = named === null ? headers.has('cookie') : named !== origin;
  if (isForeign || headers.get('sec-fetch-site') === 'cross-site') {
    throw new Refusal(403, 'INVALID_ORIGIN', `Only pages of ${origin} may do this.`);
  }
}

function cookiesOf(response: Response): [string, string][] {
  return response.headers.getSetCookie().map((cookie) => ['set-cookie', cookie]);
}

/** The page that follows must not tell others the address it was reached from: that holds a token. */
function redirect(location: string, cookies: [string, string][] = []): Response {
  return new Response(null, {
    status: 302,
    headers: [
      ['location', location],
      ['cache-control', 'no-store'],
      ['referrer-policy', 'no-referrer'],
      ...cookies,
    ],
  });
}
