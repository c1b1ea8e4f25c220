import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { screen } from '@testing-library/react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import documents from './__generated__/persisted-documents.json' with { type: 'json' };
import { edge } from './testing/network.ts';
import { answer } from './testing/pretendApi.ts';
import { visit } from './testing/visit.tsx';

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

test('the application starts file by file, what others are made of first, and none is long to run', () => {
  const [, list = '[]'] = /of (\[.*?\])\)/.exec(page) ?? [];
  const files: string[] = JSON.parse(list);
  expect(files.toSorted()).toEqual(linked(/\.js$/).toSorted());
  files.forEach((file, place) => {
    const imported = [
      ...read(file)
        .toString()
        .matchAll(/from\s*"\.\/([^"]+\.js)"/g),
    ].map(([, name]) => `/assets/${name}`);
    expect(files.slice(0, place)).toEqual(expect.arrayContaining(imported));
    expect(read(file).length).toBeLessThanOrEqual(330_000);
  });
});

test('a strict Content-Security-Policy finds nothing to refuse in the page', () => {
  // Three scripts stand in the page, the server names them by their hashes.
  expect([...page.matchAll(/<script>/g)]).toHaveLength(3);
  expect([...page.matchAll(/<script/g)]).toHaveLength(3);
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

/** As the server does it: in a process that knows no browser. */
function drawnAt(path: string, result: unknown, language = 'en'): { html: string; language: string } | null {
  const { operation: hash } = JSON.parse(read('arrivals.json').toString())[path];
  const arrival = { path, language, isChosen: false, tags: navigator.languages, given: { hash, result } };
  const drawPage = JSON.stringify(join(folder, 'drawing/drawPage.js'));
  const script = `const { drawPage } = await import(${drawPage});
    console.log(JSON.stringify(await drawPage(${JSON.stringify(arrival)})));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script]).toString());
}

async function answerAt(path: string): Promise<unknown> {
  const { operation } = JSON.parse(read('arrivals.json').toString())[path];
  const query = documents[operation as keyof typeof documents];
  const [, operationName = ''] = /\bquery (\w+)/.exec(query) ?? [];
  return answer(edge.world, { operationName, query, variables: {} });
}

test.each(['/', '/home'])('what the server draws at %s is what the application shows there', async (path) => {
  const drawn = drawnAt(path, await answerAt(path));
  const { container } = await visit(path);
  await screen.findByRole('heading', { level: 1 });
  await screen.findAllByText('‹Wiki sites›');
  const place = document.createElement('div');
  place.innerHTML = drawn?.html ?? '';
  expect(place.textContent).toBe(container.textContent);
  expect(place.querySelectorAll('[style], script, style')).toHaveLength(0);
});

test('what the server draws speaks the language of the profile', async () => {
  if (edge.world.person) edge.world.person.locale = 'DE';
  const drawn = drawnAt('/home', await answerAt('/home'));
  expect(drawn?.language).toBe('de');
  expect(drawn?.html).toContain('Hallo, ‹Alice›');
});

test('the server draws no page for somebody who may not see it', async () => {
  edge.world.person = null;
  expect(drawnAt('/home', await answerAt('/home'))).toBeNull();
  expect(drawnAt('/', await answerAt('/'))?.html).toContain('<h1');
});
