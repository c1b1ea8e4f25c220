import { auditServer } from 'graphql-http';
import { describe, expect, it } from 'vitest';
import { useConsole } from '../testing/testConsole.ts';

/**
 * The specification says SHOULD answer 200 to a document that cannot be parsed, validated or given its variables
 * when the caller accepts `application/json` alone; we answer 400, as Apollo does on purpose.
 */
const ON_PURPOSE = ['572B', 'FDE2', '7B9B'];

describe('GraphQL over HTTP', () => {
  const test = useConsole();

  it('conforms to the specification, for somebody signed in', async () => {
    const { cookie } = await test.current.signIn('Ada Example');
    const address = await test.current.app.listen({ host: '127.0.0.1', port: 0 });
    const results = await auditServer({
      url: `${address}/graphql`,
      fetchFn: (url: string, init?: RequestInit) =>
        fetch(url, { ...init, headers: { ...(init?.headers as Record<string, string>), cookie } }),
    });
    const shortcomings = results
      .filter(({ status }) => status === 'error' || status === 'warn')
      .map(({ id, status, name }) => `${status} ${id}: ${name}`);
    expect(results.length).toBeGreaterThan(50);
    expect(shortcomings.filter((line) => line.startsWith('error'))).toEqual([]);
    expect(shortcomings.filter((line) => !ON_PURPOSE.some((id) => line.includes(id)))).toEqual([]);
  });

  it('serves no page of its own to a browser that looks in', async () => {
    const { statusCode, headers, body } = await test.current.send({
      method: 'GET',
      url: '/graphql',
      headers: { accept: 'text/html' },
    });
    expect(statusCode).toBe(400);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(body).not.toContain('<');
  });

  it('says in JSON that it speaks nothing else', async () => {
    const response = await test.current.send({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', accept: 'image/png' },
      payload: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(response.statusCode).toBe(406);
    expect(response.json().errors[0].extensions).toMatchObject({
      code: 'BAD_REQUEST',
      requestId: expect.any(String),
    });
  });

  it('answers a GET of a query only to callers that a foreign page cannot imitate', async () => {
    const url = `/graphql?query=${encodeURIComponent('{ planLadders { name } }')}`;
    const simple = await test.current.send({ method: 'GET', url });
    expect(simple.statusCode).toBe(400);
    expect(simple.json().errors[0].extensions).toEqual({
      code: 'BAD_REQUEST',
      requestId: simple.headers['x-request-id'],
    });
    for (const header of ['apollo-require-preflight', 'x-apollo-operation-name']) {
      const asked = await test.current.send({ method: 'GET', url, headers: { [header]: 'any' } });
      expect(asked.json().data.planLadders).toHaveLength(1);
    }
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'refuses a form of another site (%s), whoever is signed in',
    async (contentType) => {
      const ada = await test.current.signIn('Ada Example');
      const { statusCode, body } = await test.current.send({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': contentType, cookie: ada.cookie },
        payload: JSON.stringify({
          query: 'mutation { updateProfile(input: { displayName: "Forged" }) { __typename } }',
        }),
      });
      expect(statusCode).toBeGreaterThanOrEqual(400);
      expect(statusCode).toBeLessThan(500);
      expect(JSON.parse(body).errors[0].extensions.code).toMatch(/^(BAD_REQUEST|UNSUPPORTED_MEDIA_TYPE)$/);
      const { data } = await ada.ask<{ viewer: { person: { displayName: string } } }>(
        '{ viewer { person { displayName } } }',
      );
      expect(data.viewer.person.displayName).toBe('Ada Example');
    },
  );

  it('never changes anything for a GET', async () => {
    const ada = await test.current.signIn('Ada Example');
    const query = 'mutation { signOutEverywhere(input: { keepCurrent: false }) { __typename } }';
    const { statusCode, headers } = await test.current.send({
      method: 'GET',
      url: `/graphql?query=${encodeURIComponent(query)}`,
      headers: { 'apollo-require-preflight': '1', cookie: ada.cookie },
    });
    expect(statusCode).toBe(405);
    expect(headers.allow).toBe('POST');
    expect((await ada.ask('{ viewer { person { id } } }')).errors).toBeUndefined();
  });

  it('answers one operation at a time', async () => {
    const { statusCode, body } = await test.current.send({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]),
    });
    expect(statusCode).toBe(400);
    expect(JSON.parse(body).errors[0].extensions.code).toBe('BAD_REQUEST');
  });

  it('says 401 only when nothing ran, and null where a viewer would be when something did', async () => {
    const { status, data, errors } = await test.current.ask<{ viewer: null; planLadders: unknown[] }>(
      '{ viewer { person { id } } planLadders { id } }',
    );
    expect(status).toBe(200);
    expect(data).toMatchObject({ viewer: null, planLadders: [{}] });
    expect(errors).toMatchObject([{ path: ['viewer'], extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(errors?.[0]?.extensions.requestId).toBeTruthy();
  });
});
