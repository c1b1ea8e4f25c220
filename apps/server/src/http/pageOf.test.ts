import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { IN_PRODUCTION, useConsole } from '../testing/testConsole.ts';

const script = "document.documentElement.dataset.colorScheme = 'dark';\n";
const folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
writeFileSync(
  path.join(folder, 'index.html'),
  `<!doctype html><head><script>${script}</script><script type="module" src="/assets/a.js"></script></head><body></body>`,
);
writeFileSync(
  path.join(folder, 'arrivals.json'),
  JSON.stringify({
    '/home': {
      files: ['/assets/home.js', '/assets/home.css'],
      words: { en: ['/assets/en.js'], de: ['/assets/de.js'] },
      operation: null,
    },
    '/operator/*': { files: ['/assets/operators.js'], words: { en: [], de: [] }, operation: null },
  }),
);
afterAll(() => rmSync(folder, { recursive: true }));

const test = useConsole(IN_PRODUCTION, { pages: folder });
const linksAt = async (url: string, language = '') => {
  const { body } = await test.current.send({
    method: 'GET',
    url,
    headers: language === '' ? {} : { 'accept-language': language },
  });
  return [...body.matchAll(/<link rel="(\w+)".*? href="\/assets\/([^"]+)">/g)].map(
    ([, rel, file]) => `${rel} ${file}`,
  );
};

it('names what the route of an address will ask for, in the language of the browser', async () => {
  const home = ['modulepreload home.js', 'preload home.css'];
  expect(await linksAt('/home')).toEqual([...home, 'modulepreload en.js']);
  expect(await linksAt('/home?from=mail', 'de-CH,en;q=0.5')).toEqual([...home, 'modulepreload de.js']);
  expect(await linksAt('/home', 'fr, constructor')).toEqual([...home, 'modulepreload en.js']);
  expect(await linksAt('/operator/catalog/sets')).toEqual(['modulepreload operators.js']);
  expect(await linksAt('/sites')).toEqual([]);
});

it('lets the script of the page run by its hash, and no other', async () => {
  const { headers } = await test.current.send({ method: 'GET', url: '/home' });
  const hash = createHash('sha256').update(script).digest('base64');
  expect(headers['content-security-policy']).toContain(`script-src 'self' 'sha256-${hash}';`);
  expect(headers.vary).toContain('accept-language');
});
