import { graphql } from '#graphql';
import { definePage } from '../../../../../../../shared/page/definePage.ts';

export const editTypePage = definePage(
  graphql(`
    query EditTypePage($key: String!) {
      viewer {
        ...OperatorFrame_viewer
      }
      organizationType(key: $key) {
        id
        key
        name
        description
      }
    }
  `),
  { variables: ({ params }) => ({ key: params.key ?? '' }) },
);
