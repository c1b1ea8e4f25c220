import { graphql } from '#graphql';
import { definePage } from '../../../../../../shared/page/definePage.ts';

export const newLadderPage = definePage(
  graphql(`
    query NewLadderPage {
      viewer {
        ...OperatorFrame_viewer
        operatorRole
      }
    }
  `),
);
