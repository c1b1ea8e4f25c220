/**
 * The floor: what answering costs with nothing in between. One HTTP server of the platform, one pool, one prepared
 * statement that makes the whole answer as text, the session check included. It knows one operation.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { parse } from 'graphql';
import pg from 'pg';
import { sessionCookies } from '../world/cookies.ts';
import { floorStatement } from './statement.ts';

const { DATABASE_URL = '', PORT, APP_SECRET = '', FARM_PUBLIC_PORT, OPERATION = '' } = process.env;
const statement = floorStatement(parse(OPERATION));
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 16 });
const cookies = sessionCookies(APP_SECRET);

async function answer(cookie: string | undefined, body: string): Promise<string | null> {
  const token = cookies.token(cookie);
  if (token === null) return null;
  const { variables } = JSON.parse(body || '{}') as { variables?: { slug?: string } };
  const { rows } = await pool.query<[string]>({
    ...statement,
    values: [token, `:${FARM_PUBLIC_PORT}`, variables?.slug],
    rowMode: 'array',
  });
  return rows[0]?.[0] ?? null;
}

async function respond(asked: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of asked) chunks.push(chunk as Buffer);
  const given = Buffer.concat(chunks).toString();
  const body = await answer(asked.headers.cookie, given).catch((error: Error) => error);
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

const server = createServer((request, response) => void respond(request, response));
server.keepAliveTimeout = 60_000;
server.listen(Number(PORT), '127.0.0.1');
