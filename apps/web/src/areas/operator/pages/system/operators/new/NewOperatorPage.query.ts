import { graphql } from '#graphql';
import { definePage } from '../../../../../../shared/page/definePage.ts';

export const newOperatorPage = definePage(
  graphql(`
    query NewOperatorPage {
      viewer {
        ...OperatorFrame_viewer
      }
    }
  `),
);
