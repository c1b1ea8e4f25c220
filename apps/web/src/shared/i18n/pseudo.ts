const accented: Record<string, string> = {
  a: 'á',
  b: 'ḃ',
  c: 'ç',
  d: 'ḋ',
  e: 'é',
  f: 'ḟ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'í',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ṁ',
  n: 'ñ',
  o: 'ó',
  p: 'ṗ',
  q: 'ʠ',
  r: 'ŕ',
  s: 'š',
  t: 'ť',
  u: 'ú',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
};

/** Placeholders such as `{{name}}` and references such as `$t(key)` stay as they are. */
const untouched = /(\{\{[^}]*\}\}|\$t\([^)]*\))/;

function stretch(text: string): string {
  const letters = [...text].map((letter) => {
    const drawn = accented[letter.toLowerCase()];
    if (!drawn) return letter;
    return letter === letter.toLowerCase() ? drawn : drawn.toUpperCase();
  });
  return letters.join('');
}

/** English dressed up: a third longer, accented and in brackets, so that clipped or untranslated words show. */
export function pseudoText(text: string): string {
  const words = text
    .split(untouched)
    .map((part, place) => (place % 2 === 1 ? part : stretch(part)))
    .join('');
  return `⟦${words}${'·'.repeat(Math.ceil(text.length / 3))}⟧`;
}

/** A whole catalog, dressed up. */
export function pseudoCatalog(catalog: object): object {
  return Object.fromEntries(
    Object.entries(catalog).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'string' ? pseudoText(value) : pseudoCatalog(value as object),
    ]),
  );
}
