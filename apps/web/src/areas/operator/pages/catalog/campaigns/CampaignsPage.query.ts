import { graphql } from '#graphql';
import { pageArguments, placeOf } from '../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../shared/page/definePage.ts';

const campaignsPerPage = 25;

export const campaignsPage = definePage(
  graphql(`
    query CampaignsPage($first: Int, $after: String, $last: Int, $before: String) {
      viewer {
        ...OperatorFrame_viewer
      }
      campaigns(first: $first, after: $after, last: $last, before: $before) {
        nodes {
          id
          ...CampaignTable_campaign
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  `),
  { variables: ({ url }) => pageArguments(placeOf(url.searchParams), campaignsPerPage) },
);
