import { describe, expect, test } from 'vitest';

type Catalog = { readonly [key: string]: string | Catalog };

const modules = import.meta.glob<{ catalog: Catalog }>(
  ['../shared/catalog/*.ts', '../areas/*/catalog/*.ts'],
  {
    eager: true,
  },
);

function sentences(catalog: Catalog, path = ''): [key: string, text: string][] {
  return Object.entries(catalog).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : sentences(value, `${path}${key}.`),
  );
}

const catalogs = Object.entries(modules).map(([file, { catalog }]) => ({ file, texts: sentences(catalog) }));
const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();

describe.each(catalogs)('$file', ({ file, texts }) => {
  test('has no empty sentence', () => {
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('keeps the words of the machine room out of what members read', () => {
    if (file.includes('/operator/')) return;
    expect(texts.filter(([, text]) => /\b(pool|provision|settle|grant)/i.test(text))).toEqual([]);
  });

  test('speaks German to friends, with du', () => {
    if (!file.endsWith('/de.ts')) return;
    expect(texts.filter(([, text]) => /\b(Ihr|Ihre|Ihrem|Ihren|Ihrer|Ihres|Ihnen)\b/.test(text))).toEqual([]);
  });

  test('fills the same blanks as its twin in English', () => {
    if (!file.endsWith('/de.ts')) return;
    const english = new Map(catalogs.find((twin) => twin.file === file.replace('/de.ts', '/en.ts'))?.texts);
    expect(texts.map(([key]) => key)).toEqual([...english.keys()]);
    for (const [key, text] of texts) {
      expect([key, placeholders(text)]).toEqual([key, placeholders(english.get(key) ?? '')]);
    }
  });
});
