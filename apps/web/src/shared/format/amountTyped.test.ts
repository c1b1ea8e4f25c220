import { expect, test } from 'vitest';
import { amountTyped } from './amountTyped.ts';

test.each([
  ['8', 'en', '8'],
  ['8.50', 'en', '8.50'],
  ['8,50', 'de', '8.50'],
  ['1,234.50', 'en', '1234.50'],
  ['1.234,50', 'de', '1234.50'],
  ['1 234,50', 'de', '1234.50'],
  ['1 234,50', 'fr', '1234.50'],
  [' 007.5 ', 'en', '7.5'],
  ['0', 'en', '0'],
  ['900719925474099.99', 'en', '900719925474099.99'],
])('%s in %s is %s', (text, locale, amount) => {
  expect(amountTyped(text, locale)).toBe(amount);
});

test.each([
  ['', 'en'],
  ['8,5', 'en'],
  ['8.00', 'de'],
  ['1,23,456', 'en'],
  ['8.', 'en'],
  ['.5', 'en'],
  ['8.5.0', 'en'],
  ['-8', 'en'],
  ['8e2', 'en'],
  ['8 €', 'de'],
  ['eight', 'en'],
])('%s in %s is no amount', (text, locale) => {
  expect(amountTyped(text, locale)).toBeNull();
});
