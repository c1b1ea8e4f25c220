import { KeyValue, LinkButton, Row } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { StripeRef_linkFragment } from '../../../__generated__/graphql.ts';

graphql(`
  fragment StripeRef_link on StripeLink {
    id
    url
  }
`);

/** What Stripe calls a thing, and the way to it where there is one. */
export function StripeRef({ link }: { link: StripeRef_linkFragment | null }) {
  const { t } = useTranslation('operator');
  if (link === null) return null;
  return (
    <Row gap={2}>
      <KeyValue label={t('ledger.stripeId')} value={link.id} />
      {link.url !== null && (
        <LinkButton to={link.url} size="small" newTab>
          {t('ledger.openInStripe')}
        </LinkButton>
      )}
    </Row>
  );
}
