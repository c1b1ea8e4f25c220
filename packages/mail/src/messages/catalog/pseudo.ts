import type { Catalog } from './en.ts';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'åƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';
const accents = new Map(plain.split('').map((letter, index) => [letter, accented.charAt(index)]));

/**
 * A readable imitation of a foreign language: every letter accented, every text a third longer and in brackets,
 * placeholders untouched. What stays plain on a page was never given to the translators.
 */
export function pseudoCatalog(catalog: Catalog): Catalog {
  return disguise(catalog) as Catalog;
}

function disguise(entry: unknown): unknown {
  if (typeof entry === 'string') return entry.split('\n\n').map(disguiseParagraph).join('\n\n');
  const entries = Object.entries(entry as object).map(([key, value]) => [key, disguise(value)]);
  return Object.fromEntries(entries);
}

function disguiseParagraph(text: string): string {
  const parts = text.split(/(\{\{.*?\}\})/);
  const letters = parts.map((part) => (part.startsWith('{{') ? part : accentuate(part))).join('');
  return `[${letters} ${'~'.repeat(Math.ceil(text.length / 3))}]`;
}

function accentuate(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => accents.get(letter) ?? letter);
}
