import { graphql } from '#graphql';
import { definePage } from '../../../../shared/page/definePage.ts';

export const billingPage = definePage(
  graphql(`
    query MyBillingPage {
      viewer {
        ...MemberFrame_viewer
        defaultOrganization {
          id
          billing {
            id
            intents(first: 5, filter: { state: PENDING }) {
              nodes {
                id
                ...PendingIntent_intent
              }
            }
            subscriptions(first: 10) {
              nodes {
                id
                endedAt
                ...SubscriptionCard_subscription
                ...PastDue_subscription
              }
            }
            invoices(first: 24) {
              nodes {
                id
                ...InvoiceList_invoice
                ...PastDue_invoice
              }
            }
            payments(first: 24) {
              nodes {
                id
                ...PaymentList_payment
              }
            }
          }
        }
      }
    }
  `),
);
