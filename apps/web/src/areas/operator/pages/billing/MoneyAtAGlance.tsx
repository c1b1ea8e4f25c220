import { Section, Stack, StatTiles } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { MoneyAtAGlance_overviewFragment } from '../../../../__generated__/graphql.ts';
import { useFormat } from '../../../../shared/format/useFormat.ts';
import { billingAccountsUrl, invoicesUrl, paymentsUrl } from '../../urls.ts';

graphql(`
  fragment MoneyAtAGlance_overview on BillingOverview {
    openInvoices
    billingAccounts
    owed {
      amount
      currency
    }
    takenLately {
      amount
      currency
    }
    refundedLately {
      amount
      currency
    }
  }
`);

type Amounts = MoneyAtAGlance_overviewFragment['owed'];

/** What is owed and what came, each currency by itself. */
export function MoneyAtAGlance({ overview }: { overview: MoneyAtAGlance_overviewFragment }) {
  const { t } = useTranslation('operator');
  const { money, number } = useFormat();
  const amounts = (of: Amounts) =>
    of.length === 0 ? (
      t('billing.none')
    ) : (
      <Stack gap={1}>
        {of.map((amount) => (
          <span key={amount.currency}>{money(amount)}</span>
        ))}
      </Stack>
    );
  return (
    <Section title={t('billing.money')}>
      <StatTiles
        stats={[
          {
            label: t('billing.taken'),
            value: amounts(overview.takenLately),
            to: paymentsUrl({ status: 'SUCCEEDED' }),
            change: { words: t('billing.takenNote'), tone: 'neutral' },
          },
          {
            label: t('billing.refunded'),
            value: amounts(overview.refundedLately),
            to: paymentsUrl({ status: 'REFUNDED' }),
          },
          {
            label: t('billing.open'),
            value: number(overview.openInvoices),
            to: invoicesUrl({ status: 'OPEN' }),
          },
          { label: t('billing.owed'), value: amounts(overview.owed), to: invoicesUrl({ status: 'OPEN' }) },
          {
            label: t('billing.payers'),
            value: number(overview.billingAccounts),
            to: billingAccountsUrl(),
          },
        ]}
      />
    </Section>
  );
}
