import { graphql } from '#graphql';
import { pageArguments } from '../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../shared/page/definePage.ts';
import { parseMailFilters } from './filters.ts';

const mailsPerPage = 25;

export const mailPage = definePage(
  graphql(`
    query MailPage(
      $first: Int
      $after: String
      $last: Int
      $before: String
      $mailState: OutboundEmailState
      $recipient: String
    ) {
      viewer {
        ...OperatorFrame_viewer
      }
      outboundEmailCounts {
        state
        count
      }
      outboundEmails(
        first: $first
        after: $after
        last: $last
        before: $before
        filter: { state: $mailState, to: $recipient }
      ) {
        nodes {
          id
          ...MailTable_email
          ...ResendDialog_email
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  `),
  {
    variables({ url }) {
      const filters = parseMailFilters(url.searchParams);
      return {
        ...pageArguments(filters, mailsPerPage),
        mailState: filters.state ?? null,
        recipient: filters.to ?? null,
      };
    },
  },
);
