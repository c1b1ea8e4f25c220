import { describe, expect, it } from 'vitest';
import { useConsole } from '../testing/testConsole.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

/** What is sent, and how it is answered: the status and the code. */
const UNREADABLE: readonly (readonly [
  string,
  { headers: Record<string, string>; payload: string },
  number,
  string,
])[] = [
  [
    'a body over the limit',
    { headers: JSON_TYPE, payload: `{"query":"${' '.repeat(600_000)}"}` },
    413,
    'PAYLOAD_TOO_LARGE',
  ],
  ['half of a JSON text', { headers: JSON_TYPE, payload: '{"query":' }, 400, 'BAD_REQUEST'],
  ['no body', { headers: JSON_TYPE, payload: '' }, 400, 'BAD_REQUEST'],
  ['null', { headers: JSON_TYPE, payload: 'null' }, 400, 'BAD_REQUEST'],
  ['a number', { headers: JSON_TYPE, payload: '7' }, 400, 'BAD_REQUEST'],
  ['no query', { headers: JSON_TYPE, payload: '{}' }, 400, 'BAD_REQUEST'],
  ['an empty query', { headers: JSON_TYPE, payload: '{"query":""}' }, 400, 'BAD_REQUEST'],
  [
    'a query that is a list',
    { headers: JSON_TYPE, payload: '{"query":["{ __typename }"]}' },
    400,
    'BAD_REQUEST',
  ],
  [
    'variables that are a text',
    { headers: JSON_TYPE, payload: '{"query":"{ __typename }","variables":"a"}' },
    400,
    'BAD_REQUEST',
  ],
  [
    'an operation that is not there',
    { headers: JSON_TYPE, payload: '{"query":"query A { __typename }","operationName":"B"}' },
    400,
    'OPERATION_RESOLUTION_FAILURE',
  ],
  [
    'a prototype in the body',
    { headers: JSON_TYPE, payload: '{"__proto__":{"a":1},"query":"{ __typename }"}' },
    400,
    'BAD_REQUEST',
  ],
  ['XML', { headers: { 'content-type': 'application/xml' }, payload: '<a/>' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
  [
    'a type that is none',
    { headers: { 'content-type': 'nonsense' }, payload: '{}' },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
];

describe('what cannot be read', () => {
  const test = useConsole();

  it.each(UNREADABLE)('%s at /graphql is answered by a typed error', async (_what, sent, status, code) => {
    const response = await test.current.send({ method: 'POST', url: '/graphql', ...sent });
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toMatch(/^application\/json/);
    expect(response.headers['x-request-id']).toBeTruthy();
    const { errors, data } = response.json();
    expect(errors[0].extensions.requestId).toBe(response.headers['x-request-id']);
    expect(errors[0].extensions.code).toBe(code);
    expect(errors[0].message).toBeTruthy();
    expect(data).toBeUndefined();
  });

  it('at /auth is answered by a code and a sentence', async () => {
    const sent = [
      { headers: JSON_TYPE, payload: '{"email":' },
      { headers: { 'content-type': 'text/plain' }, payload: '{}' },
      { headers: JSON_TYPE, payload: `{"email":"${'a'.repeat(40_000)}"}` },
    ];
    for (const request of sent) {
      const headers = { origin: test.current.rooms.webOrigin, ...request.headers };
      const response = await test.current.send({
        method: 'POST',
        url: '/auth/sign-in/email',
        payload: request.payload,
        headers,
      });
      expect(response.statusCode).toBeGreaterThanOrEqual(400);
      expect(response.statusCode).toBeLessThan(500);
      expect(response.json()).toMatchObject({
        code: expect.stringMatching(/^[A-Z_]+$/),
        message: expect.any(String),
      });
    }
  });

  it('an address that is none is answered as JSON, wherever it points', async () => {
    for (const url of [
      '/%',
      '/graphql/%E0%A4%A',
      '/auth/%',
      `/${'a'.repeat(9000)}`,
      '/health/nothing',
      '//evil.example',
    ]) {
      const response = await test.current.send({ method: 'GET', url });
      expect([400, 404, 414]).toContain(response.statusCode);
      expect(response.json()).toMatchObject({ code: expect.any(String), message: expect.any(String) });
    }
  });

  it('a request keeps a harmless id of its own, and gets another for any other', async () => {
    const idFor = async (sent: string) =>
      (await test.current.send({ method: 'GET', url: '/health/live', headers: { 'x-request-id': sent } }))
        .headers['x-request-id'];
    expect(await idFor('from-the-proxy-0001')).toBe('from-the-proxy-0001');
    for (const bad of [
      'short',
      'a'.repeat(65),
      'two words here',
      'inj"ected:json',
      '<script>alert(1)</script>',
    ]) {
      expect(await idFor(bad)).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});
