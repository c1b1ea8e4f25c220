import { graphql } from '#graphql';
import { definePage } from '../../../../shared/page/definePage.ts';

export const operatorHomePage = definePage(
  graphql(`
    query OperatorHomePage {
      viewer {
        ...OperatorFrame_viewer
      }
      organizations(first: 5, orderBy: NEWEST) {
        nodes {
          id
          ...OrganizationTable_organization
        }
      }
    }
  `),
);
