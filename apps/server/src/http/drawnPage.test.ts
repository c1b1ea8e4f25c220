import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { IN_PRODUCTION, useConsole } from '../testing/testConsole.ts';

const documents = JSON.parse(
  readFileSync(new URL('../../../web/src/__generated__/persisted-documents.json', import.meta.url), 'utf8'),
) as Record<string, string>;
const hashOf = (name: string) =>
  Object.keys(documents).find((hash) => documents[hash]?.includes(`query ${name} `)) ?? name;

const folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
mkdirSync(path.join(folder, 'assets'));
mkdirSync(path.join(folder, 'drawing'));
writeFileSync(
  path.join(folder, 'index.html'),
  '<!doctype html><html lang="en"><head><link rel="modulepreload" crossorigin href="/assets/a.js">' +
    '<link rel="stylesheet" crossorigin href="/assets/a.css"></head>' +
    '<body><div id="root"><!--page-->Starting<!--/page--></div></body></html>',
);
writeFileSync(path.join(folder, 'assets/a.css'), 'a{color:red}');
writeFileSync(
  path.join(folder, 'arrivals.json'),
  JSON.stringify({
    '/home': { files: [], words: { en: [], de: [] }, operation: hashOf('HomePage') },
    '/': {
      files: ['/assets/b.js'],
      words: { en: ['/assets/en.js'], de: [] },
      operation: hashOf('LandingPage'),
    },
    '/login': { files: [], words: { en: [], de: [] }, operation: 'unknown' },
  }),
);
// Draws whose page it is, where it is somebody's, and in which language.
writeFileSync(
  path.join(folder, 'drawing/drawPage.js'),
  `export async function drawPage({ path, language, isChosen, tags, given }) {
    const person = given.result.data.viewer?.person;
    if (path === '/home' && !person) return null;
    if (person?.displayName === 'Nobody can draw this') throw new Error('I cannot');
    const words = [person?.id ?? 'a stranger', language, isChosen, tags];
    return { language, html: '<h1>' + words.join(' ') + '</h1>', styles: 'b{left:0}' };
  }`,
);
writeFileSync(path.join(folder, 'drawing/package.json'), '{"type":"module"}');
afterAll(() => rmSync(folder, { recursive: true }));

const test = useConsole(IN_PRODUCTION, { pages: folder });

const open = (url: string, headers: Record<string, string> = {}) =>
  test.current.send({ method: 'GET', url, headers });

/** The answer that stands in a page, as the application reads it. */
function givenIn(body: string) {
  const [, json] = /<script type="application\/json" id="given">([\s\S]*?)<\/script>/.exec(body) ?? [];
  return json === undefined ? null : JSON.parse(json);
}

/** A session of somebody who is called that; a person is there from their first request on. */
async function signInNamed(account: string, displayName: string): Promise<string> {
  const { cookie } = await test.current.signIn(account);
  const [, id] = /<h1>per_(\w+)/.exec((await open('/home', { cookie })).body) ?? [];
  const { rowCount } = await test.current.database.pool.query(
    'UPDATE identity.persons SET display_name = $1 WHERE id = $2::uuid',
    [displayName, id],
  );
  expect(rowCount).toBe(1);
  return cookie;
}

async function askForHome(cookie: string) {
  const { body } = await test.current.send({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', cookie },
    payload: { extensions: { persistedQuery: { version: 1, sha256Hash: hashOf('HomePage') } } },
  });
  return JSON.parse(body);
}

it('has in it exactly what its operation answers to the session, and no cache keeps it', async () => {
  const ada = await test.current.signIn('Ada Example');
  const ben = await test.current.signIn('Ben Example');
  for (const { cookie } of [ada, ben]) {
    const { body, headers } = await open('/home', { cookie });
    const answer = await askForHome(cookie);
    expect(givenIn(body)).toEqual({ hash: hashOf('HomePage'), result: answer });
    expect(body).toContain(`<h1>${answer.data.viewer.person.id} en false </h1>`);
    expect(body).not.toContain('Starting');
    expect(headers['cache-control']).toBe('no-store');
  }
});

it('tells a stranger nothing but what is for everybody', async () => {
  const home = await open('/home');
  expect(home.body).toContain('Starting');
  expect(givenIn(home.body)).toBeNull();
  expect(home.headers['cache-control']).toBe('no-cache');
  const landing = await open('/', { cookie: 'better-auth.session_token=made-up' });
  expect(landing.body).toContain('a stranger');
  expect(givenIn(landing.body).result.data.viewer).toBeNull();
});

it('lets no name end the script in which it stands', async () => {
  const name = '</script><!-- <script> $& $1';
  const cookie = await signInNamed('Mallory', name);
  const { body } = await open('/home', { cookie });
  expect(body).not.toContain(name);
  expect(givenIn(body).result.data.viewer?.person).toMatchObject({ displayName: name });
});

it('speaks the language that was chosen in the browser, else the one it asks for', async () => {
  const german = await open('/', { 'accept-language': 'de-CH,en;q=0.5' });
  expect(german.body).toContain('<html lang="de">');
  expect(german.body).toContain('a stranger de false de-CH,en');
  const chosen = await open('/', { 'accept-language': 'de-CH', cookie: 'language=en' });
  expect(chosen.body).toContain('a stranger en true de-CH');
  expect(chosen.headers.vary).toContain('cookie');
});

it('can be painted at once: its styles stand in it, named in the policy by their hash', async () => {
  const { body, headers } = await open('/');
  const [, styles = ''] = /<style>(.*?)<\/style>/.exec(body) ?? [];
  expect(styles).toBe('a{color:red}b{left:0}');
  const hash = createHash('sha256').update(styles).digest('base64');
  expect(headers['content-security-policy']).toContain(`style-src 'self' 'sha256-${hash}';`);
  expect(body).not.toMatch(/<link rel="stylesheet" (?!disabled)/);
});

it('holds back what its scripts are made of until it is painted', async () => {
  const { body } = await open('/');
  const [before = '', heldBack] = body.split('<template id="held-back">');
  expect(before).not.toContain('modulepreload');
  expect([...(heldBack ?? '').matchAll(/href="\/assets\/([^"]+)"/g)].map(([, file]) => file)).toEqual([
    'a.js',
    'b.js',
    'en.js',
  ]);
});

it('comes without its drawing when there is none to be had', async () => {
  const cookie = await signInNamed('Carla', 'Nobody can draw this');
  for (const [url, headers] of [
    ['/home', { cookie }],
    ['/login', {}],
  ] as const) {
    const { statusCode, body } = await open(url, headers);
    expect(statusCode).toBe(200);
    expect(body).toContain('Starting');
    expect(givenIn(body)).toBeNull();
  }
});

it('comes as small as its reader takes it', async () => {
  const { rawPayload, headers } = await open('/', { 'accept-encoding': 'gzip, br' });
  expect(headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(rawPayload).toString()).toContain('a stranger');
});

it('keeps to itself what it is drawn with', async () => {
  for (const url of ['/drawing/drawPage.js', '/arrivals.json'])
    expect((await open(url)).statusCode).toBe(404);
});
