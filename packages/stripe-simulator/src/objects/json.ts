/** An object as it travels. */
export type Json = { [key: string]: unknown };

export type Metadata = Record<string, string>;

/** A list inside of another object. `total_count` is sent by Stripe for some lists and in no definition. */
export function embeddedList(url: string, data: unknown[], totalCount?: number): Json {
  return {
    object: 'list',
    data,
    has_more: false,
    ...(totalCount === undefined ? {} : { total_count: totalCount }),
    url,
  };
}
