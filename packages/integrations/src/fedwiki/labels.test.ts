import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLabel, isSiteHost, normaliseLabel } from './labels.ts';

describe('a label', () => {
  test.each([
    ['garden', 'ok'],
    ['3-gardens', 'ok'],
    ['abc', 'ok'],
    ['a'.repeat(40), 'ok'],
    ['', 'tooShort'],
    ['ab', 'tooShort'],
    ['a'.repeat(41), 'tooLong'],
    ['my garden', 'badCharacters'],
    ['gärten', 'badCharacters'],
    ['a.b.c', 'badCharacters'],
    ['a/../b', 'badCharacters'],
    ['under_score', 'badCharacters'],
    ['Garden', 'badCharacters'],
    ['-garden', 'badHyphens'],
    ['garden-', 'badHyphens'],
    ['xn--grten-gra', 'badHyphens'],
    ['ab--cd', 'badHyphens'],
    ['abc--d', 'ok'],
    ['12345', 'onlyDigits'],
    ['1-2-3', 'onlyDigits'],
    ['www', 'reserved'],
    ['console', 'reserved'],
    ['localhost', 'reserved'],
  ])('%j is %s', (label, verdict) => {
    expect(checkLabel(label)).toBe(verdict);
  });

  test('is folded to one spelling before it is checked', () => {
    expect(normaliseLabel('  Ｇarden ')).toBe('garden');
    expect(checkLabel(normaliseLabel('ADMIN'))).toBe('reserved');
  });

  test('is never folded further', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        const once = normaliseLabel(text);
        expect(normaliseLabel(once)).toBe(once);
      }),
    );
  });

  test('that is ok makes a host that every machine reads alike, whatever was typed', () => {
    const pieces = constantFrom(
      'a',
      'Z',
      '9',
      '-',
      '--',
      '.',
      '..',
      '/',
      '%2e',
      '\0',
      ' ',
      'é',
      'Ａ',
      'xn--',
    );
    assert(
      property(array(pieces, { maxLength: 45 }), (parts) => {
        const label = normaliseLabel(parts.join(''));
        if (checkLabel(label) !== 'ok') return;
        const host = `${label}.localhost`;
        expect(host).toMatch(/^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]\.localhost$/);
        expect(new URL(`http://${host}/`).hostname).toBe(host);
        expect(isSiteHost(host, 'localhost')).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a host', () => {
  test.each([
    'localhost',
    '.localhost',
    'a.b.localhost',
    '../x.localhost',
    'garden.localhost.',
    'garden.example',
    'gardenlocalhost',
  ])('%j is not a site of the domain localhost', (host) => {
    expect(isSiteHost(host, 'localhost')).toBe(false);
  });

  test('of a label that was reserved later is still a site', () => {
    expect(isSiteHost('wiki.localhost', 'localhost')).toBe(true);
  });
});
