import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { IN_PRODUCTION, useConsole } from '../testing/testConsole.ts';

interface Schema {
  __schema: { types: { name: string }[] };
}

describe('the schema in production', () => {
  const test = useConsole(IN_PRODUCTION);

  it.each([
    getIntrospectionQuery(),
    '{ a: __type(name: "Query") { name } }',
    'query { ...F } fragment F on Query { __schema { __typename } }',
  ])('is not shown to strangers: %.40s', async (query) => {
    const { data, errors } = await test.current.ask<undefined>(query);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('is shown to whoever is signed in', async () => {
    const ada = await test.current.signIn('Ada Example');
    const { data, errors } = await ada.ask<Schema>(getIntrospectionQuery());
    expect(errors).toBeUndefined();
    expect(data.__schema.types.map(({ name }) => name)).toContain('Organization');
  });

  it('is never hinted at', async () => {
    const ada = await test.current.signIn('Ada Example');
    const mistyped = [
      '{ viewr { person { id } } }',
      '{ planLadders { nam } }',
      '{ planLadders { name(a: 1) } }',
      'mutation { updateProfile(input: { displayNme: "A" }) { __typename } }',
      'mutation { updateProfile(input: { locale: DEE }) { __typename } }',
      '{ node(id: "x") { ... on Organizatio { id } } }',
    ];
    for (const query of mistyped) {
      for (const asker of [test.current, ada]) {
        const { status, errors, body } = await asker.ask(query);
        expect(status).toBe(400);
        expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
        expect(body).not.toContain('Did you mean');
      }
    }
    const wrong = await test.current.ask(
      'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { __typename } }',
      { input: { locale: 'DEE', displayNme: 'A' } },
    );
    expect(wrong.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(wrong.body).not.toContain('Did you mean');
  });
});
