import type { Place } from '../../../../shared/list/keyset.ts';
import { withQuery } from '../../../../shared/urls.ts';
import {
  type CampaignFilters,
  serializeCampaignFilters,
} from '../../pages/catalog/campaigns/campaign/filters.ts';
import { type LadderView, serializeLadderView } from '../../pages/catalog/ladders/ladder/view.ts';
import { type ProductFilters, serializeProductFilters } from '../../pages/catalog/products/filters.ts';
import { serializeTypeView, type TypeView } from '../../pages/catalog/types/type/view.ts';

const ladders = '/operator/catalog/ladders';
export const laddersUrl = (place: Place = {}) => withQuery(ladders, place);
export const newLadderUrl = `${ladders}/new`;
export const ladderUrl = (slug: string, view: LadderView = {}) =>
  withQuery(`${ladders}/${slug}`, serializeLadderView(view));
export const editLadderUrl = (slug: string) => `${ladders}/${slug}/edit`;

const types = '/operator/catalog/types';
export const typesUrl = (place: Place = {}) => withQuery(types, place);
export const newTypeUrl = `${types}/new`;
export const typeUrl = (key: string, view: TypeView = {}) =>
  withQuery(`${types}/${key}`, serializeTypeView(view));
export const editTypeUrl = (key: string) => `${types}/${key}/edit`;
export const backfillUrl = (key: string) => `${types}/${key}/backfill`;

export const campaignsUrl = (place: Place = {}) => withQuery('/operator/catalog/campaigns', place);
export const campaignUrl = (id: string, filters: CampaignFilters = {}) =>
  withQuery(`/operator/catalog/campaigns/${id}`, serializeCampaignFilters(filters));

export const resourcesUrl = '/operator/catalog/resources';
export const newResourceUrl = `${resourcesUrl}/new`;
export const resourceUrl = (key: string) => `${resourcesUrl}/${key}`;
export const editResourceUrl = (key: string) => `${resourceUrl(key)}/edit`;

export const setsUrl = '/operator/catalog/sets';
export const newSetUrl = `${setsUrl}/new`;
export const setUrl = (key: string) => `${setsUrl}/${key}`;
export const draftSetUrl = (key: string) => `${setUrl(key)}/draft`;
export const setVersionUrl = (key: string, number: number) => `${setUrl(key)}/versions/${number}`;
export const publishSetVersionUrl = (key: string, number: number) => `${setVersionUrl(key, number)}/publish`;
export const compareSetUrl = (key: string, from: number, to: number) =>
  withQuery(`${setUrl(key)}/compare`, { from: `${from}`, to: `${to}` });

export const productsUrl = (filters: ProductFilters = {}) =>
  withQuery('/operator/catalog/products', serializeProductFilters(filters));
export const newProductUrl = (setKey?: string) =>
  withQuery('/operator/catalog/products/new', { set: setKey });
export const productUrl = (slug: string, ask?: 'publish' | 'retire' | 'delete' | 'sync') =>
  withQuery(`/operator/catalog/products/${slug}`, { ask });
export const newPriceUrl = (slug: string) => `${productUrl(slug)}/prices/new`;
export const priceUrl = (slug: string, price: string, ask: 'retire-price' | 'sync-price') =>
  withQuery(productUrl(slug), { ask, price });
export const editProductUrl = (slug: string) => `${productUrl(slug)}/edit`;
