import { expect, test } from 'vitest';
import { preferredLocale } from './letters.ts';

test.each([
  [null, 'en'],
  ['', 'en'],
  ['de', 'de'],
  ['de-AT', 'de'],
  ['fr', 'en'],
  ['fr, de;q=0.3', 'de'],
  ['de;q=0.5, en;q=0.9', 'en'],
  ['en;q=0, de;q=0.1', 'de'],
  ['DE , *;q=0.1', 'de'],
  [';;q=,,=;', 'en'],
])('a request that prefers %j gets letters in %s', (wanted, locale) => {
  expect(preferredLocale(new Headers(wanted === null ? {} : { 'accept-language': wanted }))).toBe(locale);
});
