import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { createDemoAccount } from '@member-console/auth/demo';
import { provisionPerson } from '@member-console/domain/entitlements';
import { addOperator } from '@member-console/domain/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useConsole } from '../testing/testConsole.ts';

const GUIDE = new URL('../../../../docs/entitlements.md', import.meta.url);
/** Where the guide says that the console is. */
const ADDRESS = 'CONSOLE=http://localhost:5173';
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;

interface Example {
  readonly title: string;
  readonly script: string;
  /** Null when the guide shows no answer. */
  readonly answer: string | null;
}

const examples = examplesIn(await readFile(GUIDE, 'utf8'));
const hasTools = ['bash', 'curl'].every((tool) => spawnSync(tool, ['--version']).error === undefined);

describe.skipIf(!hasTools)('the guide to entitlements (needs bash and curl)', () => {
  const test = useConsole({ WEB_ORIGIN: origin });
  let folder: string;
  let failure: string | null = null;

  beforeAll(async () => {
    const console = test.current;
    for (const name of ['Alice', 'Ben', 'Olga']) {
      const [email, displayName] = [`${name.toLowerCase()}@demo.test`, `${name} Demo`];
      const account = { email, password: 'demo-password', displayName };
      const { authUserId } = await createDemoAccount(console.database, account);
      await provisionPerson(console, { authUserId, email, displayName });
    }
    await addOperator(console, 'olga@demo.test', 'admin');
    await console.app.listen({ port, host: '127.0.0.1' });
    folder = await mkdtemp(path.join(tmpdir(), 'guide-'));
    const parts = examples.map(({ script }, index) => `{\n${script}\n} > "${folder}/${index}"`);
    const whole = path.join(folder, 'guide.sh');
    await writeFile(whole, parts.join('\n\n').replace(ADDRESS, `CONSOLE=${origin}`));
    await promisify(execFile)('bash', ['-euo', 'pipefail', whole], { timeout: 60_000 }).catch(
      ({ message }: Error) => {
        failure = message;
      },
    );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('runs from beginning to end', () => {
    expect(examples.length).toBeGreaterThan(12);
    expect(failure).toBeNull();
  });

  it.each(
    examples.flatMap(({ title, answer }, index) =>
      answer === null ? [] : [[title, index, answer] as const],
    ),
  )('%s (%i)', async (_title, index, answer) => {
    const printed: unknown = JSON.parse(await readFile(path.join(folder, String(index)), 'utf8'));
    const shown: unknown = JSON.parse(answer);
    expect(likeShown(printed, shown)).toEqual(shown);
  });
});

/** What was printed, with `…` where the guide leaves something out that is there. */
function likeShown(printed: unknown, shown: unknown): unknown {
  if (typeof printed === 'string' && typeof shown === 'string' && shown.endsWith('…')) {
    return printed.startsWith(shown.slice(0, -1)) ? shown : printed;
  }
  if (Array.isArray(printed) && Array.isArray(shown)) {
    return printed.map((item, index) => likeShown(item, shown[index]));
  }
  if (isRecord(printed) && isRecord(shown)) {
    return Object.fromEntries(
      Object.entries(printed).map(([key, value]) => [key, likeShown(value, shown[key])]),
    );
  }
  return printed;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every `sh` block with the `json` block that follows it, under the heading above. */
function examplesIn(guide: string): readonly Example[] {
  const blocks = [...guide.matchAll(/^## (?<title>.+)$|^```(?<language>sh|json)\n(?<text>[\s\S]*?)^```$/gm)];
  const found: Example[] = [];
  let title = '';
  for (const { groups = {} } of blocks) {
    if (groups.title !== undefined) title = groups.title;
    else if (groups.language === 'sh') found.push({ title, script: groups.text ?? '', answer: null });
    else {
      const last = found.pop();
      if (last) found.push({ ...last, answer: groups.text ?? '' });
    }
  }
  return found;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
