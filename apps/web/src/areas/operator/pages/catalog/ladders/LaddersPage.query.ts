import { graphql } from '#graphql';
import { definePage } from '../../../../../shared/page/definePage.ts';

export const laddersPage = definePage(
  graphql(`
    query LaddersPage {
      viewer {
        ...OperatorFrame_viewer
      }
      catalogLadders(first: 100) {
        nodes {
          id
          ...LadderTable_ladder
        }
      }
    }
  `),
);
