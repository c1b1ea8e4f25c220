import { graphql } from '#graphql';
import { definePage } from '../../../../../../shared/page/definePage.ts';

export const newResourcePage = definePage(
  graphql(`
    query NewResourcePage {
      viewer {
        ...OperatorFrame_viewer
      }
    }
  `),
);
