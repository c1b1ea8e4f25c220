import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { useDatabase as openDatabase } from '@member-console/testing/database';
import { afterEach, describe, expect, it } from 'vitest';
import { createMailer } from '../mailer.ts';
import { createOutbox } from '../outbox/createOutbox.ts';
import { createTransport } from '../transport/createTransport.ts';
import {
  type Behaviour,
  type Reaction,
  startSmtpServer,
  type TestServer,
} from '../transport/smtpServer.fixture.ts';
import { createDelivery, type DeliveryEvent } from './delivery.ts';

const { database, connectionString } = await openDatabase({ maxConnections: 12 });
const mailer = createMailer({
  database,
  from: 'no-reply@console.example',
  webOrigin: 'https://console.example',
});
const outbox = createOutbox({ database, webOrigin: 'https://console.example' });
const FIRST = { after: null, before: null, backward: false, limit: 5 };
const resend = (id: string) => outbox.resend(id, '[]');
const token = 's3cr3tTokenOf40Characters0123456789abcd';

const servers: TestServer[] = [];
const logged: DeliveryEvent[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  logged.length = 0;
});

let count = 0;
const enqueue = async () => {
  count += 1;
  const dedupeKey = `delivery:${count}`;
  const url = `https://console.example/auth/reset?token=${token}`;
  const person = { to: 'alice@demo.test', locale: 'en', displayName: 'Alice' };
  await mailer.enqueue({ kind: 'resetPassword', dedupeKey, url, ...person });
  const { id } = await database.prisma.outboundEmail.findUniqueOrThrow({ where: { dedupeKey } });
  return id;
};

const start = async (behaviour: Behaviour = {}, leaseMs = 60_000) => {
  const server = await startSmtpServer(behaviour);
  servers.push(server);
  const smtpUrl = `smtp://127.0.0.1:${server.port}`;
  const transport = createTransport(smtpUrl, { database });
  const delivery = createDelivery({ database, transport, leaseMs, log: (event) => logged.push(event) });
  return { server, smtpUrl, ...delivery };
};
const rowOf = (id: string) => database.prisma.outboundEmail.findUniqueOrThrow({ where: { id } });
const letTimePass = (id: string) =>
  database.prisma.outboundEmail.update({
    where: { id },
    data: { nextAttemptAt: new Date(Date.now() - 1_000) },
  });
const jobOf = async (id: string) => {
  const { rows } = await database.pool.query(
    'SELECT run_at AS "runAt" FROM graphile_worker._private_jobs WHERE key = $1',
    [`mail.deliver:${id}`],
  );
  return rows[0] as { runAt: Date } | undefined;
};
const forgetJob = (id: string) =>
  database.pool.query('DELETE FROM graphile_worker._private_jobs WHERE key = $1', [`mail.deliver:${id}`]);
const inTurn = (...reactions: Reaction[]) => {
  const rest = [...reactions];
  return () => rest.shift() ?? 'accept';
};

describe('a message', () => {
  it('is sent once, and then forgotten but for the fact', async () => {
    const { server, deliver } = await start();
    const id = await enqueue();
    expect(await deliver(id)).toBe('sent');
    expect(await deliver(id)).toBe('already');
    expect(server.accepted).toHaveLength(1);
    expect(server.accepted[0]?.raw).toContain(`Message-ID: <${id}@console.example>`);
    expect(await rowOf(id)).toMatchObject({
      state: 'sent',
      attempts: 1,
      html: null,
      text: null,
      leaseUntil: null,
    });
  });

  it('refused for now is tried again, later each time, until it is taken', async () => {
    const { server, deliver } = await start({
      onRecipient: inTurn({ code: 450, words: 'greylisted' }, { code: 451, words: 'later' }),
    });
    const id = await enqueue();
    await forgetJob(id);
    expect(await deliver(id)).toBe('deferred');
    const first = await rowOf(id);
    expect(first).toMatchObject({ state: 'queued', lastError: 'RCPT TO: 450 greylisted' });
    expect(await jobOf(id)).toEqual({ runAt: first.nextAttemptAt });
    expect(await deliver(id)).toBe('deferred');
    expect(server.conversations).toBe(1);

    await letTimePass(id);
    expect(await deliver(id)).toBe('deferred');
    const pause = (await rowOf(id)).nextAttemptAt.getTime() - Date.now();
    expect(pause).toBeGreaterThan(100_000);
    expect(pause).toBeLessThan(135_000);
    await letTimePass(id);
    expect(await deliver(id)).toBe('sent');
    expect(server).toMatchObject({ conversations: 3, accepted: [expect.anything()] });
    expect(await rowOf(id)).toMatchObject({ attempts: 3, lastError: null });
  });

  it('that nobody takes for two days has failed', async () => {
    const { server, deliver } = await start();
    await server.stop();
    const id = await enqueue();
    let waited = 0;
    for (let attempt = 1; (await deliver(id)) === 'deferred'; attempt += 1) {
      waited += (await rowOf(id)).nextAttemptAt.getTime() - Date.now();
      await letTimePass(id);
      expect(attempt).toBeLessThan(20);
    }
    expect(waited / 3_600_000).toBeGreaterThan(40);
    expect(waited / 3_600_000).toBeLessThan(56);
    expect(await rowOf(id)).toMatchObject({ state: 'failed', lastError: 'CONN: ECONNREFUSED' });
  });

  it('refused for good has failed, and stays so', async () => {
    const { server, deliver } = await start({ onRecipient: () => ({ code: 550, words: 'no such person' }) });
    const id = await enqueue();
    expect(await deliver(id)).toBe('failed');
    expect(await deliver(id)).toBe('failed');
    expect(server.conversations).toBe(1);
    expect(await rowOf(id)).toMatchObject({
      state: 'failed',
      lastError: expect.stringContaining('no such person'),
    });
  });

  it('whose connection breaks before it was handed over is tried again', async () => {
    const { server, deliver } = await start({ onRecipient: inTurn('hangUp') });
    const id = await enqueue();
    expect(await deliver(id)).toBe('deferred');
    await letTimePass(id);
    expect(await deliver(id)).toBe('sent');
    expect(server.accepted).toHaveLength(1);
  });

  it('whose connection breaks afterwards is unknown, and sent again only when a person says so', async () => {
    const { server, deliver, sweep } = await start({ onMessage: inTurn('hangUp') });
    const id = await enqueue();
    expect(await deliver(id)).toBe('unknown');
    await letTimePass(id);
    expect(await deliver(id)).toBe('unknown');
    await sweep();
    expect(server.conversations).toBe(1);
    const unknown = await outbox.list({ state: 'unknown', to: null }, FIRST);
    expect(unknown.map((email) => email.id)).toContain(id);

    await forgetJob(id);
    expect(await resend(id)).toBe(true);
    expect(await jobOf(id)).toBeDefined();
    expect(await deliver(id)).toBe('sent');
    expect(server.received.map(({ raw }) => /Message-ID: (.*)\r/.exec(raw)?.[1])).toEqual(
      Array(2).fill(`<${id}@console.example>`),
    );
    expect(await resend(id)).toBe(false);
  });

  it('keeps what the server said although the database was away for a moment', async () => {
    const { deliver } = await start({
      async onMessage(): Promise<Reaction> {
        await database.pool.query('ALTER TABLE mail.outbound_emails RENAME TO away');
        const comeBack = () => database.pool.query('ALTER TABLE mail.away RENAME TO outbound_emails');
        setTimeout(() => void comeBack(), 300);
        return 'accept';
      },
    });
    const id = await enqueue();
    expect(await deliver(id)).toBe('sent');
    expect((await rowOf(id)).state).toBe('sent');
  });
});

describe('several workers', () => {
  it('that take the same message at once hold one conversation', async () => {
    const { server, deliver } = await start({ onMessage: () => sleep<Reaction>(200, 'accept') });
    const id = await enqueue();
    const results = await Promise.all(Array.from({ length: 8 }, () => deliver(id)));
    expect(results.toSorted()).toEqual([...Array(7).fill('deferred'), 'sent']);
    expect(server).toMatchObject({ conversations: 1, accepted: [expect.anything()] });
    expect(await deliver(id)).toBe('already');
  });

  it('believe a worker that comes back from the dead with an answer', async () => {
    const { deliver, sweep } = await start({ onMessage: () => sleep<Reaction>(400, 'accept') }, 50);
    const id = await enqueue();
    const slow = deliver(id);
    await sleep(250);
    expect(await sweep()).toBeGreaterThan(0);
    expect((await rowOf(id)).state).toBe('unknown');
    expect(await slow).toBe('sent');
    expect(await rowOf(id)).toMatchObject({ state: 'sent', lastError: null });
  });
});

describe('a worker that is killed', () => {
  const kill = async (when: 'before' | 'after') => {
    const leaseMs = 1_500;
    const done = Promise.withResolvers<void>();
    const { server, smtpUrl, deliver } = await start(
      {
        async onMessage(): Promise<Reaction> {
          if (when === 'before') await end();
          else setTimeout(() => void end(), 5);
          return 'accept';
        },
      },
      leaseMs,
    );
    const id = await enqueue();
    const script = fileURLToPath(new URL('./worker.fixture.ts', import.meta.url));
    const worker = spawn(process.execPath, [script, connectionString, smtpUrl, id, String(leaseMs)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const exit = once(worker, 'exit');
    const end = async () => {
      worker.kill('SIGKILL');
      await exit;
      done.resolve();
    };
    await done.promise;
    return { id, server, deliver, leaseMs };
  };

  it('while the server takes the message leaves it unknown: one message, never a second by itself', async () => {
    const { id, server, deliver, leaseMs } = await kill('before');
    expect((await rowOf(id)).state).toBe('sending');
    await forgetJob(id);
    expect(await deliver(id)).toBe('deferred');
    expect(await jobOf(id)).toEqual({ runAt: (await rowOf(id)).leaseUntil });
    await sleep(leaseMs);
    expect(await deliver(id)).toBe('unknown');
    expect(await deliver(id)).toBe('unknown');
    expect(server).toMatchObject({ conversations: 1, received: [expect.anything()] });
    expect(logged).toEqual([
      {
        event: 'mail.unknown',
        emailId: id,
        kind: 'resetPassword',
        attempt: 1,
        reason: 'the worker stopped during the conversation',
      },
    ]);
    expect(await resend(id)).toBe(true);
  });

  it('just after the server took it leaves it sent or unknown, and never sends it twice', async () => {
    const { id, server, deliver, leaseMs } = await kill('after');
    await sleep(leaseMs);
    expect(await deliver(id)).toMatch(/^(already|unknown)$/);
    expect(server.accepted).toHaveLength(1);
  });
});

describe('the sweep', () => {
  it('gives an overdue message that lost its job a new one, and leaves the others alone', async () => {
    const { sweep } = await start();
    const [overdue, recent] = [await enqueue(), await enqueue()];
    await Promise.all([forgetJob(overdue), forgetJob(recent)]);
    const dueAt = new Date(Date.now() - 120_000);
    await database.prisma.outboundEmail.update({ where: { id: overdue }, data: { nextAttemptAt: dueAt } });
    expect(await sweep()).toBeGreaterThan(0);
    expect(await jobOf(overdue)).toEqual({ runAt: dueAt });
    expect(await jobOf(recent)).toBeUndefined();
  });
});

describe('secrets', () => {
  it('stay out of the log and of what is kept about failures, whatever the server quotes', async () => {
    const words = `blocked: https://console.example/auth/reset?token=${token}`;
    const { deliver } = await start({
      onMessage: inTurn({ code: 451, words }, 'hangUp', { code: 554, words }, 'accept'),
    });
    const id = await enqueue();
    for (const expected of ['deferred', 'unknown', 'failed', 'sent']) {
      await letTimePass(id);
      await resend(id);
      expect(await deliver(id)).toBe(expected);
      expect((await rowOf(id)).lastError ?? '').not.toContain('token');
    }
    expect(logged).toHaveLength(4);
    expect(JSON.stringify(logged)).not.toMatch(/token|s3cr3t|Alice|alice|password for/);
  });
});
