import { graphql } from '#graphql';
import { definePage } from '../../../../../../../shared/page/definePage.ts';

export const editLadderPage = definePage(
  graphql(`
    query EditLadderPage($slug: Slug!) {
      viewer {
        ...OperatorFrame_viewer
      }
      catalogLadder(slug: $slug) {
        id
        slug
        name
      }
    }
  `),
  { variables: ({ params }) => ({ slug: params.slug ?? '' }) },
);
