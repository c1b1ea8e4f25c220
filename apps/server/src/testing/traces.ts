import type { LightMyRequestResponse } from 'fastify';

/** A line of a stack, or a path to a module: what no answer may ever show. */
const TRACE = /\bat (?:\S+ )?\(?(?:file:|node:|\/)|\.[cm]?[jt]s:\d+|node_modules|\/src\/\w/;

/** Hands the answer on, unless it shows where our code is. */
export function refuseTraces(response: LightMyRequestResponse): LightMyRequestResponse {
  const found = TRACE.exec(`${JSON.stringify(response.headers)}\n${response.body}`);
  if (found === null) return response;
  const { method, url } = response.raw.req;
  throw new Error(`The answer to ${method} ${url} shows where our code is: ${response.body.slice(0, 2000)}`);
}
