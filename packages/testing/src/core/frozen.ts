/** Freezes a value and everything in it, so that whoever writes to it throws. Answers the same value. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  const parts = value instanceof Map ? [...value.keys(), ...value.values()] : Object.values(value);
  for (const part of parts) frozen(part);
  if (value instanceof Map) return unwritable(value) as T;
  return Object.freeze(value);
}

/** Freezing a map does not keep its entries. */
function unwritable(map: Map<unknown, unknown>): Map<unknown, unknown> {
  for (const method of ['set', 'delete', 'clear'] as const) {
    Object.defineProperty(map, method, {
      value() {
        throw new TypeError('This map is frozen.');
      },
    });
  }
  return Object.freeze(map);
}
