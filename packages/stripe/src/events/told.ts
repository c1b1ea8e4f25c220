/** Something that we were told and have not checked. */
export type Told = Readonly<Record<string, unknown>>;

export function asTold(value: unknown): Told | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Told) : null;
}

export function textAt(told: Told, key: string): string | null {
  const value = told[key];
  return typeof value === 'string' && value !== '' ? value : null;
}
