import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { IN_PRODUCTION, type TestConsole, useConsole } from '../testing/testConsole.ts';

const MANIFEST = new URL('../../../web/src/__generated__/persisted-documents.json', import.meta.url);
const documents = Object.entries(JSON.parse(await readFile(MANIFEST, 'utf8')) as Record<string, string>);
const AD_HOC = '{ viewer { person { id } } }';

describe('operations of our own pages, in production', () => {
  const test = useConsole(IN_PRODUCTION);
  const sent = (text: string) =>
    documents.find(([, document]) => document.includes(text)) ?? (['', ''] as const);

  it('are known by the hash of their text', () => {
    expect(documents.length).toBeGreaterThan(10);
    for (const [hash, text] of documents) {
      expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
    }
  });

  it('are answered to a session, by their hash or by their whole text', async () => {
    const ada = await test.current.signIn('Ada Example');
    const [hash, text] = sent('query AccountPage');
    expect((await byHash(test.current, ada.cookie, hash)).json().data.viewer.person.displayName).toBe(
      'Ada Example',
    );
    expect((await ada.ask<{ viewer: object }>(text)).data.viewer).toMatchObject({ person: {} });
  });

  it('are the only ones that a session may send', async () => {
    const ada = await test.current.signIn('Ada Example');
    const { status, errors, data } = await ada.ask(AD_HOC);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    const mixed = await ada.ask(`{ __schema { __typename } viewer { person { id } } }`);
    expect(mixed.errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });

  it('cannot be added to', async () => {
    const ada = await test.current.signIn('Ada Example');
    const hash = createHash('sha256').update(AD_HOC).digest('hex');
    const unknown = await byHash(test.current, ada.cookie, hash);
    expect(unknown.json().errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    await byHash(test.current, '', hash, AD_HOC);
    const again = await byHash(test.current, ada.cookie, hash);
    expect(again.json().errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });
});

function byHash(console: TestConsole, cookie: string, sha256Hash: string, query?: string) {
  return console.send({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    payload: JSON.stringify({ query, extensions: { persistedQuery: { version: 1, sha256Hash } } }),
  });
}
