import { graphql } from '#graphql';
import { definePage } from '../../../../../../shared/page/definePage.ts';

export const mailPreviewsPage = definePage(
  graphql(`
    query MailPreviewsPage {
      viewer {
        ...OperatorFrame_viewer
      }
      mailPreviews {
        kind
        locale
        subject
        url
        text
      }
    }
  `),
);
