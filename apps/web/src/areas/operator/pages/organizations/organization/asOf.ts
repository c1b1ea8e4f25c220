/** Instants as the API writes them, of years that it can hold. */
const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** The instant that an address names; null when it names none. */
export function instantIn(search: URLSearchParams, name: string): string | null {
  const text = search.get(name) ?? '';
  const at = shape.test(text) ? new Date(text) : null;
  return at === null || Number.isNaN(at.valueOf()) ? null : at.toISOString();
}

/** The instant that the page of an organization is shown as of; null: now. */
export function asOf(search: URLSearchParams): string | null {
  return instantIn(search, 'at');
}

/** An instant as a field for date and time shows it, in the reader's zone. */
export function toFieldValue(instant: string): string {
  const at = new Date(instant);
  const local = new Date(at.valueOf() - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** What a field for date and time holds as an instant; null when that is none. */
export function toInstant(fieldValue: string): string | null {
  const at = new Date(fieldValue);
  return fieldValue === '' || Number.isNaN(at.valueOf()) ? null : at.toISOString();
}
