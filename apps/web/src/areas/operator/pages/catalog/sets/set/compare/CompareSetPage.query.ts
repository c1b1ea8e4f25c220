import { graphql } from '#graphql';
import { definePage } from '../../../../../../../shared/page/definePage.ts';

export const compareSetPage = definePage(
  graphql(`
    query CompareSetPage($key: String!) {
      viewer {
        ...OperatorFrame_viewer
      }
      entitlementSet(key: $key) {
        id
        key
        name
        versions {
          id
          number
          publishedAt
          ...VersionDiff_version
        }
      }
    }
  `),
  { variables: ({ params }) => ({ key: params.key ?? '' }) },
);
