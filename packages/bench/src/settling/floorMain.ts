/**
 * The floor of giving a plan over HTTP: one server of the platform, one pool, one call of one function that checks the
 * session and does everything. It knows one mutation and one answer.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { newId } from '@member-console/domain/kernel';
import pg from 'pg';
import { sessionCookies } from '../world/cookies.ts';
import type { GiftVariables } from './gift.ts';

const { DATABASE_URL = '', PORT, APP_SECRET = '' } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 16 });
const cookies = sessionCookies(APP_SECRET);
const GIVEN = Buffer.from('{"data":{"grantPlan":{"__typename":"GrantPlanSuccess"}}}\n');

const uuid = (id: string) => id.slice(id.indexOf('_') + 1);

async function give(cookie: string | undefined, body: string): Promise<boolean> {
  const token = cookies.token(cookie);
  const { organizationId, ladderId, productId, endsAt, reason } = (
    JSON.parse(body) as { variables: GiftVariables }
  ).variables.input;
  const { rows } = await pool.query<{ answer: object | null }>({
    name: 'floor.give',
    text: 'SELECT peer.give_as($1, $2, $3, $4, $5, $6, $7) AS answer',
    values: [token, uuid(organizationId), uuid(ladderId), uuid(productId), endsAt, reason, newId()],
  });
  return (rows[0]?.answer ?? null) !== null;
}

async function respond(asked: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of asked) chunks.push(chunk as Buffer);
  const isGiven = await give(asked.headers.cookie, Buffer.concat(chunks).toString()).catch(() => false);
  const body = isGiven ? GIVEN : Buffer.from('Not given.');
  response
    .writeHead(isGiven ? 200 : 500, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': body.length,
    })
    .end(body);
}

const server = createServer((request, response) =>
  request.method === 'POST' ? void respond(request, response) : void response.end(),
);
server.keepAliveTimeout = 60_000;
server.listen(Number(PORT), '127.0.0.1');
