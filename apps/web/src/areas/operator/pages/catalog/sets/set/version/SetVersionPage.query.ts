import { graphql } from '#graphql';
import { definePage } from '../../../../../../../shared/page/definePage.ts';
import { numberIn } from './numberIn.ts';

export const setVersionPage = definePage(
  graphql(`
    query SetVersionPage($key: String!, $number: Int!) {
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
          ...VersionDiff_version
        }
        version(number: $number) {
          id
          number
          publishedAt
          publication {
            organizationCount
          }
          ...VersionRules_version
        }
      }
    }
  `),
  {
    variables: ({ params }) => ({ key: params.key ?? '', number: numberIn(params.number) }),
  },
);
