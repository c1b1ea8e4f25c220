import { describe, expect, it } from 'vitest';
import { enter, enterOperator } from '../testing/cast.ts';
import { useConsole } from '../testing/testConsole.ts';

describe('the previews of mails', () => {
  const test = useConsole();
  const look = (url: string, cookie?: string) =>
    test.current.send({ method: 'GET', url, headers: cookie === undefined ? {} : { cookie } });

  it('are shown to operators of whatever role, and can load, run and send nothing', async () => {
    const support = await enterOperator(test.current, 'Sam', 'support');
    const { data } = await support.ask<{ mailPreviews: { url: string }[] }>('{ mailPreviews { url } }');
    expect(data.mailPreviews.length).toBeGreaterThan(3);
    for (const { url } of data.mailPreviews) {
      const answer = await look(url, support.cookie);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
      expect(answer.headers['content-security-policy']).toContain('sandbox');
      expect(answer.body).toContain('</html>');
    }
  });

  it('are not there for anybody else, as if there were none', async () => {
    const ann = await enter(test.current, 'Ann');
    const olga = await enterOperator(test.current, 'Olga', 'admin');
    const { data } = await olga.ask<{ mailPreviews: { url: string }[] }>('{ mailPreviews { url } }');
    const url = data.mailPreviews[0]?.url ?? '';
    for (const cookie of [undefined, ann.cookie]) {
      const [there, absent] = [await look(url, cookie), await look('/mail-previews/no-such-mail/en', cookie)];
      expect([there.statusCode, there.body.length]).toEqual([404, absent.body.length]);
    }
    for (const wrong of ['/mail-previews/no-such-mail/en', `${url}x`, '/mail-previews']) {
      expect((await look(wrong, olga.cookie)).statusCode).toBe(404);
    }
  });
});
