import { graphql } from '#graphql';
import { definePage } from '../../../../../shared/page/definePage.ts';

export const typesPage = definePage(
  graphql(`
    query TypesPage {
      viewer {
        ...OperatorFrame_viewer
      }
      organizationTypes(first: 100) {
        nodes {
          id
          key
          name
          organizationCount
          defaultGrants {
            id
            gives {
              id
              name
            }
            ladder {
              id
              name
            }
          }
        }
      }
    }
  `),
);
