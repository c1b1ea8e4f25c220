import {
  CheckCircleIcon,
  type Column,
  DataTable,
  type DataTableProps,
  EmptyState,
  NoResultState,
  RelativeTime,
  Stack,
  StatusBadge,
  Text,
  TextLink,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { ConcernTable_concernFragment } from '../../../../../__generated__/graphql.ts';
import { useFormat } from '../../../../../shared/format/useFormat.ts';
import { organizationBillingUrl, paymentUrl, subscriptionUrl } from '../../../urls.ts';
import { ConcernActs } from './ConcernActs.tsx';
import type { ConcernFilters } from './filters.ts';

graphql(`
  fragment ConcernTable_concern on BillingConcern {
    id
    kind
    isResolvable
    openedAt
    resolvedAt
    resolvedReason
    resolvedBy {
      id
      displayName
    }
    organization {
      id
      slug
      name
    }
    subject {
      id
      url
    }
    subscription {
      id
    }
    payment {
      id
      amount {
        amount
        currency
      }
    }
    evidence {
      name
      value
    }
  }
`);

type Concern = ConcernTable_concernFragment;
type Passed = 'state' | 'actions' | 'filtered' | 'onClearFilters' | 'paging';

export interface ConcernTableProps extends Pick<DataTableProps<Concern>, Passed> {
  concerns: readonly Concern[];
  filters: ConcernFilters;
  mayManage: boolean;
}

/** What calls a person, one a row: what it means, what shows it, and what to do. */
export function ConcernTable({ concerns, filters, mayManage, ...table }: ConcernTableProps) {
  const { t } = useTranslation('operator');
  return (
    <DataTable
      {...table}
      caption={t('billingConcerns.title')}
      columns={useColumns(filters, mayManage)}
      rows={concerns}
      rowKey={({ id }) => id}
      noResult={<NoResultState level={2} onClear={table.onClearFilters} />}
      empty={
        <EmptyState level={2} icon={CheckCircleIcon} title={t('billingConcerns.empty.title')}>
          {t('billingConcerns.empty.message')}
        </EmptyState>
      }
    />
  );
}

function useColumns(filters: ConcernFilters, mayManage: boolean): Column<Concern>[] {
  const { t } = useTranslation('operator');
  return [
    { key: 'what', header: t('billingConcerns.what'), cell: (concern) => <What concern={concern} /> },
    {
      key: 'organization',
      header: t('billingConcerns.organization'),
      cell: ({ organization }) =>
        organization === null ? (
          t('billingConcerns.nobody')
        ) : (
          <TextLink to={organizationBillingUrl(organization.slug)}>{organization.name}</TextLink>
        ),
    },
    { key: 'subject', header: t('billingConcerns.subject'), cell: (concern) => <Shown concern={concern} /> },
    {
      key: 'since',
      header: t('billingConcerns.since'),
      cell: ({ openedAt }) => <RelativeTime value={openedAt} />,
    },
    // Those that are asked for without more are open, all of them.
    ...(filters.show === undefined
      ? []
      : [
          {
            key: 'state',
            header: t('billingConcerns.state'),
            cell: (concern: Concern) => <State concern={concern} />,
          },
        ]),
    {
      key: 'acts',
      header: t('billingConcerns.acts'),
      headerHidden: true,
      cell: (concern) =>
        mayManage && concern.isResolvable && <ConcernActs concern={concern} filters={filters} />,
    },
  ];
}

function What({ concern: { kind } }: { concern: Concern }) {
  const { t } = useTranslation('operator');
  return (
    <Stack gap={1}>
      <strong>{t(`billingConcerns.kinds.${kind}.title`)}</strong>
      <Text as="span" size="compact" tone="dimmed">
        {t(`billingConcerns.kinds.${kind}.message`)}
      </Text>
    </Stack>
  );
}

/** The thing in Stripe, and the facts that show that something is the matter with it. */
function Shown({ concern: { subject, subscription, payment, evidence } }: { concern: Concern }) {
  const { t } = useTranslation('operator');
  const { money } = useFormat();
  const facts = t('billingConcerns.facts', { returnObjects: true }) as Readonly<Record<string, string>>;
  return (
    <Stack gap={1}>
      {subject &&
        (subject.url ? <TextLink to={subject.url}>{subject.id}</TextLink> : <code>{subject.id}</code>)}
      {subscription && (
        <TextLink to={subscriptionUrl(subscription.id)}>{t('billingConcerns.subscription')}</TextLink>
      )}
      {payment && (
        <TextLink to={paymentUrl(payment.id)}>
          {t('billingConcerns.payment', { amount: money(payment.amount) })}
        </TextLink>
      )}
      {evidence.map(({ name, value }) => (
        <Text as="span" size="compact" tone="dimmed" key={name}>
          {facts[name] ?? name}: {value}
        </Text>
      ))}
    </Stack>
  );
}

function State({ concern: { resolvedAt, resolvedBy, resolvedReason } }: { concern: Concern }) {
  const { t } = useTranslation('operator');
  if (resolvedAt === null) return <StatusBadge tone="warning">{t('billingConcerns.open')}</StatusBadge>;
  return (
    <Stack gap={1}>
      <StatusBadge tone="success">{t('billingConcerns.closed')}</StatusBadge>
      <Text as="span" size="compact" tone="dimmed">
        {resolvedBy === null
          ? t('billingConcerns.byItself')
          : t('billingConcerns.closedBy', { name: resolvedBy.displayName, reason: resolvedReason ?? '' })}
      </Text>
    </Stack>
  );
}
