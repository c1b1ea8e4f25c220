import { graphql } from '#graphql';
import { definePage } from '../../../../../shared/page/definePage.ts';

export const designPage = definePage(
  graphql(`
    query DesignPage {
      viewer {
        ...OperatorFrame_viewer
        operatorRole
      }
    }
  `),
);
