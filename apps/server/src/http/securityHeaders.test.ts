import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { InjectOptions } from 'fastify';
import { afterAll, describe, expect, it } from 'vitest';
import { IN_PRODUCTION, useConsole } from '../testing/testConsole.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Member Console</title>');
afterAll(() => rmSync(folder, { recursive: true }));

const JSON_TYPE = { 'content-type': 'application/json' };
const ANSWERS: Readonly<Record<string, InjectOptions>> = {
  'a page': { method: 'GET', url: '/' },
  'an answer of GraphQL': {
    method: 'POST',
    url: '/graphql',
    headers: JSON_TYPE,
    payload: '{"query":"{ __typename }"}',
  },
  'a refusal of GraphQL': { method: 'POST', url: '/graphql', headers: JSON_TYPE, payload: '{' },
  'an answer of the accounts': { method: 'GET', url: '/auth/get-session' },
  'a refusal of the accounts': {
    method: 'POST',
    url: '/auth/sign-in/email',
    headers: JSON_TYPE,
    payload: '{}',
  },
  'a redirection': { method: 'GET', url: '/auth/verify-email?token=nonsense' },
  health: { method: 'GET', url: '/health/live' },
  nothing: { method: 'GET', url: '/nothing.txt' },
};

describe('every answer', () => {
  const test = useConsole(IN_PRODUCTION, { pages: folder });

  it.each(Object.entries(ANSWERS))('%s is safe to show', async (_what, request) => {
    const { headers } = await test.current.send(request);
    const policy = parsePolicy(String(headers['content-security-policy']));
    expect(policy['script-src'] ?? policy['default-src']).not.toMatch(/unsafe|\*|data:|https?:|nonce/);
    expect(policy['style-src'] ?? policy['default-src']).not.toMatch(/unsafe-eval|\*|https?:/);
    expect(policy['object-src'] ?? policy['default-src']).toBe("'none'");
    expect(policy['base-uri']).toBe("'none'");
    expect(policy['frame-ancestors']).toBe("'none'");
    expect(headers['strict-transport-security']).toMatch(/^max-age=(\d{8,})/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['referrer-policy']).toMatch(/^(same-origin|no-referrer)$/);
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers.server).toBeUndefined();
    expect(headers['x-request-id']).toMatch(/^[\w-]{8,64}$/);
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('lets a page run only what is its own', async () => {
    const { headers } = await test.current.send({ method: 'GET', url: '/' });
    expect(parsePolicy(String(headers['content-security-policy']))).toEqual({
      'default-src': "'self'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data: blob:",
      'connect-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
    });
  });

  it('that holds a session is kept by no cache', async () => {
    const ada = await test.current.signIn('Ada Example');
    const answer = await ada.ask('{ viewer { person { id } } }');
    expect(answer.headers['cache-control']).toMatch(/no-store/);
    const session = await test.current.send({
      method: 'GET',
      url: '/auth/get-session',
      headers: { cookie: ada.cookie },
    });
    expect(session.headers['cache-control']).toMatch(/no-store/);
  });
});

function parsePolicy(policy: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    policy.split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(' ');
      return [name, values.join(' ')];
    }),
  );
}
