import { describe, expect, it } from 'vitest';
import { passwordStrength } from './passwordStrength.ts';

describe('The strength of a password', () => {
  it.each([
    ['short', 'tooShort'],
    ['', 'tooShort'],
    ['aaaaaaaaaaaaaaaa', 'weak'],
    ['123456789012', 'weak'],
    ['abcdefghijklmnop', 'weak'],
    ['abababababab', 'weak'],
    ['lighthouse42', 'fair'],
    ['seven quiet herons drift', 'strong'],
    ['g7#Kw!p2Zq9&Lx', 'strong'],
  ])('of %j is %s', (password, strength) => {
    expect(passwordStrength(password, 12)).toBe(strength);
  });

  it('counts letters as people do', () => {
    expect(passwordStrength('🦆🦆🦆', 6)).toBe('tooShort');
  });
});
