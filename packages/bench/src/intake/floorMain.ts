/**
 * The floor of taking an event in: one server of the platform, one pool, one statement that keeps the event and its job.
 * It verifies nothing, limits nothing and knows one kind of event.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';

const { DATABASE_URL = '', PORT } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 16 });
const TAKEN = Buffer.from('{"received":true}');

async function take(body: string): Promise<void> {
  const { id, type, created, data } = JSON.parse(body);
  await pool.query({
    name: 'floor.take',
    text: `WITH event AS (
             INSERT INTO billing.stripe_events (event_id, type, customer, object_id, occurred_at, received_at, payload)
             VALUES ($1, $2, $3, $4, to_timestamp($5), now(), $6) ON CONFLICT DO NOTHING RETURNING customer)
           SELECT graphile_worker.add_job('stripe.sync', json_build_object('stripeCustomer', customer),
                                          job_key => 'stripe.sync:' || customer, max_attempts => 25) FROM event`,
    values: [id, type, data.object.customer, data.object.id, created, body],
  });
}

async function respond(asked: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of asked) chunks.push(chunk as Buffer);
  const isTaken = await take(Buffer.concat(chunks).toString()).then(
    () => true,
    () => false,
  );
  response
    .writeHead(isTaken ? 200 : 500, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': TAKEN.length,
    })
    .end(TAKEN);
}

const server = createServer((request, response) =>
  request.method === 'POST' ? void respond(request, response) : void response.end(),
);
server.keepAliveTimeout = 60_000;
server.listen(Number(PORT), '127.0.0.1');
