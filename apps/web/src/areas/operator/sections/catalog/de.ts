import type { CatalogLike } from '../../../../shared/i18n/Catalog.ts';
import type { words as english } from './en.ts';

export const words: CatalogLike<typeof english> = {};
