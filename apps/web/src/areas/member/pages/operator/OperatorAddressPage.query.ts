import { graphql } from '#graphql';
import { definePage } from '../../../../shared/page/definePage.ts';

export const operatorAddressPage = definePage(
  graphql(`
    query OperatorAddressPage {
      viewer {
        ...MemberFrame_viewer
        viewing {
          id
          person {
            id
            displayName
          }
        }
      }
    }
  `),
);
