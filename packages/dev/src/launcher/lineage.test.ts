import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isAlive } from './processes.mjs';

/**
 * The chain of `npm start`: a starter, a shell that runs the command, a script that runs Node, the launcher.
 * Neither shell is replaced by its child, and both outlive the starter.
 */
describe('the death of the starter', () => {
  let folder = '';
  const started: number[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'a line '));
    writeFileSync(
      join(folder, 'launcher.mjs'),
      `import { whenStarterGoes } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'lineage.mjs')).href)};
whenStarterGoes(() => process.exit(0));
setInterval(() => undefined, 1000);
console.log('launcher ' + process.pid);
`,
    );
    writeFileSync(join(folder, 'node'), `"${process.execPath}" "$@"\nexit $?\n`);
    writeFileSync(
      join(folder, 'starter.mjs'),
      `import { spawn } from 'node:child_process';
const shell = spawn('sh', ['-c', 'sh ./node launcher.mjs; exit $?'], { stdio: 'inherit' });
console.log('shell ' + shell.pid);
setInterval(() => undefined, 1000);
`,
    );
  });
  afterEach(() => {
    for (const pid of started.splice(0)) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
    rmSync(folder, { recursive: true });
  });

  async function startLine(): Promise<{ starter: number; shell: number; launcher: number }> {
    const child = spawn(process.execPath, ['starter.mjs'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    await vi.waitFor(() => expect(said).toMatch(/launcher \d+/), { timeout: 5_000 });
    const number = (name: string) => Number(new RegExp(`${name} (\\d+)`).exec(said)?.[1]);
    const line = { starter: child.pid ?? 0, shell: number('shell'), launcher: number('launcher') };
    started.push(...Object.values(line));
    return line;
  }

  it.each(['starter', 'shell'] as const)('is noticed when the %s is killed', async (victim) => {
    const line = await startLine();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(isAlive(line.launcher)).toBe(true);
    process.kill(line[victim], 'SIGKILL');
    await vi.waitFor(() => expect(isAlive(line.launcher)).toBe(false), { timeout: 5_000 });
  });
});
