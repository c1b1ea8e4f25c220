import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { IN_PRODUCTION, useConsole } from '../testing/testConsole.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
mkdirSync(path.join(folder, 'assets'));
writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Member Console</title>');
writeFileSync(path.join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
writeFileSync(path.join(folder, 'assets/app-1a2b3c.js'), 'export {};');
writeFileSync(path.join(folder, 'assets/app-1a2b3c.js.br'), 'compressed');
afterAll(() => rmSync(folder, { recursive: true }));

describe('the built pages', () => {
  const test = useConsole(IN_PRODUCTION, { pages: folder });
  const get = (url: string, headers: Record<string, string> = {}) =>
    test.current.send({ method: 'GET', url, headers });

  it.each([
    '/',
    '/sites',
    '/sites/new?name=garden',
    '/login?error=TOKEN_EXPIRED',
    '/organizations/ada-example',
    '/graphqly',
    '/authors',
    '/developers',
    '/healthy',
  ])('have a page at %s', async (url) => {
    const response = await get(url);
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(response.headers['cache-control']).toBe('no-cache');
    expect(response.body).toContain('<title>Member Console</title>');
    expect((await test.current.send({ method: 'HEAD', url })).statusCode).toBe(200);
  });

  it.each(['graphql', 'auth', 'webhooks', 'health', 'dev', 'pictures', 'metrics', 'assets'])(
    'never answer for /%s',
    async (door) => {
      for (const url of [
        `/${door}/nothing`,
        `/${door}/`,
        `/${door}/nothing/at/all?a=b`,
        `/${door}?a=b`,
        `/%${door.charCodeAt(0).toString(16)}${door.slice(1)}/nothing`,
        `//${door}/nothing`,
        `/${door.toUpperCase()}/nothing`,
        `/./${door}/nothing`,
      ]) {
        const response = await get(url, { accept: 'text/html' });
        expect(response.body, url).not.toContain('<title>');
        expect(response.statusCode, url).toBeGreaterThanOrEqual(400);
        expect(response.headers['content-type'], url).toMatch(/^application\/json/);
      }
    },
  );

  it('answer nothing but reading', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const) {
      const response = await test.current.send({ method, url: '/sites' });
      expect(response.statusCode).toBe(404);
      expect(response.json().code).toBe('NOT_FOUND');
    }
  });

  it('let browsers keep what is named by its content, and ask again for the rest', async () => {
    const script = await get('/assets/app-1a2b3c.js');
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(script.headers['content-type']).toMatch(/javascript/);
    const compressed = await get('/assets/app-1a2b3c.js', { 'accept-encoding': 'br' });
    expect(compressed.headers['content-encoding']).toBe('br');
    expect((await get('/favicon.svg')).headers['cache-control']).toBe('no-cache');
  });

  it('answer a missing file with a 404, not with a page', async () => {
    for (const url of [
      '/assets/app-old.js',
      '/favicon.ico',
      '/robots.txt',
      '/sites.json',
      '/.env',
      '/../index.ts',
      '/..%2f..%2fpackage.json',
      '/assets/%2e%2e/%2e%2e/package.json',
    ]) {
      const response = await get(url);
      expect([400, 403, 404], url).toContain(response.statusCode);
      expect(response.body, url).not.toMatch(/<title>|dependencies/);
    }
  });
});

describe('without built pages', () => {
  const test = useConsole();

  it('every address but the doors is a 404', async () => {
    for (const url of ['/', '/sites']) {
      const response = await test.current.send({ method: 'GET', url });
      expect(response.statusCode).toBe(404);
      expect(response.json().code).toBe('NOT_FOUND');
    }
  });
});
