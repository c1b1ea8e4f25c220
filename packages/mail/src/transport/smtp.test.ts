import { afterEach, describe, expect, it } from 'vitest';
import { smtpTransport } from './smtp.ts';
import { type Behaviour, startSmtpServer, type TestServer, trustedInTests } from './smtpServer.fixture.ts';
import { parseSmtpUrl, type SmtpServer } from './smtpUrl.ts';

const secret = 'https://console.example/auth/verify?token=s3cr3tTokenOf40Characters0123456789abcd';
const message = {
  id: '019aa000-0000-7000-8000-000000000001',
  messageId: '<019aa000-0000-7000-8000-000000000001@console.example>',
  kind: 'verifyEmail',
  from: 'Member Console <no-reply@console.example>',
  to: 'asa@demo.test',
  locale: 'de',
  subject: 'Best\u00e4tige deine E-Mail-Adresse',
  html: `<p>Gr\u00fc\u00dfe <a href="${secret}">hier</a></p>`,
  text: `Gr\u00fc\u00dfe\n\n${secret}\n.\nEnde\n`,
};

const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

const start = async (behaviour: Behaviour = {}, overrides: Partial<SmtpServer> = {}) => {
  const server = await startSmtpServer(behaviour);
  servers.push(server);
  const address = { ...parseSmtpUrl(`smtp://127.0.0.1:${server.port}`), ...overrides };
  return { server, address, transport: smtpTransport(address) };
};
const encrypted = { secure: true, disabledCommands: [] };

describe('a conversation', () => {
  it('hands the message over whole', async () => {
    const { server, transport } = await start();
    expect(await transport.send(message)).toEqual({ kind: 'accepted' });
    const [arrived] = server.accepted;
    expect(arrived).toMatchObject({ from: 'no-reply@console.example', to: ['asa@demo.test'] });
    const raw = arrived?.raw ?? '';
    expect(raw).toContain(`Message-ID: ${message.messageId}`);
    expect(raw).toContain('From: Member Console <no-reply@console.example>');
    expect(raw).toContain('Auto-Submitted: auto-generated');
    expect(raw).toMatch(/Subject: =\?UTF-8\?/);
    expect(raw).toContain('Content-Type: multipart/alternative');
    expect(raw).toMatch(/text\/plain; charset=utf-8[\s\S]*text\/html; charset=utf-8/);
  });

  it('writes the recipient\u2019s domain in letters that every server knows', async () => {
    const { server, transport } = await start();
    await transport.send({ ...message, to: 'asa@b\u00fccher.test' });
    expect(server.accepted[0]).toMatchObject({ to: ['asa@b\u00fccher.test'], international: false });
  });

  it.each([
    [450, 'deferred'],
    [421, 'deferred'],
    [503, 'deferred'],
    [550, 'refused'],
  ] as const)('ends with %i to the recipient: %s, in the server\u2019s words', async (code, kind) => {
    const { transport } = await start({ onRecipient: () => ({ code, words: 'not today, asa@demo.test' }) });
    const outcome = await transport.send(message);
    expect(outcome).toMatchObject({ kind, reason: expect.stringContaining('not today, asa@demo.test') });
  });

  it.each([
    [451, 'deferred'],
    [554, 'refused'],
  ] as const)(
    'ends with %i to the message: %s, and the server\u2019s words are not kept',
    async (code, kind) => {
      const { transport } = await start({ onMessage: () => ({ code, words: `spam: ${secret}` }) });
      const outcome = await transport.send(message);
      expect(outcome).toMatchObject({ kind, reason: expect.stringContaining(String(code)) });
      expect(JSON.stringify(outcome)).not.toMatch(/spam|s3cr3t/);
    },
  );

  it('that breaks before the message is tried again', async () => {
    const { server, transport } = await start({ onRecipient: () => 'hangUp' });
    expect(await transport.send(message)).toMatchObject({ kind: 'deferred' });
    expect(server.received).toHaveLength(0);
  });

  it('that breaks after the message is unknown', async () => {
    const { server, transport } = await start({ onMessage: () => 'hangUp' });
    expect(await transport.send(message)).toMatchObject({ kind: 'unknown' });
    expect(server.received).toHaveLength(1);
  });

  it('with a server that never answers the message ends as unknown, in time', async () => {
    const { address } = await start({ onMessage: () => new Promise(() => {}) });
    expect(await smtpTransport(address, 300).send(message)).toMatchObject({
      kind: 'unknown',
      reason: expect.stringContaining('ETIMEDOUT'),
    });
  });

  it('is tried again when nobody listens', async () => {
    const { server, transport } = await start();
    await server.stop();
    expect(await transport.send(message)).toEqual({ kind: 'deferred', reason: 'CONN: ECONNREFUSED' });
  });

  it('is not begun for an address that cannot be written', async () => {
    const { server, transport } = await start();
    const outcome = await transport.send({ ...message, to: 'asa@demo.test>\r\nRCPT TO:<eve@demo.test' });
    expect(outcome.kind).toBe('refused');
    expect(server.received).toHaveLength(0);
  });
});

describe('encryption', () => {
  const trusting = { encryption: 'tls', authorities: trustedInTests.cert } as const;

  it('from the first byte, with a certificate that we trust', async () => {
    const { server, transport } = await start({ options: { ...encrypted, ...trustedInTests } }, trusting);
    expect(await transport.send(message)).toEqual({ kind: 'accepted' });
    expect(server.accepted[0]?.encrypted).toBe(true);
  });

  it('after STARTTLS, where it is required', async () => {
    const { server, transport } = await start(
      { options: { disabledCommands: [], ...trustedInTests } },
      { ...trusting, encryption: 'startTls' },
    );
    expect(await transport.send(message)).toEqual({ kind: 'accepted' });
    expect(server.accepted[0]?.encrypted).toBe(true);
  });

  it.each(['tls', 'startTls'] as const)(
    'refuses a certificate that nobody vouches for (%s)',
    async (encryption) => {
      const { server, transport } = await start(
        { options: { secure: encryption === 'tls', disabledCommands: [] } },
        { encryption },
      );
      const outcome = await transport.send(message);
      expect(outcome).toMatchObject({ kind: 'deferred', reason: expect.stringMatching(/CERT|certificate/i) });
      expect(server.received).toHaveLength(0);
    },
  );

  it('refuses a certificate for another name', async () => {
    const { server, transport } = await start(
      { options: { ...encrypted, ...trustedInTests } },
      { ...trusting, host: '127.0.0.2' },
    );
    expect(await transport.send(message)).toMatchObject({ kind: 'deferred' });
    expect(server.received).toHaveLength(0);
  });

  it('is not given up when the server lacks STARTTLS: neither password nor message is said aloud', async () => {
    const asked: unknown[] = [];
    const { server, transport } = await start(
      {
        options: {
          disabledCommands: ['STARTTLS'],
          onAuth: (auth, _session, goOn) => {
            asked.push(auth);
            goOn(null, { user: 1 });
          },
        },
      },
      { encryption: 'startTls', login: { user: 'console', password: 'pa55' } },
    );
    expect(await transport.send(message)).toMatchObject({
      kind: 'deferred',
      reason: expect.stringContaining('STARTTLS'),
    });
    expect(asked).toHaveLength(0);
    expect(server.received).toHaveLength(0);
  });

  it('is required of every server but this machine itself', () => {
    expect(parseSmtpUrl('smtp://mail.example').encryption).toBe('startTls');
    expect(parseSmtpUrl('smtp://10.0.0.5:25').encryption).toBe('startTls');
    expect(parseSmtpUrl('smtp://localhost.evil.example:25').encryption).toBe('startTls');
    expect(parseSmtpUrl('smtp://127.0.0.1:25').encryption).toBe('none');
    expect(parseSmtpUrl('smtp://[::1]:25')).toMatchObject({ encryption: 'none', host: '::1' });
    expect(parseSmtpUrl('smtps://127.0.0.1')).toMatchObject({ encryption: 'tls', port: 465 });
  });
});

describe('signing in', () => {
  const requiring = (right: boolean): Behaviour => ({
    options: {
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (auth, _session, goOn) =>
        auth.password === 'pa55 @w\u00f6rd' && right
          ? goOn(null, { user: auth.username })
          : goOn(new Error(`535 wrong password ${auth.password}`)),
    },
  });
  const login = parseSmtpUrl('smtps://console%40example:pa55%20%40w%C3%B6rd@mail.example').login;

  it('uses the user and password of the address', async () => {
    const { server, transport } = await start(requiring(true), { login });
    expect(await transport.send(message)).toEqual({ kind: 'accepted' });
    expect(server.accepted[0]?.user).toBe('console@example');
  });

  it('that fails is our trouble, not the message\u2019s: it waits, and the password is not repeated', async () => {
    const { transport } = await start(requiring(false), { login });
    const outcome = await transport.send(message);
    expect(outcome).toMatchObject({ kind: 'deferred', reason: expect.stringContaining('535') });
    expect(JSON.stringify(outcome)).not.toContain('pa55');
  });
});

describe('an address that makes no sense', () => {
  it.each([
    '',
    'mail.example:25',
    'http://mail.example',
    'smtp://',
    'smtp://user:hunter2@',
    'smtp://user@mail.example',
    'smtps://mail.example/inbox',
  ])('%s is refused in one sentence without the password', (address) => {
    expect(() => parseSmtpUrl(address)).toThrow(/^SMTP_URL must look like (?!.*hunter2)/);
  });
});
