import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from '@member-console/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const children: ChildProcess[] = [];
const SECRET = 'a secret of more than thirty-two characters';

describe('the server as a process', () => {
  let place: TestDatabase;
  let variables: Readonly<Record<string, string>>;
  let taken: Server;

  beforeAll(async () => {
    place = await createTestDatabase();
    taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    variables = {
      NODE_ENV: 'production',
      ROLE: 'api',
      DATABASE_URL: place.connectionString,
      APP_SECRET: SECRET,
      FARM_SECRET: SECRET,
      FARM_CONTROL_URL: 'http://127.0.0.1:9',
      FARM_PUBLIC_PORT: '4100',
      WEB_ORIGIN: 'https://console.example.org',
      SMTP_URL: 'smtp://127.0.0.1:9',
      PORT: String(await freePort()),
    };
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    taken.close();
    await place.drop();
  });

  /** Starts in vain, and says why. */
  async function refusal(changes: Readonly<Record<string, string | undefined>>): Promise<string> {
    const child = start({ ...variables, ...changes });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    const [code] = await once(child, 'close');
    expect(code, said).toBe(1);
    return said.trim();
  }

  it('refuses a demo world in production, in a sentence', async () => {
    const { pool } = place.database;
    await pool.query('UPDATE system.installation SET is_demo = true');
    const sentence = await refusal({});
    await pool.query('UPDATE system.installation SET is_demo = false');
    expect(sentence).toMatch(/^This database holds the demo world, [^\n]*$/);

    const { rows } = await pool.query<{ id: string }>(
      `INSERT INTO identity.persons (auth_user_id, display_name, email) VALUES ('x', 'Alice', 'alice@demo.test') RETURNING id`,
    );
    expect(await refusal({})).toBe(sentence);
    await pool.query('DELETE FROM identity.persons WHERE id = $1', [rows[0]?.id]);
  });

  it('refuses production without a mail server, in a sentence', async () => {
    expect(await refusal({ SMTP_URL: undefined })).toMatch(/^SMTP_URL: [^\n]*$/);
  });

  it('refuses to send the mail of production into the mailbox of a developer', async () => {
    expect(await refusal({ SMTP_URL: 'mailbox' })).toMatch(/^SMTP_URL: [^\n]*$/);
  });

  it('names everything that is missing or wrong, and never a value', async () => {
    const sentence = await refusal({
      DATABASE_URL: 'mysql://root:hunter2@db',
      APP_SECRET: 'too-short',
      PORT: '99999',
    });
    expect(sentence).toMatch(/^The environment is not complete\. [^\n]*$/);
    for (const name of ['DATABASE_URL', 'APP_SECRET', 'PORT']) expect(sentence).toContain(name);
    expect(sentence).not.toMatch(/hunter2|too-short|99999/);
  });

  it('says in a sentence that the database is not there, and what it may not say of it', async () => {
    const sentence = await refusal({ DATABASE_URL: 'postgresql://console:hunter2@127.0.0.1:9/console' });
    expect(sentence).toMatch(/^[^\n]+$/);
    expect(sentence).not.toContain('hunter2');
  });

  it('says in a sentence that its port is taken', async () => {
    const { port } = taken.address() as { port: number };
    expect(await refusal({ PORT: String(port) })).toBe(
      `Port ${port} is taken. Set PORT or METRICS_PORT to another one.`,
    );
  });

  it('starts in production, answers, and leaves when it is told to', async () => {
    const child = start({ ...variables, LOG_LEVEL: 'info' });
    let log = '';
    child.stdout.on('data', (chunk) => (log += chunk));
    const address = `http://127.0.0.1:${variables.PORT}`;
    const live = await eventually(() => fetch(`${address}/health/live`));
    expect(await live.json()).toEqual({ status: 'ok' });
    expect((await fetch(`${address}/dev/mail`)).status).toBe(404);
    const leaving = once(child, 'close');
    child.kill('SIGTERM');
    expect(await leaving).toEqual([0, null]);
    const lines = log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { msg: string });
    expect(lines.map(({ msg }) => msg)).toContain('started');
    expect(log).not.toContain(SECRET);
  });
});

function start(variables: Readonly<Record<string, string | undefined>>) {
  const env = { PATH: process.env.PATH, ...variables };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  return child;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

async function eventually<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (tries === 150) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
