import { graphql } from '#graphql';
import { definePage } from '../../../../../../../shared/page/definePage.ts';

export const editLadderPage = definePage(
  graphql(`
    query EditLadderPage($ladder: Slug!) {
      viewer {
        ...OperatorFrame_viewer
      }
      catalogLadder(slug: $ladder) {
        id
        slug
        name
      }
    }
  `),
  { variables: ({ params }) => ({ ladder: params.slug ?? '' }) },
);
