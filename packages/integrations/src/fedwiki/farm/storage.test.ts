import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SiteManifest } from '@member-console/domain/integrations';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addition, change, manifestOf, removeTestFarm, startTestFarm, type TestFarm } from '../testFarm.ts';
import { RECYCLER_FREE } from './storage.ts';

let farm: TestFarm;
beforeAll(async () => {
  farm = await startTestFarm();
});
afterAll(() => removeTestFarm(farm));

const withLimit = (limitBytes: number | null, usedElsewhereBytes = 0) => ({ limitBytes, usedElsewhereBytes });
const fileOf = ({ host }: SiteManifest, ...names: string[]) =>
  path.join(farm.dataDir, 'data', host, ...names);
const add = (host: string, cookie: string, text: string, id?: string) =>
  farm.visit(host, ...change('welcome-visitors', addition(text, id), cookie));
const upload = (host: string, cookie: string, bytes: number) => {
  const head = '--edge\r\ncontent-disposition: form-data; name="uploads[]"; filename="f.bin"\r\n\r\n';
  const headers = { 'content-type': 'multipart/form-data; boundary=edge' };
  const body = `${head}${'x'.repeat(bytes)}\r\n--edge--\r\n`;
  return farm.visit(host, '/plugin/assets/upload', { method: 'POST', cookie, headers, body });
};

describe('storage', () => {
  test('that would be exceeded is refused beforehand, with the reason and the way out', async () => {
    const manifest = manifestOf('small', { storage: withLimit(30_000) });
    const { bytes } = await farm.console.converge(manifest);
    const cookie = await farm.signIn(manifest);

    const page = await add(manifest.host, cookie, 'x'.repeat(20_000));
    expect(page.status).toBe(507);
    expect(page.text).toContain('Your storage is full');
    expect(page.text).toContain('Your plan includes 30 kB of storage');
    expect(page.text).toContain('href="http://localhost:5173/sites"');
    const file = await upload(manifest.host, cookie, 30_000);
    expect(file.status).toBe(507);
    expect(await farm.console.measure()).toEqual(new Map([[manifest.host, bytes]]));

    expect((await upload(manifest.host, cookie, 20_000)).status).toBe(200);
    expect((await upload(manifest.host, cookie, 20_100)).status).toBe(200);
    expect(await farm.console.measure()).toEqual(new Map([[manifest.host, bytes + 20_100]]));
  });

  test('that grows on disk behind the farm’s back is noticed at the next write; deleting reopens it', async () => {
    const manifest = manifestOf('grown', { storage: withLimit(100_000) });
    await farm.console.converge(manifest);
    const cookie = await farm.signIn(manifest);
    expect((await add(manifest.host, cookie, 'An item to take away again', 'doomed')).status).toBe(200);
    await mkdir(fileOf(manifest, 'assets', 'pages'), { recursive: true });
    await writeFile(fileOf(manifest, 'assets', 'pages', 'huge.bin'), Buffer.alloc(200_000));

    expect((await add(manifest.host, cookie, 'More')).status).toBe(507);
    const created = change('another', { type: 'create', item: { title: 'Another', story: [] } }, cookie);
    expect((await farm.visit(manifest.host, ...created)).status).toBe(507);
    const removal = change('welcome-visitors', { type: 'remove', id: 'doomed' }, cookie);
    expect((await farm.visit(manifest.host, ...removal)).status).toBe(200);
    expect((await farm.visit(manifest.host, ...removal)).status).toBe(507);
    const status = await farm.visit(manifest.host, '/console/status', { cookie });
    expect(status.text).toContain('Your storage is full');

    const gone = '/plugin/assets/delete?file=huge.bin&assets=pages';
    expect((await farm.visit(manifest.host, gone, { method: 'POST', cookie })).status).toBe(200);
    expect((await add(manifest.host, cookie, 'More')).status).toBe(200);
  });

  test('freed by deleting a page opens too, and what is thrown away costs nothing up to a point', async () => {
    const manifest = manifestOf('recycled', { storage: withLimit(60_000) });
    await farm.console.converge(manifest);
    const cookie = await farm.signIn(manifest);
    const story = [{ type: 'paragraph', id: '1', text: 'x'.repeat(25_000) }];
    const create = () =>
      farm.visit(manifest.host, ...change('big', { type: 'create', item: { title: 'Big', story } }, cookie));
    expect((await create()).status).toBe(200);
    expect((await add(manifest.host, cookie, 'x'.repeat(9_000))).status).toBe(507);
    expect((await farm.visit(manifest.host, '/big.json', { method: 'DELETE', cookie })).status).toBe(200);
    expect((await add(manifest.host, cookie, 'x'.repeat(9_000))).status).toBe(200);

    const thrownAway = await farm.visit(manifest.host, '/recycler/system/slugs.json', { cookie });
    expect(JSON.parse(thrownAway.text)).toEqual([{ slug: 'big', title: 'Big' }]);
    await writeFile(fileOf(manifest, 'recycle', 'old-page'), Buffer.alloc(RECYCLER_FREE + 50_000, ' '));
    const full = await add(manifest.host, cookie, 'Less');
    expect([full.status, full.text.includes('Emptying it makes room')]).toEqual([507, true]);
    expect(
      (await farm.visit(manifest.host, '/recycler/old-page.json', { method: 'DELETE', cookie })).status,
    ).toBe(200);
    expect((await add(manifest.host, cookie, 'Less')).status).toBe(200);
  });

  test('counts what the other sites hold, and opens when a new manifest says that they hold less', async () => {
    const manifest = manifestOf('shared', { storage: withLimit(16_000_000, 16_000_000) });
    await farm.console.converge(manifest);
    const cookie = await farm.signIn(manifest);
    expect((await add(manifest.host, cookie, 'x')).status).toBe(507);
    await farm.console.converge({ ...manifest, storage: withLimit(16_000_000, 1_000_000) });
    expect((await add(manifest.host, cookie, 'x')).status).toBe(200);
    await farm.console.converge({ ...manifest, revision: 2, storage: withLimit(null, 99_000_000) });
    expect((await add(manifest.host, cookie, 'x')).status).toBe(200);
  });

  test('is not exceeded by many writes at once', async () => {
    const manifest = manifestOf('rushed', { storage: withLimit(50_000) });
    await farm.console.converge(manifest);
    const cookie = await farm.signIn(manifest);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => add(manifest.host, cookie, 'x'.repeat(3_000))),
    );
    const statuses = answers.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200, 507]));
    const bytes = (await farm.console.measure()).get(manifest.host) ?? 0;
    expect(bytes).toBeLessThanOrEqual(50_000);
    expect(bytes).toBeGreaterThan(30_000);
  });
});
