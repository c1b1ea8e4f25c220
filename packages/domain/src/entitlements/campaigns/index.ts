export {
  type CampaignItemState,
  type CampaignItemView,
  type CampaignState,
  type CampaignView,
  stateOf as campaignStateOf,
} from './campaign.ts';
export { findCampaigns, listCampaignItems, listCampaigns } from './campaigns.query.ts';
export type { KeyPage } from './campaignViewStore.ts';
export { cancelCampaign } from './cancelCampaign.command.ts';
export { catalogChanged } from './catalogChanged.command.ts';
export { type BackfillReach, previewBackfill } from './previewBackfill.query.ts';
export { previewPublication } from './previewPublication.query.ts';
export type { Publication } from './publication.ts';
export { publishSetVersionForEveryone } from './publishSetVersionForEveryone.command.ts';
export { resumeCampaign } from './resumeCampaign.command.ts';
export { retryFailedItems } from './retryFailedItems.command.ts';
export { type BackfillStarted, startBackfill } from './startBackfill.command.ts';
export { workCampaign } from './workCampaign.command.ts';
