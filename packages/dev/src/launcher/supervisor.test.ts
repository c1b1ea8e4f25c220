import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask } from './asking.mjs';
import { claimExactly } from './ports.mjs';
import { isAlive } from './processes.mjs';
import { makeSupervisor, type Program } from './supervisor.mjs';

/** A program that answers on a port, and writes its name into a diary when it is asked to stop. */
const fake = `
import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import http from 'node:http';
const [name, port, diary, mood] = process.argv.slice(2);
if (mood === 'dies') { console.error('I cannot find my shoes'); process.exit(3); }
if (mood === 'silent') setInterval(() => undefined, 1000);
else http.createServer((_, answer) => answer.end(String(process.pid))).listen(Number(port), '127.0.0.1');
const grandchild = mood === 'parent' ? spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']) : undefined;
if (grandchild) console.log('grandchild', grandchild.pid);
process.on('SIGTERM', () => {
  appendFileSync(diary, name + '\\n');
  if (mood !== 'stubborn') process.exit(0);
});
`;

const timing = { firstAnswer: 5_000, firstPause: 50, longestPause: 200, calm: 60_000 };

describe('the supervisor', () => {
  let folder = '';
  let diary = '';
  const said: string[] = [];
  const stops: (() => Promise<void>)[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'a house with spaces '));
    diary = join(folder, 'diary');
    writeFileSync(diary, '');
    writeFileSync(join(folder, 'fake.mjs'), fake);
    said.length = 0;
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      said.push(String(text));
      return true;
    });
  });
  afterEach(async () => {
    await Promise.all(stops.splice(0).map((stop) => stop()));
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  async function program(name: string, mood = ''): Promise<Program & { address: string }> {
    const claim = await claimExactly(0);
    const address = `http://127.0.0.1:${claim?.port}`;
    return {
      name,
      address,
      command: [process.execPath, join(folder, 'fake.mjs'), name, String(claim?.port), diary, mood],
      env: process.env,
      cwd: folder,
      beforeStart: () => claim?.release(),
      answers: async () => (await ask(address)).status === 200,
    };
  }

  function supervise(): ReturnType<typeof makeSupervisor> {
    const supervisor = makeSupervisor({ logFolder: join(folder, 'logs'), timing });
    stops.push(() => supervisor.stop());
    return supervisor;
  }

  const pidAt = async (address: string): Promise<number> => Number((await ask(address)).body);

  it('starts only what answers and stops in the opposite order', async () => {
    const supervisor = supervise();
    const [one, two, three] = [await program('one'), await program('two'), await program('three')];
    for (const each of [one, two, three]) await supervisor.start(each);
    const pids = [await pidAt(one.address), await pidAt(two.address), await pidAt(three.address)];
    expect(Object.values(supervisor.pids())).toEqual(pids);
    await supervisor.stop();
    expect(readFileSync(diary, 'utf8')).toBe('three\ntwo\none\n');
    expect(pids.map(isAlive)).toEqual([false, false, false]);
  });

  it('repeats the last words of a program that ends instead of answering', async () => {
    await expect(supervise().start(await program('cook', 'dies'))).rejects.toThrow(
      /^cook ended \(exit code 3\)\. It said:\n {2}I cannot find my shoes\nIts log: .*cook\.log$/,
    );
  });

  it('gives up on a program that stays silent', async () => {
    const supervisor = makeSupervisor({ logFolder: folder, timing: { ...timing, firstAnswer: 300 } });
    stops.push(() => supervisor.stop());
    await expect(supervisor.start(await program('cook', 'silent'))).rejects.toThrow(
      'gave no answer in 0.3 s',
    );
  });

  it('starts a crashed program again and says so in one line', async () => {
    const supervisor = supervise();
    const cook = await program('cook');
    await supervisor.start(cook);
    const before = await pidAt(cook.address);
    process.kill(before, 'SIGKILL');
    await vi.waitFor(async () => expect(await pidAt(cook.address)).not.toBe(before), { timeout: 5_000 });
    await vi.waitFor(() => expect(said.join('')).toContain('cook answers again.'));
    expect(said.join('')).toContain('cook ended (killed by SIGKILL); starting it again in 0.05 s.');
    expect(supervisor.pids().cook).toBe(await pidAt(cook.address));
  });

  it('kills what does not stop, with everything it started', async () => {
    const supervisor = supervise();
    const stubborn = { ...(await program('stubborn', 'stubborn')), patience: 200 };
    const parent = { ...(await program('parent', 'parent')), patience: 200 };
    await supervisor.start(stubborn);
    await supervisor.start(parent);
    const grandchild = Number(
      /grandchild (\d+)/.exec(readFileSync(join(folder, 'logs/parent.log'), 'utf8'))?.[1],
    );
    const pid = await pidAt(stubborn.address);
    expect(isAlive(grandchild)).toBe(true);
    await supervisor.stop();
    expect(isAlive(pid)).toBe(false);
    await vi.waitFor(() => expect(isAlive(grandchild)).toBe(false));
    expect(said.join('')).toContain('stubborn did not stop; killing it.');
  });

  it('keeps the log of the previous run beside the new one', async () => {
    const first = supervise();
    await first.start(await program('parent', 'parent'));
    await first.stop();
    const second = supervise();
    await second.start(await program('parent'));
    expect(readFileSync(join(folder, 'logs/parent.log.1'), 'utf8')).toContain('grandchild');
    expect(readFileSync(join(folder, 'logs/parent.log'), 'utf8')).not.toContain('grandchild');
  });

  it('leaves no orphan when it is killed itself', async () => {
    const [one, two] = [await program('one'), await program('two', 'stubborn')];
    const leash = pathToFileURL(join(import.meta.dirname, 'leash.mjs')).href;
    const supervisorModule = pathToFileURL(join(import.meta.dirname, 'supervisor.mjs')).href;
    const askingModule = pathToFileURL(join(import.meta.dirname, 'asking.mjs')).href;
    mkdirSync(join(folder, 'house'));
    const house = join(folder, 'house', 'launcher.mjs');
    const programs = [one, two].map(({ name, address, command: [node, ...words] }) => ({
      name,
      address,
      command: [node, '--import', leash, ...words],
    }));
    writeFileSync(
      house,
      `import { makeSupervisor } from ${JSON.stringify(supervisorModule)};
import { isFine } from ${JSON.stringify(askingModule)};
const supervisor = makeSupervisor({ logFolder: ${JSON.stringify(join(folder, 'logs'))} });
for (const program of ${JSON.stringify(programs)})
  await supervisor.start({ ...program, env: process.env, cwd: process.cwd(), answers: () => isFine(program.address) });
console.log('ready');
`,
    );
    await one.beforeStart?.();
    await two.beforeStart?.();
    const launcher: ChildProcess = spawn(process.execPath, [house], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    launcher.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    await vi.waitFor(() => expect(output).toContain('ready'), { timeout: 10_000 });
    const pids = [await pidAt(one.address), await pidAt(two.address)];
    launcher.kill('SIGKILL');
    await once(launcher, 'exit');
    await vi.waitFor(() => expect(pids.map(isAlive)).toEqual([false, false]), { timeout: 10_000 });
  });
});
