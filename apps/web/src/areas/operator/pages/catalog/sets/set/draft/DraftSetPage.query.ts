import { graphql } from '#graphql';
import { definePage } from '../../../../../../../shared/page/definePage.ts';

export const draftSetPage = definePage(
  graphql(`
    query DraftSetPage($key: String!) {
      viewer {
        ...OperatorFrame_viewer
      }
      entitlementSet(key: $key) {
        id
        key
        name
        currentVersion {
          id
          number
        }
        ...DraftForm_set
      }
      resources(first: 100) {
        nodes {
          id
          ...DraftForm_resource
        }
      }
    }
  `),
  { variables: ({ params }) => ({ key: params.key ?? '' }) },
);
