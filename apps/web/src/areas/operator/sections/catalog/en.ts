import { campaignsWords } from './words/campaigns.en.ts';
import { editingWords } from './words/editing.en.ts';
import { laddersWords } from './words/ladders.en.ts';
import { pricesWords } from './words/prices.en.ts';
import { productsWords } from './words/products.en.ts';
import { resourcesWords } from './words/resources.en.ts';
import { setsWords } from './words/sets.en.ts';
import { typesWords } from './words/types.en.ts';

/** Words of the section. */
export const words = {
  ...laddersWords,
  ...typesWords,
  ...campaignsWords,
  ...editingWords,
  ...resourcesWords,
  ...setsWords,
  ...pricesWords,
  ...productsWords,
} as const;
