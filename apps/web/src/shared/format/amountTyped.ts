/**
 * An amount as somebody types it in their language (`1.234,50` in German, `1,234.50` in English), as exact digits with a
 * point: `1234.50`. Null for what is no amount, or means something else in another language: `8.00` in German.
 */
export function amountTyped(text: string, locale: string): string | null {
  const parts = new Intl.NumberFormat(locale).formatToParts(12_345.5);
  const signOf = (type: string) => parts.find((part) => part.type === type)?.value ?? ' ';
  // Thousands are set apart by the language's own sign, or by a blank: in threes, or not at all.
  const typed = text.trim().replaceAll(signOf('group'), ' ').replace(/\s/g, ' ');
  const [whole = '', fraction, ...more] = typed.split(signOf('decimal'));
  const isWhole = /^(\d+|\d{1,3}( \d{3})+)$/.test(whole);
  if (!isWhole || more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  const digits = whole.replaceAll(' ', '').replace(/^0+(?=\d)/, '');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}
