/**
 * The floor: what answering costs with nothing in between. One HTTP server of the platform, one pool, one prepared
 * statement that makes the whole answer as text, the session check included. It knows one operation.
 */
import { createServer, type ServerResponse } from 'node:http';
import { parse } from 'graphql';
import pg from 'pg';
import { sessionCookies } from '../world/cookies.ts';
import { floorStatement } from './statement.ts';

const { DATABASE_URL = '', PORT, APP_SECRET = '', FARM_PUBLIC_PORT, OPERATION = '' } = process.env;
const statement = floorStatement(parse(OPERATION));
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 16 });
const cookies = sessionCookies(APP_SECRET);

async function answer(cookie: string | undefined): Promise<string | null> {
  const token = cookies.token(cookie);
  if (token === null) return null;
  const { rows } = await pool.query<[string]>({
    ...statement,
    values: [token, `:${FARM_PUBLIC_PORT}`],
    rowMode: 'array',
  });
  return rows[0]?.[0] ?? null;
}

async function respond(cookie: string | undefined, response: ServerResponse): Promise<void> {
  const body = await answer(cookie).catch((error: Error) => error);
  if (typeof body !== 'string') {
    const text = body === null ? 'No session.' : body.message;
    response.writeHead(body === null ? 401 : 500, { 'content-length': Buffer.byteLength(text) }).end(text);
    return;
  }
  const bytes = Buffer.from(`${body}\n`);
  response
    .writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length })
    .end(bytes);
}

const server = createServer((request, response) => {
  request.resume().once('end', () => void respond(request.headers.cookie, response));
});
server.keepAliveTimeout = 60_000;
server.listen(Number(PORT), '127.0.0.1');
