import { graphql } from '#graphql';
import { definePage } from '../../../../../../../../shared/page/definePage.ts';
import { numberIn } from '../numberIn.ts';

export const publishVersionPage = definePage(
  graphql(`
    query PublishVersionPage($key: String!, $number: Int!) {
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
            ...PublishForEveryone_publication @unmask
          }
        }
      }
    }
  `),
  { variables: ({ params }) => ({ key: params.key ?? '', number: numberIn(params.number) }) },
);
