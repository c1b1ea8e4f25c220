/** Control characters, halves of characters, line ends, and what turns the direction of the text around it. */
const UNPLAIN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * Whether a text can stand in a line of a page: something of it is visible and nothing of it disturbs what is
 * around. Joiners stay: several scripts and many emoji need them.
 */
export function isPlainText(text: string): boolean {
  return VISIBLE.test(text) && !UNPLAIN.test(text);
}

/** How many characters a text has, as people and the database count them. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** The text on one line without whatever `isPlainText` refuses, and at most `length` characters of it. */
export function plainTextOf(text: string, length: number): string {
  const plain = text.replace(new RegExp(UNPLAIN, 'gu'), ' ').replace(/\s+/gu, ' ').trim();
  return VISIBLE.test(plain) ? [...plain].slice(0, length).join('').trim() : '';
}
