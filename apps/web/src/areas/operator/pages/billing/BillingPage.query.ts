import { graphql } from '#graphql';
import { definePage } from '../../../../shared/page/definePage.ts';

export const billingPage = definePage(
  graphql(`
    query BillingPage {
      viewer {
        ...OperatorFrame_viewer
      }
      billingOverview {
        ...WaitingForSomebody_overview @unmask
        ...MoneyAtAGlance_overview @unmask
        ...SubscriptionsByStatus_overview @unmask
      }
    }
  `),
);
