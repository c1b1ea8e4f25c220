export type PasswordStrength = 'tooShort' | 'weak' | 'fair' | 'strong';

const alphabets: readonly [RegExp, size: number][] = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/[0-9]/, 10],
  [/[^a-zA-Z0-9]/, 33],
];

/** Bits below which guessing is easy, and above which it is hopeless. */
const fairFrom = 50;
const strongFrom = 75;

/**
 * A rough word about how hard a password is to guess: its length in the alphabet it draws on, where a letter
 * that repeats or continues the row (`aaa`, `123`) counts a fifth. A hint for the typist, never a gate; the
 * server decides what it accepts.
 */
export function passwordStrength(password: string, minimumLength: number): PasswordStrength {
  const letters = [...password];
  if (letters.length < minimumLength) return 'tooShort';
  const alphabet = alphabets.reduce(
    (size, [pattern, more]) => (pattern.test(password) ? size + more : size),
    0,
  );
  const seen = new Set<string>();
  let surprises = 0;
  let previous = Number.NaN;
  for (const letter of letters) {
    const code = letter.codePointAt(0) ?? 0;
    surprises += Math.abs(code - previous) <= 1 ? 0.2 : seen.has(letter) ? 0.6 : 1;
    seen.add(letter);
    previous = code;
  }
  const bits = surprises * Math.log2(Math.max(alphabet, 2));
  return bits < fairFrom ? 'weak' : bits < strongFrom ? 'fair' : 'strong';
}
