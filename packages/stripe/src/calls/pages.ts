import type { Stripe } from 'stripe';

export interface PageParams {
  readonly limit: number;
  readonly starting_after?: string;
}

export const largestPage = 100;

export interface Listed<T> {
  readonly items: readonly T[];
  /** Whether nothing was left out. */
  readonly isWhole: boolean;
}

/** A list from its newest on: all of it, or as much as fits on one page. */
export async function listed<T extends { id: string }>(
  depth: 'all' | 'recent',
  list: (page: PageParams) => Promise<Stripe.ApiList<T>>,
): Promise<Listed<T>> {
  const items: T[] = [];
  for (;;) {
    const last = items.at(-1)?.id;
    const page = await list({
      limit: largestPage,
      ...(last === undefined ? {} : { starting_after: last }),
    });
    items.push(...page.data);
    if (!page.has_more || page.data.length === 0) return { items, isWhole: true };
    if (depth === 'recent') return { items, isWhole: false };
  }
}
