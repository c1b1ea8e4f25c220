import { graphql } from '#graphql';
import { definePage } from '../../../../../../../../shared/page/definePage.ts';

export const newPricePage = definePage(
  graphql(`
    query NewPricePage($slug: Slug!) {
      viewer {
        ...OperatorFrame_viewer
      }
      product(slug: $slug) {
        id
        slug
        name
        lifecycle
        ...NewPriceForm_product
      }
    }
  `),
  { variables: ({ params }) => ({ slug: params.slug ?? '' }) },
);
