import type { FragmentType } from '@apollo/client';
import { LinkButton, Notice } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { PendingIntent_intentFragment } from '../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../shared/format/useFormat.ts';
import { checkoutUrl } from '../../urls.ts';

const intentFragment = graphql(`
  fragment PendingIntent_intent on BillingIntent {
    id
    kind
    expiresAt
    price {
      id
      product {
        id
        name
      }
    }
  }
`);

/** Something that was begun and that Stripe has not confirmed. */
export function PendingIntent({ intent }: { intent: FragmentType<PendingIntent_intentFragment> }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const { id, kind, price, expiresAt } = useFragmentData(intentFragment, intent);
  const isCheckout = kind === 'CHECKOUT';
  return (
    <Notice
      title={t(`intent.${kind}`, { plan: price?.product.name ?? '' })}
      actions={isCheckout && <LinkButton to={checkoutUrl(id)}>{t('intent.look')}</LinkButton>}
    >
      {isCheckout ? t('intent.keptUntil', { date: format.dateTime(expiresAt) }) : t('intent.moments')}
    </Notice>
  );
}
