const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A piece of HTML that may stand in another one as it is. */
export class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

type Value = string | number | Markup | readonly Markup[];

/** Writes HTML: whatever is filled in is escaped, unless it was written by `html` itself. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const filled = values.map((value, index) => write(value) + parts[index + 1]);
  return new Markup(parts[0] + filled.join(''));
}

function write(value: Value): string {
  if (value instanceof Markup) return value.source;
  if (typeof value === 'object') return value.map((piece) => piece.source).join('');
  return String(value).replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}
