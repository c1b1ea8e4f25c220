import { useDatabase } from '@member-console/testing/database';
import { expect, test } from 'vitest';
import { freePort } from '../embedded/postmaster.ts';
import { migrate } from './index.ts';
import { refuseUnfit } from './server.ts';

const { connectionString } = await useDatabase({ content: 'empty' });

/** One sentence: it ends with its only full stop, and shows no password. */
const sentence = (start: RegExp) =>
  expect.objectContaining({
    name: 'DatabaseRefused',
    message: expect.stringMatching(new RegExp(`^${start.source}[^\n]*\\.$`)),
  });

test('a Postgres before 18 is refused by its version', () => {
  expect(() => refuseUnfit({ versionNumber: 170_009, hasBtreeGist: true })).toThrow(
    'Postgres 18 or newer is needed, and the server is 17.9',
  );
  expect(() => refuseUnfit({ versionNumber: 180_000, hasBtreeGist: true })).not.toThrow();
  expect(() => refuseUnfit({ versionNumber: 190_002, hasBtreeGist: true })).not.toThrow();
});

test('a server without btree_gist is refused', () => {
  expect(() => refuseUnfit({ versionNumber: 180_004, hasBtreeGist: false })).toThrow(
    'btree_gist is not available',
  );
});

test('nobody at the address, a wrong password and a missing database are each said in a sentence', async () => {
  const change = (edit: (url: URL) => void) => {
    const url = new URL(connectionString);
    edit(url);
    return { connectionString: url.href };
  };
  const port = await freePort();
  const attempts = [
    [
      change((url) => {
        url.port = String(port);
      }),
      /No Postgres answers at 127\.0\.0\.1:\d+/,
    ],
    [
      change((url) => {
        url.password = 'secret-guess';
      }),
      /Postgres at .* refuses our name or password/,
    ],
    [
      change((url) => {
        url.pathname = '/nowhere';
      }),
      /Postgres at .* answers, but database "nowhere" does not exist/,
    ],
    [
      change((url) => {
        url.hostname = 'no-such-host.invalid';
      }),
      /The host of the database, no-such-host\.invalid:\d+, is unknown/,
    ],
  ] as const;
  for (const [options, start] of attempts) {
    const error = await migrate(options).catch((reason: Error) => reason);
    expect(error).toEqual(sentence(start));
    expect(String(error)).not.toContain('secret-guess');
  }
});
