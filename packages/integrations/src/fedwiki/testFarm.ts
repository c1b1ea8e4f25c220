import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { SiteFarm, SiteManifest } from '@member-console/domain/integrations';
import { createFedWiki } from './createFedWiki.ts';

export const SECRET = 'a secret of thirty-two characters';
const MAIN = fileURLToPath(new URL('./farm/main.ts', import.meta.url));

export interface Visit {
  readonly method?: string;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A farm in a process of its own, as tests drive it: over its doors, with signals, and through its files. */
export interface TestFarm {
  readonly dataDir: string;
  readonly console: SiteFarm;
  readonly process: ChildProcess;
  /** Lines that the farm has written, for what must never be among them. */
  readonly output: readonly string[];
  readonly publicPort: number;
  readonly controlPort: number;
  /** Asks the public door. Node cannot resolve names below localhost, so the host goes into the header. */
  visit(host: string, target: string, visit?: Visit): Promise<Answer>;
  /** Asks the control door. */
  control(target: string, visit?: Visit & { readonly secret?: string }): Promise<Answer>;
  /** Signs a person in on a site as the console would; answers the cookie. */
  signIn(manifest: SiteManifest, personId?: string): Promise<string>;
  /** Ends the process as told and waits for its end. */
  end(signal: NodeJS.Signals): Promise<void>;
  /** A farm over the same data, on new ports. */
  again(): Promise<TestFarm>;
}

/** Starts a farm on free ports over a new directory, or over the one given. */
export async function startTestFarm(
  options: { dataDir?: string; variables?: Readonly<Record<string, string>> } = {},
): Promise<TestFarm> {
  const dataDir = options.dataDir ?? (await mkdtemp(path.join(tmpdir(), 'farm-')));
  const child = spawn(process.execPath, [MAIN], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      FARM_DATA: dataDir,
      FARM_PUBLIC_PORT: '0',
      FARM_CONTROL_PORT: '0',
      FARM_SECRET: SECRET,
      SITE_DOMAIN: 'localhost',
      CONSOLE_URL: 'http://localhost:5173',
      FARM_ENV: 'test',
      ...options.variables,
    },
  });
  const output: string[] = [];
  const { publicPort, controlPort } = await readiness(child, output).catch(async (error) => {
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  });
  const controlUrl = `http://127.0.0.1:${controlPort}`;
  const driver = createFedWiki({
    controlUrl,
    secret: SECRET,
    publicPort,
    siteDomain: 'localhost',
    scheme: 'http',
  });

  const farm: TestFarm = {
    dataDir,
    console: driver,
    process: child,
    output,
    publicPort,
    controlPort,
    visit: (host, target, visit = {}) => ask(publicPort, target, `${host}:${publicPort}`, visit),
    control: (target, { secret = SECRET, ...visit } = {}) =>
      ask(controlPort, target, `127.0.0.1:${controlPort}`, {
        ...visit,
        headers: { authorization: `Bearer ${secret}`, ...visit.headers },
      }),
    async signIn({ siteId, host, owner }, personId = owner.personId) {
      const url = new URL(driver.enterUrl({ siteId, host, personId, at: new Date() }));
      const { status, headers } = await farm.visit(host, url.pathname + url.search);
      const [cookie = ''] = headers['set-cookie'] ?? [];
      if (status !== 303) throw new Error(`Signing in answered ${status}.`);
      return cookie.split(';')[0] ?? '';
    },
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill(signal);
      await exited;
    },
    again: () => startTestFarm({ ...options, dataDir }),
  };
  return farm;
}

/** Ends a farm for good and removes what it kept. */
export async function removeTestFarm(farm: TestFarm): Promise<void> {
  await farm.end('SIGKILL');
  await rm(farm.dataDir, { recursive: true, force: true });
}

/** A manifest with what a test does not care about filled in. */
export function manifestOf(label: string, changes: Partial<SiteManifest> = {}): SiteManifest {
  return {
    siteId: `site-of-${label}`,
    host: `${label}.localhost`,
    title: 'The Garden',
    owner: { personId: 'alice', displayName: 'Alice' },
    access: 'writable',
    storage: { limitBytes: 16_000_000, usedElsewhereBytes: 0 },
    manageUrl: 'http://localhost:5173/sites',
    revision: 1,
    ...changes,
  };
}

/** A request that changes a page, as the wiki's client sends it. */
export function change(slug: string, action: object, cookie = ''): [target: string, visit: Visit] {
  const body = new URLSearchParams({ action: JSON.stringify({ date: Date.now(), ...action }) }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' };
  return [`/page/${slug}/action`, { method: 'PUT', cookie, headers, body }];
}

/** A paragraph to add to a page; `id` is made up when the test does not need it. */
export function addition(text: string, id: string = randomUUID()): object {
  return { type: 'add', id, item: { type: 'paragraph', id, text } };
}

function ask(port: number, target: string, host: string, { method = 'GET', cookie, headers, body }: Visit) {
  return new Promise<Answer>((resolve, reject) => {
    const sent = {
      host,
      ...(cookie ? { cookie } : {}),
      ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
      ...headers,
    };
    const call = request({ host: '127.0.0.1', port, method, path: target, headers: sent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    call.on('error', reject);
    call.end(body);
  });
}

async function readiness(
  child: ChildProcess,
  output: string[],
): Promise<{ publicPort: number; controlPort: number }> {
  if (child.stdout === null) throw new Error('The farm has no output.');
  const lines = createInterface(child.stdout);
  return new Promise((resolve, reject) => {
    lines.on('line', (line) => {
      output.push(line);
      const { message, publicPort, controlPort } = JSON.parse(line);
      if (message === 'The farm is ready.') resolve({ publicPort, controlPort });
    });
    child.once('exit', () => reject(new Error(`The farm ended before it was ready. ${output.join(' ')}`)));
  });
}
