import type { Json, Metadata } from '../objects/json.ts';

/** Stripe's `''` clears a value; undefined leaves it. */
export function cleared<T>(given: T | '' | null | undefined, current: T | null): T | null {
  if (given === undefined) return current;
  return given === '' || given === null ? null : given;
}

/** New keys are added, known ones replaced, and those given as empty removed; `''` for all removes all. */
export function mergedMetadata(given: unknown, current: Metadata): Metadata {
  if (given === undefined) return current;
  if (given === '' || given === null) return {};
  const merged = { ...current };
  for (const [key, value] of Object.entries(given as Record<string, string | number | null>)) {
    if (value === '' || value === null) delete merged[key];
    else merged[key] = String(value);
  }
  return merged;
}

/** An address in full, with null for what was not given. */
export function fullAddress(given: unknown): Json | null {
  if (given === undefined || given === '' || given === null) return null;
  const address = given as Json;
  return Object.fromEntries(
    ['city', 'country', 'line1', 'line2', 'postal_code', 'state'].map((key) => [key, address[key] ?? null]),
  );
}
