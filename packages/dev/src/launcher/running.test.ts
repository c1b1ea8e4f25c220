import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from './lock.mjs';
import { bornAt } from './processes.mjs';
import { findRunning, takeRunning } from './running.mjs';

describe('who holds the data folder', () => {
  let folder = '';
  let file = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'running '));
    file = join(folder, 'running.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function deadPid(): Promise<number> {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    return child.pid ?? 0;
  }

  it('is one launcher at a time, until it lets go', () => {
    const first = takeRunning(file);
    expect(findRunning(file)?.pid).toBe(process.pid);
    expect(takeRunning(file)).toBeUndefined();
    first?.update({ programs: { server: 7 } });
    expect(findRunning(file)?.programs).toEqual({ server: 7 });
    first?.release();
    expect(existsSync(file)).toBe(false);
    expect(takeRunning(file)).toBeDefined();
  });

  it('is nobody when the recorded process is dead: the record is taken over', async () => {
    writeFileSync(file, JSON.stringify({ pid: await deadPid(), born: '1', programs: {} }));
    expect(findRunning(file)).toBeUndefined();
    expect(takeRunning(file)).toBeDefined();
    expect(JSON.parse(readFileSync(file, 'utf8')).pid).toBe(process.pid);
  });

  it('is nobody when the number was given to another process meanwhile', () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, born: 'earlier', programs: {} }));
    expect(bornAt(process.pid)).not.toBe('');
    expect(findRunning(file)).toBeUndefined();
  });

  it('is nobody when the record is torn', () => {
    writeFileSync(file, '{"pid": 1');
    expect(findRunning(file)).toBeUndefined();
    expect(takeRunning(file)).toBeDefined();
  });

  it('lets the lock of a process that is gone be taken, and others wait for a living one', async () => {
    const lock = join(folder, 'lock');
    writeFileSync(lock, JSON.stringify({ pid: process.pid, born: 'earlier' }));
    const story: string[] = [];
    const work = (name: string) => async () => {
      story.push(`${name} begins`);
      await sleep(50);
      story.push(`${name} ends`);
    };
    await Promise.all([withLock(lock, work('one')), withLock(lock, work('other'))]);
    const [first, second] = story[0] === 'one begins' ? ['one', 'other'] : ['other', 'one'];
    expect(story).toEqual([`${first} begins`, `${first} ends`, `${second} begins`, `${second} ends`]);
    expect(existsSync(lock)).toBe(false);
  });
});
