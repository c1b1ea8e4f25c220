import type { Place } from '../../../../shared/list/keyset.ts';
import { withQuery } from '../../../../shared/urls.ts';
import {
  type CampaignFilters,
  serializeCampaignFilters,
} from '../../pages/catalog/campaigns/campaign/filters.ts';
import { type LadderView, serializeLadderView } from '../../pages/catalog/ladders/ladder/view.ts';
import { serializeTypeView, type TypeView } from '../../pages/catalog/types/type/view.ts';

export const laddersUrl = '/operator/catalog/ladders';
export const newLadderUrl = `${laddersUrl}/new`;
export const ladderUrl = (slug: string, view: LadderView = {}) =>
  withQuery(`${laddersUrl}/${slug}`, serializeLadderView(view));
export const editLadderUrl = (slug: string) => `${laddersUrl}/${slug}/edit`;

export const typesUrl = '/operator/catalog/types';
export const newTypeUrl = `${typesUrl}/new`;
export const typeUrl = (key: string, view: TypeView = {}) =>
  withQuery(`${typesUrl}/${key}`, serializeTypeView(view));
export const editTypeUrl = (key: string) => `${typesUrl}/${key}/edit`;
export const backfillUrl = (key: string) => `${typesUrl}/${key}/backfill`;

export const campaignsUrl = (place: Place = {}) => withQuery('/operator/catalog/campaigns', place);
export const campaignUrl = (id: string, filters: CampaignFilters = {}) =>
  withQuery(`/operator/catalog/campaigns/${id}`, serializeCampaignFilters(filters));
