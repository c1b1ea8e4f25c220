import type { Place } from '../../../../shared/list/keyset.ts';
import { withQuery } from '../../../../shared/urls.ts';
import {
  type CampaignFilters,
  serializeCampaignFilters,
} from '../../pages/catalog/campaigns/campaign/filters.ts';
import { type LadderView, serializeLadderView } from '../../pages/catalog/ladders/ladder/view.ts';
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
