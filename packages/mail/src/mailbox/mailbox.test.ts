import { useDatabase as openDatabase } from '@member-console/testing/database';
import { describe, expect, it } from 'vitest';
import { createDelivery } from '../delivery/delivery.ts';
import { createMailer } from '../mailer.ts';
import { createTransport } from '../transport/createTransport.ts';
import { answerMailbox } from './answerMailbox.ts';
import { listMailboxMessages, type MailboxMessage } from './messages.ts';

const { database } = await openDatabase();
const mailer = createMailer({
  database,
  from: 'Member Console <no-reply@console.example>',
  webOrigin: 'https://console.example',
});
const delivery = createDelivery({ database, transport: createTransport('mailbox', { database }) });

let count = 0;
const send = async (to: string, url = 'https://console.example/auth/verify?token=a&b=c') => {
  count += 1;
  const dedupeKey = `mailbox:${count}`;
  await mailer.enqueue({ kind: 'verifyEmail', to, locale: 'en', displayName: 'Alice', dedupeKey, url });
  const { id } = await database.prisma.outboundEmail.findUniqueOrThrow({ where: { dedupeKey } });
  expect(await delivery.deliver(id)).toBe('sent');
  return id;
};
const get = async (path: string) => {
  const response = await answerMailbox(database, new URL(path, 'http://localhost:4000'));
  if (!response) throw new Error(`${path} is not the mailbox's`);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe('the mailbox', () => {
  it('receives what is delivered, whole and once', async () => {
    const id = await send('once@demo.test');
    expect(await delivery.deliver(id)).toBe('already');
    const [message, ...others] = await listMailboxMessages(database, { to: 'ONCE@demo.test' });
    expect(others).toEqual([]);
    expect(message).toMatchObject({
      id,
      kind: 'verifyEmail',
      subject: 'Confirm your e-mail address',
      headers: { 'Message-ID': `<${id}@console.example>`, To: 'once@demo.test' },
    });
    expect(message?.links[0]).toBe('https://console.example/auth/verify?token=a&b=c');
    expect(message?.receivedAt).toBeInstanceOf(Date);
  });

  it('lists the newest first, and one address alone when asked', async () => {
    const [older, newer] = [await send('carol@demo.test'), await send('dave@demo.test')];
    const all = (await get('/dev/mail')).text;
    expect(all.indexOf(newer)).toBeGreaterThan(0);
    expect(all.indexOf(older)).toBeGreaterThan(all.indexOf(newer));
    const one = (await get('/dev/mail?to=Carol%40demo.test')).text;
    expect(one).toContain(older);
    expect(one).not.toContain(newer);
    const json = JSON.parse((await get('/dev/mail.json?to=dave@demo.test')).text) as MailboxMessage[];
    expect(json.map((message) => message.id)).toEqual([newer]);
    expect(json[0]?.links).toContain('https://console.example/auth/verify?token=a&b=c');
  });

  it('shows a message with its links, its text and its own page in a frame that runs nothing', async () => {
    const id = await send('erin@demo.test');
    const view = await get(`/dev/mail/${id}`);
    expect(view.text).toContain('<a href="https://console.example/auth/verify?token=a&amp;b=c">');
    expect(view.text).toMatch(
      new RegExp(`<iframe[^>]* src="/dev/mail/${id}/body"\\s+sandbox="(?!.*(script|same-origin))`),
    );
    const body = await get(`/dev/mail/${id}/body`);
    expect(body.text).toContain('<base target="_blank">');
    expect(body.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    expect(body.headers.get('content-security-policy')).not.toContain('script-src');
  });

  it('needs no inline script or style for its own pages, and loads nothing from elsewhere', async () => {
    const id = await send('frank@demo.test');
    for (const path of [
      '/dev/mail',
      `/dev/mail/${id}`,
      '/dev/mail?to=nobody@demo.test',
      '/dev/mail/unknown',
    ]) {
      const { text, headers } = await get(path);
      expect(text).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/i);
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('cache-control')).toBe('no-store');
    }
    expect((await get('/dev/mail/style.css')).headers.get('content-type')).toBe('text/css; charset=utf-8');
  });

  it('shows what others wrote as text', async () => {
    const { text } = await get('/dev/mail?to=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E');
    expect(text).not.toContain('<script>');
    expect(text).toContain('&quot;&gt;&lt;script&gt;');
  });

  it.each(['/dev/mail/unknown', '/dev/mail/019aa000-0000-7000-8000-000000000001', '/dev/mail/unknown/body'])(
    'has a page for a message that is not there: %s',
    async (path) => {
      const { status, text } = await get(path);
      expect(status).toBe(404);
      expect(text).toContain('Back to all messages');
    },
  );

  it.each(['/dev/mailbox', '/dev', '/dev/mail/a/b/c', '/other'])('leaves %s to others', async (path) => {
    expect(await answerMailbox(database, new URL(path, 'http://localhost:4000'))).toBeNull();
  });
});
