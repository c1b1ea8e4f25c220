import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalOf, formatMoney, isCurrency, minorOf } from './money.ts';

const currency = fc.constantFrom('eur', 'jpy', 'kwd', 'isk');

describe('money', () => {
  test('is the same number in its smallest unit and as people write it', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), currency, (amountMinor, code) => {
        expect(minorOf(decimalOf({ amountMinor, currency: code }), code)).toBe(amountMinor);
      }),
    );
  });

  test.each([
    ['8', 'eur', 800n],
    ['8.5', 'eur', 850n],
    ['8.500', 'eur', 850n],
    ['0.07', 'eur', 7n],
    ['-0.07', 'eur', -7n],
    ['900719925474099.99', 'eur', 90_071_992_547_409_999n],
    ['500', 'jpy', 500n],
    ['1.25', 'kwd', 1250n],
    ['8.505', 'eur', null],
    ['500.5', 'jpy', null],
    ['8,50', 'eur', null],
    ['1e3', 'eur', null],
    ['.5', 'eur', null],
    ['', 'eur', null],
    ['٨', 'eur', null],
  ])('reads %s %s', (text, code, minor) => {
    expect(minorOf(text, code)).toBe(minor);
  });

  test('is written exactly, in every language', () => {
    const plain = (amountMinor: bigint, code: string, locale: string) =>
      formatMoney({ amountMinor, currency: code }, locale).replace(/\s/g, ' ');
    expect(plain(800n, 'eur', 'de')).toBe('8,00 €');
    expect(plain(90_071_992_547_409_999n, 'eur', 'en')).toBe('€900,719,925,474,099.99');
    expect(plain(500n, 'jpy', 'en')).toBe('¥500');
    expect(plain(1250n, 'kwd', 'en')).toBe('KWD 1.250');
    expect(plain(50_000n, 'isk', 'en')).toBe('ISK 500');
    expect(plain(-7n, 'eur', 'en')).toBe('-€0.07');
  });

  test('is of a currency that is in use', () => {
    expect(['eur', 'usd', 'chf', 'jpy'].every(isCurrency)).toBe(true);
    expect(['EUR', 'dem', 'xxx', 'btc', '', 'e'].some(isCurrency)).toBe(false);
  });
});
