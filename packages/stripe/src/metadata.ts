import type { Stripe } from 'stripe';

/**
 * What we write on things of Stripe's, so that each leads back to what it is here, in whatever order they are seen.
 * These names stand on things that exist: they can never be changed.
 */
export interface OurMarks {
  readonly organization?: string;
  readonly account?: string;
  readonly intent?: string;
  readonly product?: string;
  readonly price?: string;
  readonly promotionCode?: string;
}

/** The marks as parameters: those that are there. */
export function marks(of: OurMarks): Record<string, string> {
  return { ...of };
}

export function marked(metadata: Stripe.Metadata | null | undefined, mark: keyof OurMarks): string | null {
  return metadata?.[mark] || null;
}
