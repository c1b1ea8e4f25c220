import { graphql } from '#graphql';
import { definePage } from '../../../../../../shared/page/definePage.ts';

export const newProductPage = definePage(
  graphql(`
    query NewProductPage {
      viewer {
        ...OperatorFrame_viewer
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
);
