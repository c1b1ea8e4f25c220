import { graphql } from '#graphql';
import { definePage } from '../../../../../../../shared/page/definePage.ts';

export const backfillPage = definePage(
  graphql(`
    query BackfillPage($key: String!) {
      viewer {
        ...OperatorFrame_viewer
      }
      organizationType(key: $key) {
        id
        key
        name
        backfill {
          organizationCount
          firstOrganizations {
            id
            ...OrganizationTable_organization
          }
        }
      }
    }
  `),
  { variables: ({ params }) => ({ key: params.key ?? '' }) },
);
