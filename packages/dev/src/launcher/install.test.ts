import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureInstalled, wantedStamp, whyInstall, whyInstallFailed } from './install.mjs';

describe('when packages are installed', () => {
  let root = '';

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'a checkout '));
    writeFileSync(join(root, 'pnpm-lock.yaml'), 'lockfileVersion: 9\n');
    writeFileSync(join(root, 'pnpm-workspace.yaml'), 'packages: []\n');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function pretendInstalled(): void {
    mkdirSync(join(root, 'node_modules', 'node', 'bin'), { recursive: true });
    writeFileSync(join(root, 'node_modules', 'node', 'bin', 'node'), '');
    writeFileSync(join(root, 'node_modules', '.stamp'), wantedStamp(root));
  }

  it('names the reason, and none when the stamp fits', () => {
    expect(whyInstall(root)).toBe('The packages are not installed yet');
    mkdirSync(join(root, 'node_modules'));
    expect(whyInstall(root)).toBe('The installation is unfinished');
    pretendInstalled();
    expect(whyInstall(root)).toBeUndefined();
    writeFileSync(join(root, 'pnpm-lock.yaml'), 'lockfileVersion: 10\n');
    expect(whyInstall(root)).toBe('The list of packages changed');
  });

  it('notices what npm rearranged and a Node that vanished', () => {
    pretendInstalled();
    rmSync(join(root, 'node_modules', 'node', 'bin', 'node'));
    expect(whyInstall(root)).toBe('The installation is damaged');
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), '{}');
    expect(whyInstall(root)).toBe('npm rearranged the packages');
  });

  it('has another stamp on another machine', () => {
    expect(wantedStamp(root, 'linux x64')).not.toBe(wantedStamp(root, 'darwin arm64'));
  });

  it('needs neither npx nor a network when the stamp fits', async () => {
    pretendInstalled();
    expect(await ensureInstalled(root, { PATH: '' })).toBe(false);
  });

  it('says so when npm is missing', async () => {
    await expect(ensureInstalled(root, { PATH: root })).rejects.toThrow(
      /^npx could not be started .*: install npm, which comes with Node\.$/,
    );
  });

  it.each([
    ['npm error code ECONNREFUSED', 'could not be reached: check the network'],
    ['getaddrinfo ENOTFOUND registry.example', 'could not be reached: check the network'],
    ['ENOSPC: no space left on device', 'is full: make room'],
    ["EACCES: permission denied, mkdir 'x'", 'may not write'],
    ['ERR_PNPM_OUTDATED_LOCKFILE Cannot install', 'does not fit the package.json files'],
    ['something else', "The installer's last words:\nsomething else"],
  ])('explains "%s"', (said, sentence) => {
    const env = { npm_config_registry: 'https://registry.example/' };
    expect(whyInstallFailed(said, root, env)).toContain(sentence);
  });
});
