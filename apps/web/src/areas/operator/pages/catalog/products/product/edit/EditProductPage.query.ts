import { graphql } from '#graphql';
import { definePage } from '../../../../../../../shared/page/definePage.ts';

export const editProductPage = definePage(
  graphql(`
    query EditProductPage($slug: Slug!) {
      viewer {
        ...OperatorFrame_viewer
      }
      product(slug: $slug) {
        id
        slug
        name
        ...EditProductForm_product
      }
      entitlementSets(first: 100) {
        nodes {
          id
          key
          ...ProductFields_set
        }
      }
      catalogLadders(first: 100) {
        nodes {
          id
          ...ProductFields_ladder
        }
      }
    }
  `),
  { variables: ({ params }) => ({ slug: params.slug ?? '' }) },
);
