import type { Narrowing, Place } from '../../organizations/index.ts';

/** What somebody typed or pasted: words, an id of ours, or one of Stripe's. */
export type LedgerSearch =
  | { readonly by: 'words'; readonly text: string }
  | { readonly by: 'id'; readonly text: string }
  | { readonly by: 'stripeId'; readonly text: string };

/** What narrows every list of the ledger. What is absent does not. */
export interface LedgerFilter {
  readonly accountId?: string | undefined;
  readonly organizationId?: string | undefined;
  readonly search?: LedgerSearch | undefined;
  readonly from?: Date | undefined;
  /** Exclusive. */
  readonly until?: Date | undefined;
}

/** A page of a list, from a row's place on. */
export interface LedgerPage {
  readonly after: Place | null;
  readonly before: Place | null;
  /** From the end: rows come in reverse. */
  readonly backward: boolean;
  readonly limit: number;
}

/** Stripe's ids are a kind and letters and digits of either case; ours have 32 hexadecimal digits. */
const STRIPE_ID = /^(?:cus|sub|in|pi|py|re|pyr|dp|du|cs|price)_(?![0-9a-f]{32}$)\w{4,}$/;

/** Whether a text has the shape of an id of Stripe's that leads somewhere here. */
export function isStripeId(text: string): boolean {
  return STRIPE_ID.test(text);
}

/** What a text is that somebody looks for. `idOf` knows our own ids. */
export function searchFor(text: string, idOf: (text: string) => string | null): LedgerSearch | undefined {
  const words = text.replaceAll('\0', ' ').trim().slice(0, 100);
  if (words === '') return undefined;
  const id = idOf(words);
  if (id !== null) return { by: 'id', text: id };
  return { by: isStripeId(words) ? 'stripeId' : 'words', text: words };
}

/** Any part of a text, letter by letter. */
export function part(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

/** The condition that is there unless its value is absent. */
export function unlessAbsent<Value>(
  value: Value | null | undefined,
  name: string,
  sql: (parameter: string) => string,
): readonly Narrowing[] {
  return value === undefined || value === null ? [] : [{ name, sql, value }];
}
