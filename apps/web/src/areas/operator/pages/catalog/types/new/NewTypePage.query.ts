import { graphql } from '#graphql';
import { definePage } from '../../../../../../shared/page/definePage.ts';

export const newTypePage = definePage(
  graphql(`
    query NewTypePage {
      viewer {
        ...OperatorFrame_viewer
        operatorRole
      }
    }
  `),
);
