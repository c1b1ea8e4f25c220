/** Keys whose values may be about a person, or open a door. */
const PERSONAL =
  /e?mail|name$|phone|address|card|shipping|billing_details|customer_details|tax_id|iban|last4|fingerprint|secret|url$|^description$|ip$/;

const ADDRESS = /[^\s<>"'(]+@[^\s<>"')]+/gu;

/** What stands where something was left out. */
const LEFT_OUT = '…';

/** A text without the addresses that it may have quoted. */
export function harmlessText(text: string): string {
  return text.replace(ADDRESS, LEFT_OUT);
}

/** What an event says without anything about a person: of its names, addresses, numbers and cards only that they are there. */
export function harmlessPayload(value: unknown): unknown {
  if (typeof value === 'string') return harmlessText(value);
  if (Array.isArray(value)) return value.map(harmlessPayload);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      item !== null && PERSONAL.test(key) ? LEFT_OUT : harmlessPayload(item),
    ]),
  );
}
