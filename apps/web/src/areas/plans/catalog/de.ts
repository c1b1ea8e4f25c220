import type { CatalogLike } from '../../../shared/i18n/Catalog.ts';
import { billing } from '../words/billing.de.ts';
import { buying } from '../words/buying.de.ts';
import { leaving } from '../words/leaving.de.ts';
import { offer } from '../words/offer.de.ts';
import type { catalog as english } from './en.ts';

export const catalog: CatalogLike<typeof english> = { ...offer, ...buying, ...billing, ...leaving };
