import { graphql } from '#graphql';
import { definePage } from '../../../../../shared/page/definePage.ts';

export const fedWikiPage = definePage(
  graphql(`
    query FedWikiPage {
      viewer {
        ...OperatorFrame_viewer
      }
      farm {
        isReachable
        message
        version
        latencyMs
        siteCount
        counts {
          state
          count
        }
        storageBytes
        behindCount
        lastMeasuredAt
        problems {
          message
          count
        }
      }
    }
  `),
);
