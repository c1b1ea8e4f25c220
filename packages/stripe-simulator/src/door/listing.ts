import type { Entity } from '../objects/kinds.ts';
import { invalidParameter } from './stripeError.ts';

/** A page of a list, newest first. */
export interface Listing {
  readonly listing: true;
  readonly url: string;
  readonly data: readonly Entity[];
  readonly hasMore: boolean;
}

export interface Page {
  readonly limit?: number;
  readonly starting_after?: string;
  readonly ending_before?: string;
}

/** The asked page of the entities, which come in the order of making. */
export function listing(url: string, page: Page, entities: readonly Entity[]): Listing {
  const limit = page.limit ?? 10;
  if (limit < 1 || limit > 100) {
    throw invalidParameter(
      'Invalid integer: must be between 1 and 100.',
      'limit',
      'parameter_invalid_integer',
    );
  }
  const newest = entities.toReversed();
  const place = (id: string, param: string) => {
    const index = newest.findIndex((entity) => entity.id === id);
    if (index < 0) throw invalidParameter(`No such object: '${id}'`, param, 'resource_missing');
    return index;
  };
  if (page.ending_before !== undefined) {
    const before = newest.slice(0, place(page.ending_before, 'ending_before'));
    return { listing: true, url, data: before.slice(-limit), hasMore: before.length > limit };
  }
  const after =
    page.starting_after === undefined
      ? newest
      : newest.slice(place(page.starting_after, 'starting_after') + 1);
  return { listing: true, url, data: after.slice(0, limit), hasMore: after.length > limit };
}

/** Is the instant within what a filter like `created[gte]` asks for? */
export function within(
  range: number | { gt?: number; gte?: number; lt?: number; lte?: number } | undefined,
  at: number,
): boolean {
  if (range === undefined) return true;
  if (typeof range === 'number') return at === range;
  return (
    at > (range.gt ?? Number.NEGATIVE_INFINITY) &&
    at >= (range.gte ?? Number.NEGATIVE_INFINITY) &&
    at < (range.lt ?? Number.POSITIVE_INFINITY) &&
    at <= (range.lte ?? Number.POSITIVE_INFINITY)
  );
}
