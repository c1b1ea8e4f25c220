const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Makes ids and other random-looking values; the same seed and the same calls give the same values. */
export interface Ids {
  /** `prefix_` and `length` random characters. */
  next(prefix: string, length?: number): string;
  /** `length` random characters of the alphabet's first `base`. */
  text(length: number, base?: number): string;
  /** A whole number from 0 to `below`, exclusive. */
  number(below: number): number;
  /** Goes on from here by itself, without moving this one. */
  fork(): Ids;
}

/** mulberry32: small, fast, and good enough for values that only have to look random. */
export function createIds(seed: string): Ids {
  return idsFrom(hash(seed));
}

function idsFrom(start: number): Ids {
  let state = start;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const number = (below: number) => Math.floor(random() * below);
  const text = (length: number, base = alphabet.length) =>
    Array.from({ length }, () => alphabet[number(base)]).join('');
  return {
    number,
    text,
    next: (prefix, length = 24) => `${prefix}_${text(length)}`,
    fork: () => idsFrom(state),
  };
}

/** FNV-1a of the text. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193);
  return value >>> 0;
}
