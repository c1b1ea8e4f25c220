/** What a cell holds before it is text. */
export type CsvValue = string | number | boolean | null | undefined;

/**
 * A table as RFC 4180 writes it. Text that a spreadsheet would take for a formula gets an apostrophe in front: names and
 * reasons are written by strangers, and the file is opened by people with more rights than they have.
 */
export function csvOf(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(value: CsvValue): string {
  if (typeof value !== 'string') return value === null || value === undefined ? '' : String(value);
  const harmless =
    /^[=+\-@\t\r\n＝＋－＠]/u.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
