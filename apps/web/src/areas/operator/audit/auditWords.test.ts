import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalog as german } from '../catalog/de.ts';
import { catalog as english } from '../catalog/en.ts';

type Words = { readonly [key: string]: string | Words };

/** The list that the server writes from: who writes another action does not compile. */
const listed = readFileSync(
  join(import.meta.dirname, '../../../../../../packages/domain/src/kernel/auditActions.ts'),
  'utf8',
);
const actions = [...listed.matchAll(/^ {2}'([\w.]+)',$/gm)].map(([, action]) => action ?? '');

const wordsFor = (catalog: Words, action: string) =>
  action
    .split('.')
    .reduce<Words | string | undefined>(
      (words, key) => (typeof words === 'object' ? words[key] : undefined),
      (catalog as { audit: { action: Words } }).audit.action,
    );

describe.each([
  ['English', english],
  ['German', german],
] as const)('in %s', (_language, catalog) => {
  test('the audit has words for everything that the server can write', () => {
    expect(actions.length).toBeGreaterThan(60);
    expect(actions.filter((action) => typeof wordsFor(catalog, action) !== 'string')).toEqual([]);
  });
});
