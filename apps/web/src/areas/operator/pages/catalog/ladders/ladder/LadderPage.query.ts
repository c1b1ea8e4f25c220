import { graphql } from '#graphql';
import { definePage } from '../../../../../../shared/page/definePage.ts';
import { parseLadderView } from './view.ts';

export const ladderPage = definePage(
  graphql(`
    query LadderPage($ladder: Slug!, $order: [ID!]!, $isReordering: Boolean!) {
      viewer {
        ...OperatorFrame_viewer
      }
      catalogLadder(slug: $ladder) {
        id
        slug
        name
        ...LadderProblems_ladder
        ...LadderTiers_ladder
        ...RemoveTier_ladder
        ...ReorderTiers_ladder
        orderPreview(productIds: $order) @include(if: $isReordering) {
          ...ReorderTiers_preview @unmask
        }
        ...TierMatrix_ladder
        ...TierStanding_ladder
        ...LadderFacts_ladder
        auditEntries(first: 5) {
          nodes {
            id
            ...AuditTimeline_entry
          }
        }
      }
      products(first: 100) {
        nodes {
          id
          ...AddTier_product
        }
      }
    }
  `),
  {
    variables({ url, params }) {
      const { order = [] } = parseLadderView(url.searchParams);
      return { ladder: params.slug ?? '', order: [...order], isReordering: order.length > 0 };
    },
  },
);
