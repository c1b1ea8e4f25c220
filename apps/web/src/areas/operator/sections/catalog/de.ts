import type { CatalogLike } from '../../../../shared/i18n/Catalog.ts';
import type { words as english } from './en.ts';
import { campaignsWords } from './words/campaigns.de.ts';
import { editingWords } from './words/editing.de.ts';
import { laddersWords } from './words/ladders.de.ts';
import { pricesWords } from './words/prices.de.ts';
import { productsWords } from './words/products.de.ts';
import { resourcesWords } from './words/resources.de.ts';
import { setsWords } from './words/sets.de.ts';
import { typesWords } from './words/types.de.ts';

export const words: CatalogLike<typeof english> = {
  ...laddersWords,
  ...typesWords,
  ...campaignsWords,
  ...editingWords,
  ...resourcesWords,
  ...setsWords,
  ...pricesWords,
  ...productsWords,
};
