import type { MailMessage } from '@member-console/domain/identity';
import { createTestDatabase, useDatabase as openDatabase } from '@member-console/testing/database';
import { describe, expect, it } from 'vitest';
import { createMailer } from './mailer.ts';
import { createOutbox } from './outbox/createOutbox.ts';

const { database } = await openDatabase();
const settings = { from: 'Member Console <no-reply@console.example>', webOrigin: 'https://console.example' };
const mailer = createMailer({ database, ...settings });

const verify = (dedupeKey: string, to = 'alice@demo.test'): MailMessage => ({
  kind: 'verifyEmail',
  to,
  locale: 'de-CH',
  dedupeKey,
  displayName: 'Alice',
  url: `https://console.example/auth/verify?token=${dedupeKey}`,
});

const jobs = async () => {
  const { rows } = await database.pool.query(
    `SELECT job.key, job.payload FROM graphile_worker._private_jobs AS job
     JOIN graphile_worker._private_tasks AS task ON task.id = job.task_id AND task.identifier = 'mail.deliver'`,
  );
  return rows as { key: string; payload: { emailId: string } }[];
};

describe('enqueuing', () => {
  it('stores the message and its job together', async () => {
    await mailer.enqueue(verify('together'));
    const email = await database.prisma.outboundEmail.findUniqueOrThrow({ where: { dedupeKey: 'together' } });
    expect(email).toMatchObject({
      kind: 'verifyEmail',
      to: 'alice@demo.test',
      from: settings.from,
      locale: 'de',
      state: 'queued',
      attempts: 0,
      messageId: `<${email.id}@console.example>`,
      subject: 'Best\u00e4tige deine E-Mail-Adresse',
    });
    expect(email.text).toContain('token=together');
    expect(await jobs()).toContainEqual({ key: `mail.deliver:${email.id}`, payload: { emailId: email.id } });
  });

  it('the same message twenty times at once stores it once', async () => {
    const before = (await jobs()).length;
    await Promise.all(Array.from({ length: 20 }, () => mailer.enqueue(verify('once'))));
    expect(await database.prisma.outboundEmail.count({ where: { dedupeKey: 'once' } })).toBe(1);
    expect(await jobs()).toHaveLength(before + 1);
  });

  it('is whole or not at all', async () => {
    const broken = await createTestDatabase({ maxConnections: 2 });
    try {
      await broken.database.pool.query('DROP FUNCTION system.enqueue');
      const failing = createMailer({ database: broken.database, ...settings });
      await expect(failing.enqueue(verify('whole'))).rejects.toThrow('system.enqueue');
      expect(await broken.database.prisma.outboundEmail.count()).toBe(0);
    } finally {
      await broken.drop();
    }
  });

  it.each(['', 'nobody', 'a@b.test, c@d.test', 'Member Console'])(
    'refuses the sender "%s" at once',
    (from) => {
      expect(() => createMailer({ database, from, webOrigin: settings.webOrigin })).toThrow(/^MAIL_FROM/);
    },
  );
});

describe('the list for operators', () => {
  it('is newest first, filtered, and says nothing of what a message says', async () => {
    await mailer.enqueue(verify('s3cret-1', 'list@demo.test'));
    await mailer.enqueue(verify('s3cret-2', 'list@demo.test'));
    const outbox = createOutbox({ database, ...settings });
    const page = { after: null, before: null, backward: false, limit: 10 };
    const listed = await outbox.list({ state: 'queued', to: 'LIST@demo' }, page);
    expect(listed).toHaveLength(2);
    expect(listed[0]?.createdAt.getTime()).toBeGreaterThanOrEqual(listed[1]?.createdAt.getTime() ?? Infinity);
    expect(JSON.stringify(listed)).not.toContain('s3cret');
    const one = { ...page, limit: 1 };
    expect(await outbox.list({ state: 'queued', to: 'list@demo.test' }, one)).toEqual([listed[0]]);
    const after = { ...one, after: listed[0]?.id ?? null };
    expect(await outbox.list({ state: 'queued', to: 'list@demo.test' }, after)).toEqual([listed[1]]);
    expect(await outbox.list({ state: 'failed', to: null }, page)).toEqual([]);
    expect(await outbox.find(listed[1]?.id ?? '')).toEqual(listed[1]);
  });

  it('shows every kind of message in every language as it would be written, without anybody in it', async () => {
    const previews = await createOutbox({ database, ...settings }).previews();
    expect(new Set(previews.map(({ kind }) => kind)).size).toBe(6);
    expect(new Set(previews.map(({ subject }) => subject)).size).toBe(12);
    for (const { html, text } of previews) {
      expect(html).toContain('Alex Example');
      expect(text).toContain('https://console.example/');
    }
  });
});
