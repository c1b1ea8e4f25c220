import { describe, expect, it } from 'vitest';
import { IN_PRODUCTION, useConsole } from '../testing/testConsole.ts';

const ADDRESSES = [
  '/dev/mail',
  '/dev/mail/',
  '/dev/mail.json',
  '/dev/mail/style.css',
  '/dev/mail/01a1f8b7-0000-7000-8000-000000000000',
  '/dev',
  '/dev/nothing',
];

describe('the mailbox of a developer', () => {
  const test = useConsole({ NODE_ENV: 'development' });

  it('shows what was sent', async () => {
    expect((await test.current.send({ method: 'GET', url: '/dev/mail' })).statusCode).toBe(200);
    expect((await test.current.send({ method: 'GET', url: '/dev/mail.json' })).json()).toEqual([]);
    expect((await test.current.send({ method: 'GET', url: '/dev/mail/nonsense' })).statusCode).toBe(404);
    expect((await test.current.send({ method: 'GET', url: '/dev/nothing' })).statusCode).toBe(404);
  });
});

describe('the mailbox of a developer, in production', () => {
  const test = useConsole(IN_PRODUCTION);

  it.each(ADDRESSES)('is not at %s', async (url) => {
    for (const method of ['GET', 'HEAD', 'POST'] as const) {
      expect((await test.current.send({ method, url })).statusCode).toBe(404);
    }
  });
});
