import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { enter, type Player } from '../testing/cast.ts';
import { useConsole } from '../testing/testConsole.ts';

const MANIFEST = new URL('../../../web/src/__generated__/persisted-documents.json', import.meta.url);
const repeated = (count: number, item: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => item(index)).join(' ');

/** Each level spreads the next one twice, so the whole is 2^30 times its last line. */
const bomb = `{ ...F0 } ${repeated(30, (level) => `fragment F${level} on Query { ...F${level + 1} ...F${level + 1} }`)}
  fragment F30 on Query { a: __typename }`;

const TOO_COMPLEX: readonly (readonly [string, string])[] = [
  ['31 aliases', `{ ${repeated(31, (index) => `a${index}: planLadders { id }`)} }`],
  ['31 aliases of __typename', `{ ${repeated(31, (index) => `a${index}: __typename`)} }`],
  [
    'aliases in fragments spread often',
    `{ ${'...F '.repeat(16)} } fragment F on Query { a: __typename b: __typename }`,
  ],
  ['fragments of fragments of fragments', bomb],
  ['31 directives', `{ ${'__typename @include(if: true) '.repeat(31)} }`],
  ['31 directives on fragments', `{ ${'... @include(if: true) { __typename } '.repeat(31)} }`],
  ['3001 words and signs', `{ ${'__typename '.repeat(3000)} }`],
  [
    'depth 13',
    '{ viewer { organizations { nodes { sites { nodes { organization { sites { nodes { organization { sites { nodes { organization { id } } } } } } } } } } } } }',
  ],
  [
    'a page of pages',
    '{ planLadders { id } organizations(first: 100) { nodes { sites(first: 100) { nodes { id } } } } }',
  ],
  [
    'a page of pages from the end',
    '{ planLadders { id } organizations(last: 100) { edges { node { sites(last: 100) { edges { node { id } } } } } } }',
  ],
];

describe('the limits of one operation', () => {
  const test = useConsole();
  let ada: Player;
  beforeAll(async () => {
    ada = await enter(test.current, 'Ada Example');
  });

  it.each(TOO_COMPLEX)('refuses %s as QUERY_TOO_COMPLEX, at once', async (_what, query) => {
    for (const asker of [test.current, ada]) {
      const { status, errors } = await asker.ask(query);
      expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(
        new Set(['QUERY_TOO_COMPLEX']),
      );
      expect(errors?.[0]?.extensions.requestId).toBeTruthy();
      expect(status).toBe(400);
    }
  });

  it('refuses a schema that is read in circles', async () => {
    const circle =
      '{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }';
    const { status, errors } = await ada.ask(circle);
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('refuses a page of 101 or of less than none, of every connection, and never cuts one', async () => {
    for (const size of ['first: 101', 'first: -1', 'last: 101', 'last: -1', 'first: 2147483647']) {
      for (const query of [
        `{ viewer { organizations(${size}) { nodes { id } } } }`,
        `{ viewer { defaultOrganization { sites(${size}) { nodes { id } } } } }`,
        `{ viewer { defaultOrganization { memberships(${size}) { nodes { id } } } } }`,
        `{ organizations(${size}) { nodes { id } } }`,
      ]) {
        const { status, errors } = await ada.ask(query);
        const code = errors?.[0]?.extensions.code;
        if (size === 'first: 2147483647') expect(code).toMatch(/BAD_USER_INPUT|QUERY_TOO_COMPLEX/);
        else expect(code).toBe('BAD_USER_INPUT');
        expect(status).toBe(code === 'BAD_USER_INPUT' ? 200 : 400);
      }
    }
    const hundred = await ada.ask('{ viewer { organizations(first: 100) { nodes { id } } } }');
    expect(hundred.errors).toBeUndefined();
  });

  it('refuses more than a hundred nodes at once', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const ids = (count: number) => ({ ids: Array(count).fill(ada.organizationId) });
    const { errors } = await ada.ask(query, ids(101));
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await ada.ask(query, ids(100))).errors).toBeUndefined();
    const pages =
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Organization { sites(first: 100) { nodes { id } } } } }';
    expect((await ada.ask(pages, ids(100))).errors?.[0]?.extensions.code).toBe('QUERY_TOO_COMPLEX');
    expect((await ada.ask(pages, ids(10))).errors).toBeUndefined();
  });

  it('lets every operation of our own pages through', async () => {
    const documents = JSON.parse(await readFile(MANIFEST, 'utf8')) as Record<string, string>;
    for (const query of Object.values(documents)) {
      // Without its variables it comes as far as it can: past every limit, and no further.
      const { errors = [] } = await test.current.ask(query);
      const codes = errors.map(({ extensions }) => extensions.code);
      expect(
        codes.filter((code) => !['UNAUTHENTICATED', 'BAD_USER_INPUT'].includes(code)),
        query,
      ).toEqual([]);
    }
  });
});
