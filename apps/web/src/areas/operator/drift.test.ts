import { describe, expect, test } from 'vitest';

const sources = import.meta.glob<string>(
  ['./pages/**/*.{ts,tsx}', '!./pages/**/*.test.*', '!./pages/system/design/examples/**'],
  { query: '?raw', import: 'default', eager: true },
);

/** What goes around a convention, and where the way is. */
const strays: readonly (readonly [RegExp, string])[] = [
  [/<table\b/, 'A list is a DataTable.'],
  [/\bwindow\.(confirm|alert|prompt)\b/, 'A question is a ConfirmDialog.'],
  [/\bfetch\(|XMLHttpRequest/, 'Pages ask the API through their query or a mutation.'],
  [/\bstyle=\{/, 'Looks are in style sheets: the Content-Security-Policy refuses others.'],
  [/dangerouslySetInnerHTML/, 'Words are words.'],
  [/document\.title/, 'A page names itself through Page.'],
  [/<h1\b/, 'The heading of a page is the one of Page.'],
];

describe.each(Object.entries(sources))('%s', (_file, text) => {
  test('keeps to the conventions', () => {
    expect(strays.filter(([stray]) => stray.test(text)).map(([, way]) => way)).toEqual([]);
  });
});

const pages = Object.entries(sources).filter(([file]) => /\/[A-Z]\w*Page\.tsx$/.test(file));

test.each(pages)('%s has one question of its own', (file, text) => {
  expect(text).toMatch(/\.query\.ts'/);
  expect(pages.length, file).toBeGreaterThan(3);
});
