const day = 86_400_000;
const start = Date.UTC(2026, 10, 1, 9);

/** So many days after the world began. */
export const at = (days: number) => new Date(start + days * day).toISOString();

/** An id as the API has them. */
export const id = (prefix: string, number: number) => `${prefix}_${number.toString(16).padStart(32, '0')}`;
