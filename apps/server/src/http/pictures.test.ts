import { beforeAll, describe, expect, it } from 'vitest';
import { enter, type Player } from '../testing/cast.ts';
import { useConsole } from '../testing/testConsole.ts';

/** One transparent pixel. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
/** Its head, and then what a browser might take for a page. */
const DISGUISED = Buffer.concat([
  Buffer.from(PIXEL, 'base64').subarray(0, 40),
  Buffer.from('<script>alert(1)</script>'),
]).toString('base64');

const CHANGE = `mutation ($input: UpdatePictureInput!) { updatePicture(input: $input) {
  ... on UpdatePictureSuccess { person { pictureUrl } } ... on UserError { code } } }`;

describe('pictures of persons', () => {
  const test = useConsole();
  let ada: Player;
  beforeAll(async () => {
    ada = await enter(test.current, 'Ada Example');
  });

  async function change(image: string | null): Promise<string | null> {
    const { data } = await ada.ask<{ updatePicture: { person: { pictureUrl: string | null } } }>(CHANGE, {
      input: { image },
    });
    return data.updatePicture.person.pictureUrl;
  }
  const get = (url: string) => test.current.send({ method: 'GET', url });

  it('are served as images that do nothing else', async () => {
    const url = await change(PIXEL);
    expect(url).toMatch(/^\/pictures\/[0-9a-f]{40}$/);
    const response = await get(url ?? '');
    expect(response.statusCode).toBe(200);
    expect(response.rawPayload).toEqual(Buffer.from(PIXEL, 'base64'));
    expect(response.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=31536000, immutable',
    });
    const disguised = await get((await change(DISGUISED)) ?? '');
    expect(disguised.headers['content-type']).toBe('image/png');
    expect(disguised.headers['x-content-type-options']).toBe('nosniff');
  });

  it('have a new address when they change, and none when they are gone', async () => {
    const first = (await change(PIXEL)) ?? '';
    const second = (await change(DISGUISED)) ?? '';
    expect(second).not.toBe(first);
    expect((await get(first)).statusCode).toBe(404);
    expect(await change(null)).toBeNull();
    expect((await get(second)).statusCode).toBe(404);
  });

  it('are 404 under a key that is none', async () => {
    const url = (await change(PIXEL)) ?? '';
    const keys = [
      '',
      '/',
      '/..%2f..%2fetc%2fpasswd',
      '/%00',
      `/${'0'.repeat(40)}`,
      `/${'a'.repeat(300)}`,
      `${url.slice(9).toUpperCase()}`,
      `${url.slice(9)}.png`,
      "/' OR 1=1 --",
    ];
    for (const key of keys) {
      const response = await get(`/pictures${encodeURI(key)}`);
      expect([400, 404, 414], key).toContain(response.statusCode);
      expect(response.headers['content-type']).toMatch(/^application\/json/);
    }
  });
});
