import { graphql } from '#graphql';
import { definePage } from '../../../../shared/page/definePage.ts';

export const operatorHomePage = definePage(
  graphql(`
    query OperatorHomePage {
      viewer {
        ...OperatorFrame_viewer
      }
      operatorOverview {
        ...Concerns_overview @unmask
        ...Tasks_overview @unmask
        ...Courses_overview @unmask
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
