import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** What goes to production, looked at as files. */
const folder = mkdtempSync(join(tmpdir(), 'web-build-'));
let page = '';

beforeAll(() => {
  const web = join(import.meta.dirname, '..');
  const { VITE_DEMO: _demo, VITE_DEMO_PASSWORD: _password, ...env } = process.env;
  execFileSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--emptyOutDir', '--manifest'],
    {
      cwd: web,
      env: { ...env, NODE_ENV: 'production' },
      stdio: 'pipe',
    },
  );
  page = readFileSync(join(folder, 'index.html'), 'utf8');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

const read = (path: string) => readFileSync(join(folder, path));
const zipped = (path: string) => gzipSync(read(path), { level: 9 }).length;
const linked = (ending: RegExp) =>
  [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)]
    .map(([, path]) => path ?? '')
    .filter((path) => ending.test(path));
const scripts = () => readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));

interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly imports?: readonly string[];
}

/** What each source that can be asked for by itself became, and what comes along with it. */
const manifest = () => JSON.parse(read('.vite/manifest.json').toString()) as Record<string, Chunk>;

function filesOf(isAsked: (source: string) => boolean): Set<string> {
  const chunks = manifest();
  const files = new Set<string>();
  function take(key: string) {
    const chunk = chunks[key];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const imported of chunk.imports ?? []) take(imported);
  }
  for (const [key, { src }] of Object.entries(chunks)) if (src && isAsked(src)) take(key);
  return files;
}

test('the first route costs at most 200 kB of scripts and 16 kB of style sheets, zipped', () => {
  const weigh = (paths: readonly string[]) => paths.reduce((sum, path) => sum + zipped(path), 0);
  expect(linked(/\.js$/)).not.toHaveLength(0);
  expect(weigh(linked(/\.js$/))).toBeLessThanOrEqual(200_000);
  expect(weigh(linked(/\.css$/))).toBeLessThanOrEqual(16_000);
});

test('a strict Content-Security-Policy finds nothing to refuse in the page', () => {
  // One script stands in the page, the server names it by its hash.
  expect([...page.matchAll(/<script(?![^>]*\ssrc=)/g)]).toHaveLength(1);
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:|data:/);
});

test('what a member loads holds nothing of the operators', () => {
  const ofOperators = (source: string) => source.startsWith('src/areas/operator/');
  const member = filesOf((source) => !ofOperators(source));
  const own = Object.values(manifest()).filter(({ src }) => src !== undefined && ofOperators(src));
  expect(own.length).toBeGreaterThan(5);
  expect(own.filter(({ file }) => member.has(file))).toEqual([]);
  for (const file of member) expect(read(file).toString()).not.toMatch(/OperatorFrame_|OrganizationTable_/);
});

test('the conveniences of the demo world stay at home', () => {
  for (const name of scripts()) {
    const text = read(`assets/${name}`).toString();
    expect([name, /demo\.test|\/dev\/mail|Olga|en-XA/.exec(text)?.[0]]).toEqual([name, undefined]);
  }
});

test('operations travel as hashes: no page carries the text of one', () => {
  for (const name of scripts())
    expect(read(`assets/${name}`).toString()).not.toMatch(/query (Home|Sites)Page/);
});
