import type { FragmentType } from '@apollo/client';
import { Card, DateTime, DescriptionList, KeyValue, Notice, RelativeTime, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { AccountCard_accountFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../../../shared/format/useFormat.ts';
import { CustomerBadge } from '../../../../billing/badges.tsx';
import { StripeRef } from '../../../../billing/StripeRef.tsx';

const accountFragment = graphql(`
  fragment AccountCard_account on BillingAccount {
    id
    customerState
    createdAt
    syncedAt
    syncFailure {
      at
      message
    }
    stripe {
      ...StripeRef_link @unmask
    }
  }
`);

/** How an account stands with Stripe. */
export function AccountCard({ account }: { account: FragmentType<AccountCard_accountFragment> }) {
  const { t } = useTranslation('operator');
  const { dateTime } = useFormat();
  const { id, customerState, createdAt, syncedAt, syncFailure, stripe } = useFragmentData(
    accountFragment,
    account,
  );
  return (
    <Card level={2} title={t('account.title')}>
      <Stack gap={3}>
        {syncFailure !== null && (
          <Notice tone="warning" title={t('account.failedTitle')}>
            {t('account.failed', { when: dateTime(syncFailure.at), message: syncFailure.message })}
          </Notice>
        )}
        <DescriptionList
          items={[
            { term: t('accounts.customer'), value: <CustomerBadge state={customerState} /> },
            {
              term: t('accounts.synced'),
              value: syncedAt === null ? t('accounts.never') : <RelativeTime value={syncedAt} />,
            },
            { term: t('accounts.since'), value: <DateTime value={createdAt} show="date" /> },
          ]}
        />
        <div>
          <KeyValue label={t('ledger.id')} value={id} />
        </div>
        <StripeRef link={stripe} />
      </Stack>
    </Card>
  );
}
