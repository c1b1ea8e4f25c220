import { graphql } from '#graphql';
import { definePage } from '../../../../../../shared/page/definePage.ts';

export const invoicePage = definePage(
  graphql(`
    query InvoicePage($invoiceId: ID!) {
      viewer {
        ...OperatorFrame_viewer
      }
      node(id: $invoiceId) {
        ... on Invoice {
          id
          number
          status
          isPastDue
          hostedUrl
          pdfUrl
          ...InvoiceFacts_invoice
          payments {
            id
            ...PaymentTable_payment
          }
        }
      }
    }
  `),
  { variables: ({ params }) => ({ invoiceId: params.id ?? '' }) },
);
