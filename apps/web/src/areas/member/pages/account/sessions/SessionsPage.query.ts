import { graphql } from '#graphql';
import { definePage } from '../../../../../shared/page/definePage.ts';

export const sessionsPage = definePage(
  graphql(`
    query SessionsPage {
      viewer {
        ...MemberFrame_viewer
        ...SessionList_viewer
        ...SignOutEverywhere_viewer
      }
    }
  `),
);
