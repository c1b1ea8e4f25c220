import { Section, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { NotThere } from '../../../../../../shared/api/problem.ts';
import { useFormat } from '../../../../../../shared/format/useFormat.ts';
import { Page } from '../../../../../../shared/page/Page.tsx';
import { PaymentBadge } from '../../../../billing/badges.tsx';
import { DisputeTable } from '../../../../billing/DisputeTable.tsx';
import { RefundTable } from '../../../../billing/RefundTable.tsx';
import { PaymentFacts } from './PaymentFacts.tsx';
import { paymentPage } from './PaymentPage.query.ts';

/** One payment: with what and for what, what was given back, and what was told to the bank. */
export function PaymentPage() {
  const { t } = useTranslation('operator');
  const { money } = useFormat();
  const { node } = paymentPage.useAnswer();
  if (node?.__typename !== 'Payment') throw new NotThere();
  return (
    <Page
      title={t('payment.titled', { amount: money(node.amount) })}
      status={<PaymentBadge status={node.status} />}
    >
      <Stack gap={6}>
        <PaymentFacts payment={node} />
        <Section title={t('refunds.title')}>
          <RefundTable refunds={node.refunds} />
        </Section>
        <Section title={t('payment.disputes')}>
          <DisputeTable ofOne caption={t('payment.disputes')} disputes={node.disputes} />
        </Section>
      </Stack>
    </Page>
  );
}
