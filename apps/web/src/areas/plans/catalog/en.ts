import { billing } from '../words/billing.en.ts';
import { buying } from '../words/buying.en.ts';
import { leaving } from '../words/leaving.en.ts';
import { offer } from '../words/offer.en.ts';

/** What everybody reads about plans and what they cost. */
export const catalog = { ...offer, ...buying, ...billing, ...leaving } as const;
