import { graphql } from '#graphql';
import { definePage } from '../../../../../shared/page/definePage.ts';

export const stripePage = definePage(
  graphql(`
    query StripePage {
      viewer {
        ...OperatorFrame_viewer
      }
      stripeHealth {
        ...StripeState_health @unmask
        ...StripeNumbers_health @unmask
        ...Intake_health @unmask
        ...UnsyncedAccounts_health @unmask
        lastReconciliation {
          id
          ...ReconciliationTable_run @unmask
        }
      }
      stripeEvents(first: 5, filter: { state: FAILED }) {
        nodes {
          id
          ...EventTable_event @unmask
        }
      }
    }
  `),
);
