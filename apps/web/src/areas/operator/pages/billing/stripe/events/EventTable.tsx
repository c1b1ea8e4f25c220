import {
  CheckCircleIcon,
  type Column,
  DataTable,
  type DataTableProps,
  EmptyState,
  NoResultState,
  RelativeTime,
  TextLink,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { EventTable_eventFragment } from '../../../../../../__generated__/graphql.ts';
import { organizationUrl, stripeEventUrl } from '../../../../urls.ts';
import { EventBadge } from './EventBadge.tsx';

graphql(`
  fragment EventTable_event on StripeEvent {
    id
    type
    state
    receivedAt
    attempts
    lastError
    stripeCustomer
    organization {
      id
      slug
      name
    }
  }
`);

type Event = EventTable_eventFragment;
type Passed = 'caption' | 'state' | 'search' | 'actions' | 'filtered' | 'onClearFilters' | 'paging';

export interface EventTableProps extends Pick<DataTableProps<Event>, Passed> {
  events: readonly Event[];
  /** What is said when there are none. */
  none: 'stripeHealth.noFailures' | 'stripeEvents.empty';
}

/** What Stripe sent, one event a row. */
export function EventTable({ events, none, ...table }: EventTableProps) {
  const { t } = useTranslation('operator');
  const columns: Column<Event>[] = [
    {
      key: 'type',
      header: t('stripeEvents.type'),
      cell: ({ id, type }) => <TextLink to={stripeEventUrl(id)}>{type}</TextLink>,
    },
    { key: 'state', header: t('stripeEvents.state'), cell: ({ state }) => <EventBadge state={state} /> },
    {
      key: 'organization',
      header: t('billingConcerns.organization'),
      cell: ({ organization, stripeCustomer }) =>
        organization === null ? (
          (stripeCustomer ?? '–')
        ) : (
          <TextLink to={organizationUrl(organization.slug)}>{organization.name}</TextLink>
        ),
    },
    {
      key: 'received',
      header: t('stripeEvents.received'),
      cell: ({ receivedAt }) => <RelativeTime value={receivedAt} />,
    },
    { key: 'error', header: t('stripeEvents.lastError'), cell: ({ lastError }) => lastError ?? '–' },
  ];
  return (
    <DataTable
      {...table}
      columns={columns}
      rows={events}
      rowKey={({ id }) => id}
      noResult={<NoResultState level={2} onClear={table.onClearFilters} />}
      empty={
        <EmptyState
          level={none === 'stripeEvents.empty' ? 2 : 3}
          icon={CheckCircleIcon}
          title={t(`${none}.title`)}
        >
          {t(`${none}.message`)}
        </EmptyState>
      }
    />
  );
}
