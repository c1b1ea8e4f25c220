import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { compileOperation } from './compile.ts';

const compile = (text: string) => compileOperation(parse(text)).replaceAll(/\s+/g, ' ');

test('fields stand in the order of the answer, fragments merged where they are spread', () => {
  const sql = compile(`
    query { viewer { ...Frame person { displayName } } }
    fragment Frame on Viewer { person { email } operatorRole }`);
  expect(sql).toBe(
    '(SELECT answer FROM (SELECT (SELECT answer FROM (SELECT ' +
      '(SELECT answer FROM (SELECT email AS "email", display_name AS "displayName" ) answer) AS "person", ' +
      'upper(operator_role) AS "operatorRole" FROM me) answer) AS "viewer" ) answer)',
  );
});

test('a union answers as the member that its row is', () => {
  const sql = compile(
    '{ viewer { defaultOrganization { entitlements { value { __typename ... on LimitValue { limit } } } } } }',
  );
  expect(sql).toContain(
    `WHEN kind = 'limit' THEN (SELECT answer FROM (SELECT 'LimitValue'::text AS "__typename", limit_value::text AS "limit" ) answer)`,
  );
  expect(sql).toContain(
    `WHEN kind = 'boolean' THEN (SELECT answer FROM (SELECT 'BooleanValue'::text AS "__typename" ) answer)`,
  );
});

test('arguments reach the rows of a connection', () => {
  const sql = compile(
    '{ viewer { defaultOrganization { sites(first: 5, filter: { states: [ARCHIVED] }) { nodes { title } pageInfo { hasNextPage } } } } }',
  );
  expect(sql).toMatch(/archived_at IS NOT NULL\) ORDER BY .* LIMIT 5/);
  expect(sql).toMatch(/EXISTS \(SELECT .* OFFSET 5\) AS "hasNextPage"/);
});

test('a field that the floor does not know is named', () => {
  expect(() => compile('{ viewer { organizations { nodes { id } } } }')).toThrow('Viewer.organizations');
});
