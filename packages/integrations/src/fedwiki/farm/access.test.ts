import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealKey } from '../sealed.ts';
import {
  type Answer,
  addition,
  change,
  manifestOf,
  removeTestFarm,
  SECRET,
  startTestFarm,
  type TestFarm,
  type Visit,
} from '../testFarm.ts';
import { issueTicket } from '../ticket.ts';

let farm: TestFarm;
beforeAll(async () => {
  farm = await startTestFarm();
});
afterAll(() => removeTestFarm(farm));

const enter = (host: string, url: string): Promise<Answer> => {
  const { pathname, search } = new URL(url);
  return farm.visit(host, pathname + search);
};
const put = (host: string, cookie: string) =>
  farm.visit(host, ...change('welcome-visitors', addition('A change'), cookie));
const json: Visit = { headers: { accept: 'application/json' } };
const codeOf = ({ text }: Answer): string => JSON.parse(text).error.code;

describe('a ticket', () => {
  const manifest = manifestOf('ticketed');
  const ticket = { siteId: manifest.siteId, host: manifest.host, personId: 'alice' };
  beforeAll(() => farm.console.converge(manifest));

  test('signs its owner in once, even if two come at the same time', async () => {
    const url = farm.console.enterUrl({ ...ticket, at: new Date() });
    const answers = await Promise.all([enter(manifest.host, url), enter(manifest.host, url)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 403]);
    const [entered] = answers.filter(({ status }) => status === 303);
    expect(entered?.headers).toMatchObject({
      location: '/',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
    const [cookie] = entered?.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^site-owner=[\w.-]+; Max-Age=7200; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test('that was used stays used after a restart, and the page says where to get another', async () => {
    const url = farm.console.enterUrl({ ...ticket, at: new Date() });
    expect((await enter(manifest.host, url)).status).toBe(303);
    await farm.end('SIGKILL');
    farm = await farm.again();
    const again = await enter(manifest.host, url);
    expect(again.status).toBe(403);
    expect(again.text).toContain('This link was already used');
    expect(again.text).toContain('href="http://localhost:5173/sites"');
  });

  test('is refused when it is late, for another host, site or person, of another secret, or no ticket', async () => {
    const other = manifestOf('ticketed-too');
    await farm.console.converge(other);
    const key = sealKey(SECRET, 'ticket');
    const foreign = sealKey('another secret of 32 characters!', 'ticket');
    const at = new Date();
    const refused: [string, string][] = [
      [manifest.host, issueTicket(key, { ...ticket, at: new Date(at.getTime() - 61_000) })],
      [other.host, issueTicket(key, { ...ticket, at })],
      [manifest.host, issueTicket(key, { ...ticket, siteId: other.siteId, at })],
      [manifest.host, issueTicket(key, { ...ticket, personId: 'mallory', at })],
      [manifest.host, issueTicket(foreign, { ...ticket, at })],
      [manifest.host, issueTicket(key, { ...ticket, at: new Date(at.getTime() + 3_600_000) })],
      [manifest.host, 'nonsense'],
      [manifest.host, ''],
    ];
    for (const [host, sealed] of refused) {
      const answer = await farm.visit(host, `/console/enter?ticket=${sealed}`);
      expect(answer.status).toBe(403);
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(answer.text).toContain('Open it again from the console');
    }
  });

  test('is not used up by a look at its headers', async () => {
    const url = new URL(farm.console.enterUrl({ ...ticket, at: new Date() }));
    expect((await farm.visit(manifest.host, url.pathname + url.search, { method: 'HEAD' })).status).toBe(403);
    expect((await enter(manifest.host, url.href)).status).toBe(303);
  });

  test('never appears in what the farm writes down', () => {
    expect(farm.output.join('\n')).not.toMatch(/ticket=|site-owner=/);
    expect(farm.output.join('\n')).not.toContain(SECRET);
  });
});

describe('who may write', () => {
  const manifest = manifestOf('guarded');
  beforeAll(() => farm.console.converge(manifest));

  test('strangers read and do not write, by any request that writes', async () => {
    expect((await farm.visit(manifest.host, '/welcome-visitors.html')).status).toBe(200);
    const name = '0123456789abcdef0123456789abcdef.png';
    const writes: [string, Visit][] = [
      change('welcome-visitors', addition('x')),
      change('new-page', { type: 'create', item: { title: 'New Page', story: [] } }),
      change('new-page', { type: 'fork', forkPage: { title: 'New Page', story: [] } }),
      ['/welcome-visitors.json', { method: 'DELETE' }],
      ['/recycler/welcome-visitors.json', { method: 'DELETE' }],
      ['/favicon.png', { method: 'POST', body: 'image=x' }],
      ['/plugin/assets/upload', { method: 'POST', body: 'x' }],
      ['/plugin/assets/delete?file=x', { method: 'POST' }],
      [`/plugins/image/upload/${name}`, { method: 'POST', body: 'x' }],
    ];
    for (const [target, visit] of writes) {
      const answer = await farm.visit(manifest.host, target, visit);
      expect([target, answer.status]).toEqual([target, 403]);
      expect(answer.text).toContain('Only its owner can change this wiki');
    }
    for (const target of ['/system/export.json', '/recycler/system/slugs.json']) {
      expect((await farm.visit(manifest.host, target)).status).toBe(403);
    }
    expect(
      codeOf(await farm.visit(manifest.host, '/welcome-visitors.json', { method: 'DELETE', ...json })),
    ).toBe('NOT_OWNER');
  });

  test('an owner writes on their site and nowhere else; a forged session writes nowhere', async () => {
    const other = manifestOf('guarded-too', { owner: { personId: 'bob', displayName: 'Bob' } });
    await farm.console.converge(other);
    const alice = await farm.signIn(manifest);
    expect((await put(manifest.host, alice)).status).toBe(200);
    expect((await put(other.host, alice)).status).toBe(403);
    const [body = '', mark = ''] = alice.replace('site-owner=', '').split('.');
    const bobs = JSON.parse(Buffer.from(body, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...bobs, host: other.host, personId: 'bob' })).toString(
      'base64url',
    );
    expect((await put(other.host, `site-owner=${forged}.${mark}`)).status).toBe(403);
    expect((await put(manifest.host, `site-owner=planted; ${alice}`)).status).toBe(200);
  });

  test('the session of a former owner ends with the ownership, without a restart', async () => {
    const sold = manifestOf('sold');
    await farm.console.converge(sold);
    const alice = await farm.signIn(sold);
    expect((await put(sold.host, alice)).status).toBe(200);
    const bought = { ...sold, owner: { personId: 'bob', displayName: 'Bob' }, revision: 2 };
    await farm.console.converge(bought);
    expect((await put(sold.host, alice)).status).toBe(403);
    expect((await put(sold.host, await farm.signIn(bought))).status).toBe(200);
    expect((await farm.visit(sold.host, '/welcome-visitors.html')).text).toContain(
      "<span id='site-owner'>Bob</span>",
    );
  });

  test('signing out ends the session in the browser, and only a page of the site can ask for it', async () => {
    const cookie = await farm.signIn(manifest);
    const elsewhere = { method: 'POST', cookie, headers: { origin: 'http://bob.localhost' } };
    expect((await farm.visit(manifest.host, '/console/leave', elsewhere)).status).toBe(403);
    const left = await farm.visit(manifest.host, '/console/leave', { method: 'POST', cookie });
    expect(left.status).toBe(303);
    expect(left.headers['set-cookie']?.[0]).toMatch(/^site-owner=; Max-Age=0; Path=\//);
    expect((await farm.visit(manifest.host, '/console/leave')).status).toBe(404);
  });

  test('a page of a neighbour cannot write with the owner’s cookie', async () => {
    const cookie = await farm.signIn(manifest);
    const origin = `http://${manifest.host}:${farm.publicPort}`;
    const [target, visit] = change('welcome-visitors', addition('From elsewhere'), cookie);
    const send = (headers: Record<string, string>) =>
      farm.visit(manifest.host, target, { ...visit, headers: { ...visit.headers, ...headers } });
    for (const headers of [
      { origin: 'http://bob.localhost' },
      { origin: 'null' },
      { origin: `http://${manifest.host}:1` },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site', origin },
    ]) {
      expect((await send(headers)).status).toBe(403);
    }
    expect((await send({ 'sec-fetch-site': 'same-origin', origin })).status).toBe(200);
  });

  test('a name of any shape stays a name in the wiki’s own script', async () => {
    const displayName = `\\'; alert(1) //\u2028</script><script>alert(2)</script>\n`;
    const named = manifestOf('named', { owner: { personId: 'alice', displayName } });
    await farm.console.converge(named);
    const { text } = await farm.visit(named.host, '/welcome-visitors.html', {
      cookie: await farm.signIn(named),
    });
    expect(text.match(/<script>/g)).toHaveLength(1);
    const [, literal = ''] = /var ownerName = '(.*)';/.exec(text) ?? [];
    expect(literal).not.toMatch(/['\\<\u2028]/);
  });
});

describe('an archived site', () => {
  const manifest = manifestOf('shelved');
  beforeAll(() => farm.console.converge(manifest));

  test('is read by all, refuses its owner with a way out, and writes again once restored', async () => {
    const cookie = await farm.signIn(manifest);
    const archived = { ...manifest, access: 'readOnly', readOnlyReason: 'archived', revision: 2 } as const;
    await farm.console.converge(archived);
    const refused = await put(manifest.host, cookie);
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('This wiki is archived');
    expect(refused.text).toContain(
      '<a class="primary" href="http://localhost:5173/sites">Restore it in the console</a>',
    );
    const deletion = await farm.visit(manifest.host, '/welcome-visitors.json', {
      method: 'DELETE',
      cookie,
      ...json,
    });
    expect(JSON.parse(deletion.text).error).toMatchObject({ code: 'READ_ONLY', reason: 'archived' });
    const page = await farm.visit(manifest.host, '/welcome-visitors.html', { cookie });
    expect(page.status).toBe(200);
    expect(page.text).toContain(`var isOwner = ('false' === "true")`);
    const status = await farm.visit(manifest.host, '/console/status');
    expect([status.status, status.text.includes('This wiki is archived')]).toEqual([200, true]);
    expect((await farm.visit(manifest.host, '/system/export.json', { cookie })).status).toBe(200);

    await farm.console.converge({ ...manifest, revision: 3 });
    expect((await put(manifest.host, cookie)).status).toBe(200);
  });

  test.each([
    ['frozen', 'This wiki is frozen'],
    ['suspended', 'This wiki is paused'],
  ] as const)('and a %s one says so', async (readOnlyReason, title) => {
    const stopped = manifestOf(`stopped-${readOnlyReason}`, { access: 'readOnly', readOnlyReason });
    await farm.console.converge(stopped);
    const refused = await put(stopped.host, await farm.signIn(stopped));
    expect([refused.status, refused.text.includes(title)]).toEqual([403, true]);
  });
});

describe('the pages of the farm', () => {
  test('run no script, are framed by nobody, and are kept by nobody', async () => {
    const manifest = manifestOf('paged', { title: '<script>alert(1)</script>' });
    await farm.console.converge(manifest);
    const { headers, text } = await farm.visit(manifest.host, '/console/status');
    expect(headers['content-security-policy']).toContain("default-src 'none'; style-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({ 'cache-control': 'no-store', vary: 'Accept, Cookie' });
    expect(text).not.toContain('<script>');
    expect(text).toContain('Everyone can read this wiki');
    expect((await farm.visit('nobody.localhost', '/console/page.css')).headers['content-type']).toContain(
      'text/css',
    );
  });

  test('tell what a site holds to its owner alone', async () => {
    const manifest = manifestOf('weighed');
    const { bytes } = await farm.console.converge(manifest);
    const visitor = JSON.parse((await farm.visit(manifest.host, '/console/status', json)).text);
    expect(visitor).toMatchObject({ you: 'visitor', state: 'writable', storage: null });
    const cookie = await farm.signIn(manifest);
    const owner = JSON.parse((await farm.visit(manifest.host, '/console/status', { ...json, cookie })).text);
    expect(owner).toMatchObject({ you: 'owner', storage: { bytes, limitBytes: 16_000_000 } });
  });
});

describe('behind https', () => {
  test('the session goes back over https only, to this host only', async () => {
    const secure = await startTestFarm({ variables: { CONSOLE_URL: 'https://console.example' } });
    const manifest = manifestOf('secure');
    await secure.console.converge(manifest);
    const url = new URL(
      secure.console.enterUrl({
        siteId: manifest.siteId,
        host: manifest.host,
        personId: 'alice',
        at: new Date(),
      }),
    );
    const { headers } = await secure.visit(manifest.host, url.pathname + url.search);
    expect(headers['set-cookie']?.[0]).toMatch(
      /^__Host-site-owner=.*Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    );
    await removeTestFarm(secure);
  });
});

describe('a hostile request', () => {
  const manifest = manifestOf('fortress');
  let cookie = '';
  beforeAll(async () => {
    await farm.console.converge(manifest);
    cookie = await farm.signIn(manifest);
  });

  test.each([
    ['GET', '/plugin/plugmatic/plugins', 404],
    ['GET', '/plugin/plugmatic/file/..%2f..%2f/slug/package.json', 404],
    ['GET', '/plugin/plugmatic/view/assets', 404],
    ['POST', '/plugin/plugmatic/install', 403],
    ['POST', '/plugin/plugmatic/restart', 403],
    ['GET', '/proxy/127.0.0.1/favicon.png', 404],
    ['GET', '/remote/127.0.0.1/page.json', 404],
    ['GET', '/system/version.json', 404],
    ['GET', '/assets/..%2f..%2fsites%2ffortress.localhost.json', 404],
    ['GET', '/plugin/assets/list?assets=../pages', 200],
    ['POST', '/login', 403],
    ['PUT', '/page/%2e%2e%2fx/action', 403],
  ])('of the owner for %s %s finds a closed door', async (method, target, status) => {
    const answer = await farm.visit(manifest.host, target, { method, cookie });
    expect(answer.status).toBe(status);
    if (status === 200) expect(JSON.parse(answer.text)).toEqual({ error: { code: 'ENOENT' } });
  });

  test.each([
    'localhost',
    'www.fortress.localhost',
    'fortress.localhost.',
    'fortress.localhost@evil.example',
    '../fortress.localhost',
    '__proto__',
    'constructor',
    'fortress.localhost:1:2',
    '127.0.0.1',
    '[::1]',
  ])('for the host %j finds no wiki', async (host) => {
    const { status, text } = await raw(
      `GET /welcome-visitors.html HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    );
    expect(status).toBe(404);
    expect(text).not.toContain('evil.example');
  });

  test('cannot speak for another method, host or address', async () => {
    const overriding = { method: 'POST', cookie, headers: { 'x-http-method-override': 'DELETE' } };
    expect((await farm.visit(manifest.host, '/welcome-visitors.json', overriding)).status).toBe(403);
    expect((await farm.visit(manifest.host, '/welcome-visitors.json')).status).toBe(200);
    const forwarded = { cookie, headers: { 'x-forwarded-host': 'served.localhost' } };
    expect((await farm.visit('elsewhere.localhost', '/', forwarded)).status).toBe(404);
    const absolute = await raw(
      `GET http://fortress.localhost/welcome-visitors.json HTTP/1.1\r\nHost: fortress.localhost\r\nConnection: close\r\n\r\n`,
    );
    expect(absolute.status).toBe(404);
  });

  test('that is too large, of unknown size, or malformed is refused, and the farm goes on', async () => {
    const large = await farm.visit(
      manifest.host,
      ...change('welcome-visitors', addition('x'.repeat(4_100_000)), cookie),
    );
    expect(large.status).toBe(413);
    const [target, visit] = change('welcome-visitors', addition('x'), cookie);
    const headers = { ...visit.headers, 'transfer-encoding': 'chunked' };
    const head = Object.entries({ host: manifest.host, cookie, connection: 'close', ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    );
    const chunked = await raw(`PUT ${target} HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n0\r\n\r\n`);
    expect(chunked.status).toBe(411);
    for (const action of ['{', 'null', '[]', '{"type":"create","item":null}', `${'['.repeat(50_000)}`]) {
      const body = new URLSearchParams({ action }).toString();
      expect((await farm.visit(manifest.host, target, { ...visit, body })).status).toBe(400);
    }
    const broken: Visit = {
      method: 'PUT',
      cookie,
      headers: { 'content-type': 'application/json' },
      body: '{',
    };
    const answer = await farm.visit(manifest.host, target, broken);
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain('node_modules');
    expect((await farm.visit(manifest.host, '/welcome-visitors.json')).status).toBe(200);
  });

  test('to delete what is not there does not stop the wiki', async () => {
    for (const target of ['/recycler/never-was.json', '/never-was.json']) {
      expect((await farm.visit(manifest.host, target, { method: 'DELETE', cookie })).status).toBe(404);
    }
    expect((await put(manifest.host, cookie)).status).toBe(200);
  });
});

/** Sends bytes as they are, for requests that an HTTP client would not make. */
function raw(text: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(farm.publicPort, '127.0.0.1', () => socket.write(text));
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => {
      const answer = Buffer.concat(chunks).toString();
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]), text: answer });
    });
  });
}
