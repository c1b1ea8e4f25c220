import { graphql } from '#graphql';
import { pageArguments } from '../../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../../shared/page/definePage.ts';
import { parseCampaignFilters } from './filters.ts';

const itemsPerPage = 25;

export const campaignPage = definePage(
  graphql(`
    query CampaignPage(
      $campaignId: ID!
      $first: Int
      $after: String
      $last: Int
      $before: String
      $itemState: CampaignItemState
    ) {
      viewer {
        ...OperatorFrame_viewer
      }
      campaign(id: $campaignId) {
        id
        kind
        state
        ...CampaignWords_campaign @unmask
        ...CampaignProgress_campaign
        ...CancelCampaign_campaign
        ...CampaignFacts_campaign
        auditEntries(first: 5) {
          nodes {
            id
            ...AuditTimeline_entry
          }
        }
        items(first: $first, after: $after, last: $last, before: $before, filter: { state: $itemState }) {
          nodes {
            id
            ...ItemTable_item @unmask
          }
          pageInfo {
            hasNextPage
            hasPreviousPage
            startCursor
            endCursor
          }
        }
      }
    }
  `),
  {
    variables({ url, params }) {
      const filters = parseCampaignFilters(url.searchParams);
      return {
        ...pageArguments(filters, itemsPerPage),
        campaignId: params.id ?? '',
        itemState: filters.state ?? null,
      };
    },
  },
);
