import {
  CheckCircleIcon,
  type Column,
  DataTable,
  EmptyState,
  RelativeTime,
  Section,
  TextLink,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { UnsyncedAccounts_healthFragment } from '../../../../../__generated__/graphql.ts';
import { AskNow } from '../../../billing/AskNow.tsx';
import { useMay } from '../../../session/useMay.ts';
import { organizationUrl } from '../../../urls.ts';

graphql(`
  fragment UnsyncedAccounts_health on StripeHealth {
    unsyncedAccounts {
      failedAt
      lastError
      organization {
        id
        slug
        name
      }
    }
  }
`);

type Account = UnsyncedAccounts_healthFragment['unsyncedAccounts'][number];

/** Organizations that Stripe could not be asked about the last time, the newest first. */
export function UnsyncedAccounts({ health }: { health: UnsyncedAccounts_healthFragment }) {
  const { t } = useTranslation('operator');
  const mayManage = useMay('BILLING_MANAGE');
  const columns: Column<Account>[] = [
    {
      key: 'organization',
      header: t('billingConcerns.organization'),
      cell: ({ organization: { slug, name } }) => <TextLink to={organizationUrl(slug)}>{name}</TextLink>,
    },
    {
      key: 'when',
      header: t('stripeHealth.triedAt'),
      cell: ({ failedAt }) => <RelativeTime value={failedAt} />,
    },
    { key: 'why', header: t('stripeEvents.lastError'), cell: ({ lastError }) => lastError },
    {
      key: 'acts',
      header: t('billingConcerns.acts'),
      headerHidden: true,
      cell: ({ organization }) => mayManage && <AskNow organization={organization} />,
    },
  ];
  return (
    <Section title={t('stripeHealth.unsynced.title')} description={t('stripeHealth.unsynced.lead')}>
      <DataTable
        caption={t('stripeHealth.unsynced.title')}
        columns={columns}
        rows={health.unsyncedAccounts}
        rowKey={({ organization }) => organization.id}
        empty={<EmptyState level={3} icon={CheckCircleIcon} title={t('stripeHealth.unsynced.none')} />}
      />
    </Section>
  );
}
