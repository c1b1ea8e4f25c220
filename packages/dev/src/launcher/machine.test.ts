import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { explain, whyDiskIsTooFull, whyNodeIsTooOld } from './machine.mjs';

describe('what the machine lacks', () => {
  it.each(['20.19.0', '20.20.2', '22.1.0', '24.21.0'])('accepts Node %s', (version) => {
    expect(whyNodeIsTooOld(version)).toBeUndefined();
  });

  it.each(['12.22.12', '18.20.8', '20.18.3'])('says what to do with Node %s', (version) => {
    expect(whyNodeIsTooOld(version)).toBe(
      `Member Console needs Node 20.19 or newer, and this is ${version}. Install a newer one from https://nodejs.org and run the command again.`,
    );
  });

  it('says how much room is missing, and nothing when there is enough', async () => {
    expect(await whyDiskIsTooFull(tmpdir(), 1)).toBeUndefined();
    expect(await whyDiskIsTooFull(tmpdir(), 1e18)).toMatch(
      / has \d+ MB left and \d+ MB are needed: make room/,
    );
  });

  it('turns errors of the operating system into sentences', () => {
    expect(explain({ code: 'ENOSPC' })).toMatch(/^The disk is full: make room/);
    expect(explain({ code: 'EACCES', path: '/closed' })).toMatch(/may not write here \(\/closed\)/);
    expect(explain(new Error('else'))).toBeUndefined();
  });
});
