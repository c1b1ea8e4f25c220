import { expect, test } from 'vitest';
import { createStatementNames } from './statementNames.ts';

test('a text is named when it comes back, and keeps its name', () => {
  const nameOf = createStatementNames();
  expect(nameOf('SELECT 1')).toBe('');
  const name = nameOf('SELECT 1');
  expect(name).not.toBe('');
  expect(nameOf('SELECT 1')).toBe(name);
  nameOf('SELECT 2');
  expect(nameOf('SELECT 2')).not.toBe(name);
});

test('a flood of texts used once takes no name from those used often', () => {
  const nameOf = createStatementNames(10);
  for (let index = 0; index < 1_000; index += 1) expect(nameOf(`SELECT ${index}`)).toBe('');
  nameOf('SELECT often');
  expect(nameOf('SELECT often')).not.toBe('');
});

test('beyond the bound, texts stay unnamed', () => {
  const nameOf = createStatementNames(2);
  const names = ['a', 'b', 'c', 'd'].map((text) => {
    nameOf(text);
    return nameOf(text);
  });
  expect(names.filter((name) => name !== '')).toHaveLength(2);
});
