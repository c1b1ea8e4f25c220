import { CheckCircleIcon, EmptyState, Section, StatTiles } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { WaitingForSomebody_overviewFragment } from '../../../../__generated__/graphql.ts';
import { useFormat } from '../../../../shared/format/useFormat.ts';
import { billingAccountsUrl, billingIntentsUrl, disputesUrl, invoicesUrl } from '../../urls.ts';

graphql(`
  fragment WaitingForSomebody_overview on BillingOverview {
    pastDueInvoices
    disputesToAnswer
    nextAnswerDueAt
    failingBillingAccounts
    pendingIntents
  }
`);

/** What needs a person, each with the way to it. */
export function WaitingForSomebody({ overview }: { overview: WaitingForSomebody_overviewFragment }) {
  const { t } = useTranslation('operator');
  const { number, date } = useFormat();
  const { pastDueInvoices, disputesToAnswer, nextAnswerDueAt, failingBillingAccounts, pendingIntents } =
    overview;
  const stats = [
    {
      count: pastDueInvoices,
      label: t('billing.pastDue'),
      to: invoicesUrl({ status: 'PAST_DUE', order: 'OLDEST' }),
    },
    {
      count: disputesToAnswer,
      label: t('billing.disputes'),
      to: disputesUrl({ status: 'NEEDS_ANSWER', order: 'DUE' }),
      ...(nextAnswerDueAt !== null && {
        change: {
          words: t('billing.answerBy', { date: date(nextAnswerDueAt) }),
          tone: 'danger' as const,
        },
      }),
    },
    {
      count: failingBillingAccounts,
      label: t('billing.failing'),
      to: billingAccountsUrl({ status: 'FAILED' }),
    },
    { count: pendingIntents, label: t('billing.pending'), to: billingIntentsUrl({ status: 'PENDING' }) },
  ].filter(({ count }) => count > 0);
  return (
    <Section title={t('billing.waiting')}>
      {stats.length === 0 ? (
        <EmptyState icon={CheckCircleIcon} title={t('billing.nothingWaits.title')}>
          {t('billing.nothingWaits.message')}
        </EmptyState>
      ) : (
        <StatTiles stats={stats.map(({ count, ...stat }) => ({ ...stat, value: number(count) }))} />
      )}
    </Section>
  );
}
