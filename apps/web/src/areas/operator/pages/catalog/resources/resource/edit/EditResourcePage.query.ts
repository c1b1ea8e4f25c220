import { graphql } from '#graphql';
import { definePage } from '../../../../../../../shared/page/definePage.ts';

export const editResourcePage = definePage(
  graphql(`
    query EditResourcePage($key: String!) {
      viewer {
        ...OperatorFrame_viewer
      }
      resource(key: $key) {
        id
        key
        name
        ...EditResourceForm_resource
      }
    }
  `),
  { variables: ({ params }) => ({ key: params.key ?? '' }) },
);
