import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bornAt } from './processes.mjs';

const run = promisify(execFile);
const resetModule = pathToFileURL(join(import.meta.dirname, 'reset.mjs')).href;

describe('deleting the data', () => {
  let data = '';

  beforeEach(() => {
    data = join(mkdtempSync(join(tmpdir(), 'data ')), 'data');
    mkdirSync(join(data, 'farm', 'alice.localhost'), { recursive: true });
    writeFileSync(join(data, 'farm', 'alice.localhost', 'page'), 'x'.repeat(1_500_000));
    writeFileSync(join(data, 'ports.json'), '{}');
  });
  afterEach(() => rmSync(join(data, '..'), { recursive: true }));

  /** A cluster that was never finished: enough to be counted, and quickly removed. */
  function pretendDatabase(world?: { demo: boolean }): void {
    mkdirSync(join(data, 'pg'));
    if (world) writeFileSync(join(data, 'world.json'), JSON.stringify(world));
  }

  async function reset(yes: boolean, env: Record<string, string> = {}): Promise<string> {
    const code = `const { reset } = await import(${JSON.stringify(resetModule)});
console.log((await reset({ yes: ${yes} })) ? 'done' : 'refused');`;
    const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '-e', code], {
      env: { PATH: process.env.PATH, MEMBER_CONSOLE_DATA: data, ...env },
    });
    return stdout + stderr;
  }

  it('counts and deletes a demo world without asking', async () => {
    pretendDatabase({ demo: true });
    expect(await reset(false)).toMatch(/Deleting .*data: the database, 1 wiki site, 3 files, 2 MB\.\ndone/);
    expect(existsSync(data)).toBe(false);
  });

  it.each([
    [{ demo: false }, {}, 'This is not a demo world'],
    [undefined, {}, 'This is not a demo world'],
    [
      { demo: true },
      { DATABASE_URL: 'postgresql://elsewhere' },
      'DATABASE_URL is set: that database stays as it is',
    ],
  ])('asks for --yes when the world is %j and the environment %j', async (world, env, sentence) => {
    pretendDatabase(world);
    const refusal = await reset(false, env);
    expect(refusal).toContain(sentence);
    expect(refusal).toMatch(/add --yes\.\n/);
    expect(refusal).toContain('refused');
    expect(existsSync(join(data, 'farm'))).toBe(true);
    expect(await reset(true, env)).toContain('done');
    expect(existsSync(data)).toBe(false);
  });

  it('refuses while a launcher runs', async () => {
    const running = { pid: process.pid, born: bornAt(process.pid), programs: {} };
    writeFileSync(join(data, 'running.json'), JSON.stringify(running));
    expect(await reset(true)).toContain(`runs here (process ${process.pid}): stop it first`);
    expect(existsSync(data)).toBe(true);
  });

  it('deletes nothing in a folder that is not ours', async () => {
    rmSync(join(data, 'ports.json'));
    expect(await reset(true)).toContain('does not look like data of Member Console');
    expect(existsSync(join(data, 'farm'))).toBe(true);
  });
});
