import { describe, expect, it } from 'vitest';
import { useConsole } from '../testing/testConsole.ts';

const question = '{ planLadders { id } }';

describe('the requests of one caller', () => {
  const test = useConsole({ REQUESTS_PER_MINUTE: '20' });

  it('are counted for each session and for each address without one, and refused with when to come again', async () => {
    const ann = await test.current.signIn('Ann');
    const ben = await test.current.signIn('Ben');
    const first = await ann.ask(question);
    expect(first.status).toBe(200);
    expect(first.headers).toMatchObject({
      'ratelimit-policy': '"session";q=20;w=60',
      ratelimit: '"session";r=3;t=0',
    });
    for (let times = 1; times < 4; times += 1) expect((await ann.ask(question)).status).toBe(200);
    const refused = await ann.ask(question);
    expect(refused.status).toBe(429);
    expect(refused.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
    expect(refused.errors?.[0]?.extensions.requestId).toBe(refused.headers['x-request-id']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ben.ask(question)).status).toBe(200);

    for (const status of [200, 200, 429]) expect((await test.current.ask(question)).status).toBe(status);
    // A cookie that nobody has signed makes no session, so no budget of its own.
    const madeUp = { cookie: ann.cookie.replace(/=.*/, '=made.up') };
    expect((await test.current.ask(question, {}, madeUp)).status).toBe(429);
  });
});
