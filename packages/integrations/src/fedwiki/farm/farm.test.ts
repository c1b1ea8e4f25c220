import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addition, change, manifestOf, removeTestFarm, startTestFarm, type TestFarm } from '../testFarm.ts';

let farm: TestFarm;
beforeAll(async () => {
  farm = await startTestFarm();
});
afterAll(() => removeTestFarm(farm));

const pageOf = async (host: string, slug = 'welcome-visitors') =>
  JSON.parse((await farm.visit(host, `/${slug}.json`)).text) as { story: { text: string }[] };

describe('a site', () => {
  test('is served once the farm has confirmed it, with a first page about it', async () => {
    const manifest = manifestOf('served', { title: 'Herbs & <b>Spices</b>' });
    expect((await farm.visit(manifest.host, '/')).status).toBe(404);
    const { bytes } = await farm.console.converge(manifest);
    expect(bytes).toBeGreaterThan(0);

    const page = await farm.visit(manifest.host, '/welcome-visitors.html');
    expect(page.status).toBe(200);
    expect(page.text).toContain("<span id='site-owner'>Alice</span>");
    expect(page.text).toContain(`var isOwner = ('false' === "true")`);
    expect((await pageOf(manifest.host)).story[0]?.text).toBe(
      'Welcome to Herbs & <b>Spices</b>, kept by Alice.',
    );
    const sitemap = await farm.visit(manifest.host, '/system/sitemap.json');
    expect(JSON.parse(sitemap.text)).toMatchObject([{ slug: 'welcome-visitors', title: 'Welcome Visitors' }]);
    expect(await farm.console.measure()).toEqual(new Map([[manifest.host, bytes]]));
    expect(await farm.console.health()).toEqual({
      reachable: true,
      sites: 1,
      version: '0.40.2',
      message: null,
    });
  });

  test('is the same however often it is converged, and knows nothing older than it is', async () => {
    const manifest = manifestOf('revised', { revision: 5 });
    const [first, second] = await Promise.all([1, 2].map(() => farm.console.converge(manifest)));
    expect(first).toEqual(second);

    await farm.console.converge({ ...manifest, revision: 4, access: 'readOnly', readOnlyReason: 'archived' });
    const kept = JSON.parse((await farm.control(`/sites/${manifest.host}`)).text);
    expect(kept).toMatchObject({ access: 'writable', revision: 5 });
  });

  test('keeps its host: another site cannot take it over', async () => {
    const manifest = manifestOf('taken');
    await farm.console.converge(manifest);
    const intruder = { ...manifest, siteId: 'site-of-somebody', revision: 99 };
    await expect(farm.console.converge(intruder)).rejects.toThrow('HOST_TAKEN');
  });

  test('gives its owner the wiki with editing, and the edit outlives the farm', async () => {
    const manifest = manifestOf('edited');
    await farm.console.converge(manifest);
    const cookie = await farm.signIn(manifest);
    const page = await farm.visit(manifest.host, '/welcome-visitors.html', { cookie });
    expect(page.text).toContain(`var isOwner = ('true' === "true")`);
    expect(page.headers).toMatchObject({ 'cache-control': 'private, no-cache', vary: 'Cookie' });

    const edit = await farm.visit(
      manifest.host,
      ...change('welcome-visitors', addition('Remember me.'), cookie),
    );
    expect([edit.status, edit.text]).toEqual([200, 'ok']);

    await farm.end('SIGTERM');
    expect(farm.process.exitCode).toBe(0);
    farm = await farm.again();
    expect((await pageOf(manifest.host)).story.map(({ text }) => text)).toContain('Remember me.');
    const after = await farm.visit(
      manifest.host,
      ...change('welcome-visitors', addition('Still me.'), cookie),
    );
    expect(after.status).toBe(200);
  });

  test('keeps every one of many changes at once', async () => {
    const manifest = manifestOf('crowded');
    await farm.console.converge(manifest);
    const cookie = await farm.signIn(manifest);
    const texts = Array.from({ length: 20 }, (_, place) => `Change ${place}`);
    const answers = await Promise.all(
      texts.map((text) => farm.visit(manifest.host, ...change('welcome-visitors', addition(text), cookie))),
    );
    expect(answers.map(({ status }) => status)).toEqual(texts.map(() => 200));
    const { story } = await pageOf(manifest.host);
    expect(story.map(({ text }) => text)).toEqual(expect.arrayContaining(texts));
  });

  test('takes a picture and files, lists them, and lets them go', async () => {
    const manifest = manifestOf('pictured');
    await farm.console.converge(manifest);
    const cookie = await farm.signIn(manifest);
    const send = async (target: string, fields: Record<string, string | File>) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      const encoded = new Response(form);
      const headers = { 'content-type': encoded.headers.get('content-type') ?? '' };
      const body = Buffer.from(await encoded.arrayBuffer());
      return farm.visit(manifest.host, target, { method: 'POST', cookie, headers, body });
    };
    const name = '0123456789abcdef0123456789abcdef.png';
    expect((await send(`/plugins/image/upload/${name}`, { image: new File(['pixels'], 'a.png') })).text).toBe(
      'success',
    );
    expect((await farm.visit(manifest.host, `/assets/plugins/image/${name}`)).text).toBe('pixels');

    const upload = { assets: 'pages/garden', 'uploads[]': new File(['words'], 'my notes.txt') };
    expect((await send('/plugin/assets/upload', upload)).text).toBe('success');
    const list = await farm.visit(manifest.host, '/plugin/assets/list?assets=pages/garden');
    expect(JSON.parse(list.text)).toEqual({ error: null, files: ['my notes.txt'] });
    const index = JSON.parse((await farm.visit(manifest.host, '/plugin/assets/index')).text);
    expect(index).toContainEqual({ file: '/pages/garden/my notes.txt', size: 5 });

    const gone = '/plugin/assets/delete?file=my%20notes.txt&assets=pages/garden';
    expect((await farm.visit(manifest.host, gone, { method: 'POST', cookie })).text).toBe('ok');
    expect((await farm.visit(manifest.host, '/assets/pages/garden/my%20notes.txt')).status).toBe(404);

    const outside = { assets: '../../pages', 'uploads[]': new File(['x'], 'y') };
    expect((await send('/plugin/assets/upload', outside)).status).toBe(400);
    const hidden = { assets: '', 'uploads[]': new File(['x'], '..') };
    expect((await send('/plugin/assets/upload', hidden)).status).toBe(400);
  });
});

test('a flag is a small picture, and nothing else', async () => {
  const manifest = manifestOf('flagged');
  await farm.console.converge(manifest);
  const cookie = await farm.signIn(manifest);
  const post = (image: string) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams({ image }).toString();
    return farm.visit(manifest.host, '/favicon.png', { method: 'POST', cookie, headers, body });
  };
  const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('pixels')]);
  expect((await post(`data:image/png;base64,${png.toString('base64')}`)).text).toBe('Favicon Saved');
  expect((await farm.visit(manifest.host, '/favicon.png')).text).toBe(png.toString());
  expect((await post(`data:image/png;base64,${Buffer.from('<svg/>').toString('base64')}`)).status).toBe(400);
  expect((await post('http://evil.example/flag.png')).status).toBe(400);
  expect((await post('x'.repeat(100_000))).status).toBe(413);
});

describe('the farm process', () => {
  test('ends when the process that started it closes its input', async () => {
    const other = await startTestFarm();
    const exited = once(other.process, 'exit');
    other.process.stdin?.end();
    expect(await exited).toEqual([0, null]);
    await removeTestFarm(other);
  });

  test('says in one sentence what it lacks, and not what it was given', async () => {
    const refused = startTestFarm({ variables: { FARM_SECRET: 'too short', CONSOLE_URL: 'nowhere' } });
    await expect(refused).rejects.toThrow(/set FARM_SECRET, CONSOLE_URL as/);
    await expect(refused).rejects.not.toThrow(/too short/);
  });

  test('that is away is unavailable, not wrong, and is found again', async () => {
    const away = await startTestFarm();
    await away.end('SIGKILL');
    await expect(away.console.converge(manifestOf('waiting'))).rejects.toMatchObject({
      name: 'FarmUnavailable',
      message: 'The wiki farm cannot be reached.',
    });
    await expect(away.console.measure()).rejects.toMatchObject({ name: 'FarmUnavailable' });
    expect(await away.console.health()).toMatchObject({ reachable: false, sites: null });
    const back = await away.again();
    expect(await back.console.converge(manifestOf('waiting'))).toHaveProperty('bytes');
    await removeTestFarm(back);
  });

  test('comes out of a kill in the middle of anything with whole pages and whole sites', async () => {
    let crashing = await startTestFarm();
    const manifest = manifestOf('written', { storage: { limitBytes: null, usedElsewhereBytes: 0 } });
    await crashing.console.converge(manifest);
    const cookie = await crashing.signIn(manifest);
    for (let round = 0; round < 4; round++) {
      const slug = `page-${round}`;
      const create = change(slug, { type: 'create', item: { title: slug, story: [] } }, cookie);
      expect((await crashing.visit(manifest.host, ...create)).status).toBe(200);
      const labels = Array.from({ length: 8 }, (_, place) => `new-${round}-${place}`);
      const creating = labels.map((label) =>
        crashing.console.converge(manifestOf(label)).then(
          () => `${label}.localhost`,
          () => null,
        ),
      );
      let confirmed = 0;
      let writing = true;
      const write = async (): Promise<void> => {
        while (writing) {
          const added = change(slug, addition('x'.repeat(200_000)), cookie);
          const answer = await crashing.visit(manifest.host, ...added).catch(() => null);
          if (answer?.status === 200) confirmed += 1;
        }
      };
      const writer = write();
      await sleep(150 + 70 * round);
      writing = false;
      await crashing.end('SIGKILL');
      await writer;
      const created = (await Promise.all(creating)).filter((host) => host !== null);

      crashing = await crashing.again();
      const page = await crashing.visit(manifest.host, `/${slug}.json`);
      expect(JSON.parse(page.text).story.length).toBeGreaterThanOrEqual(confirmed);
      const served = await crashing.console.measure();
      for (const host of created) expect(served.has(host)).toBe(true);
      for (const [host] of served) {
        expect((await crashing.visit(host, '/welcome-visitors.json')).status).toBe(200);
        const sitemap = await crashing.visit(host, '/system/sitemap.json');
        expect(JSON.parse(sitemap.text).length).toBeGreaterThan(0);
      }
      for (const label of labels) await crashing.console.converge(manifestOf(label));
    }
    await removeTestFarm(crashing);
  }, 60_000);
});
