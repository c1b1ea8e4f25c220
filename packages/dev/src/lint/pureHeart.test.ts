import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../launcher/places.mjs';

const run = promisify(execFile);

describe('the rules of the core', () => {
  let house = '';
  let said = '';

  beforeAll(async () => {
    house = mkdtempSync(join(tmpdir(), 'lint '));
    const core = join(house, 'packages/core/src');
    mkdirSync(core, { recursive: true });
    mkdirSync(join(house, 'packages/dev/src/lint'), { recursive: true });
    const settings = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8'));
    settings.options.typeAware = false;
    writeFileSync(join(house, '.oxlintrc.json'), JSON.stringify(settings));
    copyFileSync(
      join(import.meta.dirname, 'pureHeart.mjs'),
      join(house, 'packages/dev/src/lint/pureHeart.mjs'),
    );
    writeFileSync(
      join(core, 'impure.ts'),
      'export const later = async () => Date.now();\nexport const chance = () => Math.random();\nexport function no() {\n  throw new Error();\n}\n',
    );
    writeFileSync(join(core, 'impure.test.ts'), 'export const later = async () => Date.now();\n');
    const { stdout } = await run(join(root, 'node_modules/.bin/oxlint'), ['-f', 'unix', 'packages'], {
      cwd: house,
    }).catch((error) => error as { stdout: string });
    said = stdout;
  });
  afterAll(() => rmSync(house, { recursive: true }));

  it.each([
    ['impure.ts:1:22', 'no-async'],
    ['impure.ts:1:34', 'no-restricted-globals'],
    ['impure.ts:2:29', 'no-restricted-properties'],
    ['impure.ts:4:3', 'no-throw'],
  ])('find a fault at %s by %s', (place, rule) => {
    const line = said.split('\n').find((text) => text.includes(place) && text.includes(rule));
    expect(line).toBeDefined();
  });

  it('let tests do as they need', () => {
    expect(said).not.toContain('impure.test.ts');
  });
});
