import { graphql } from '#graphql';
import { definePage } from '../../../../../../shared/page/definePage.ts';

export const newSetPage = definePage(
  graphql(`
    query NewSetPage {
      viewer {
        ...OperatorFrame_viewer
      }
    }
  `),
);
