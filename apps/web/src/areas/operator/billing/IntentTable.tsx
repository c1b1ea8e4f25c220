import type { FragmentType } from '@apollo/client';
import {
  CheckCircleIcon,
  type Column,
  CopyButton,
  DataTable,
  DateTime,
  EmptyState,
  NoResultState,
  RelativeTime,
  Row,
  Stack,
  Text,
  TextLink,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { BillingOrder, IntentTable_intentFragment } from '../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../shared/api/useFragmentData.ts';
import { usePriceWords } from '../../../shared/prices/usePriceWords.ts';
import { organizationBillingUrl } from '../urls.ts';
import { ageOrderOf, ageSorts } from './ageSorts.ts';
import { IntentBadge } from './badges.tsx';
import type { LedgerTools } from './useLedgerList.tsx';

const intentFragment = graphql(`
  fragment IntentTable_intent on BillingIntent {
    id
    kind
    state
    url
    quantity
    reason
    createdAt
    expiresAt
    failure {
      message
    }
    price {
      id
      interval
      intervalCount
      amount {
        amount
        currency
      }
      product {
        id
        name
      }
    }
    organization {
      id
      name
      slug
    }
  }
`);

type Intent = IntentTable_intentFragment;

export interface IntentTableProps extends LedgerTools {
  intents: readonly FragmentType<Intent>[];
  order?: BillingOrder | undefined;
  onOrder?: ((order: BillingOrder) => void) | undefined;
  /** On the page of an organization it goes without saying. */
  ofOne?: boolean;
}

/** What was asked of Stripe, one a row. */
export function IntentTable({ intents, order, onOrder, ofOne = false, ...tools }: IntentTableProps) {
  const { t } = useTranslation('operator');
  const columns = useColumns(onOrder !== undefined);
  return (
    <DataTable
      {...tools}
      columns={columns.filter(({ key }) => !(ofOne && key === 'organization'))}
      rows={useFragmentList(intentFragment, intents)}
      rowKey={({ id }) => id}
      sort={onOrder && ageSorts[order ?? 'NEWEST']}
      onSort={onOrder && ((sort) => onOrder(ageOrderOf(sort)))}
      noResult={<NoResultState level={2} onClear={tools.onClearFilters} />}
      empty={
        <EmptyState level={2} icon={CheckCircleIcon} title={t('intents.empty.title')}>
          {t('intents.empty.message')}
        </EmptyState>
      }
    />
  );
}

function useColumns(sortable: boolean): Column<Intent>[] {
  const { t } = useTranslation('operator');
  const priceWords = usePriceWords();
  return [
    {
      key: 'what',
      header: t('intents.what'),
      rowHeader: true,
      cell: ({ kind, price, quantity, reason }) => (
        <Stack gap={1}>
          <span>
            {t(`intents.kind.${kind}`)}
            {price !== null && `: ${(quantity ?? 1) > 1 ? `${quantity} × ` : ''}${price.product.name}`}
          </span>
          {price !== null && (
            <Text as="span" size="compact" tone="dimmed">
              {priceWords(price)}
            </Text>
          )}
          {reason !== null && (
            <Text as="span" size="compact" tone="dimmed">
              {reason}
            </Text>
          )}
        </Stack>
      ),
    },
    {
      key: 'organization',
      header: t('ledger.organization'),
      cell: ({ organization: { name, slug } }) => (
        <TextLink to={organizationBillingUrl(slug)}>{name}</TextLink>
      ),
    },
    {
      key: 'state',
      header: t('ledger.status'),
      cell: ({ state, failure }) => (
        <Stack gap={1}>
          <div>
            <IntentBadge state={state} />
          </div>
          {failure !== null && (
            <Text as="span" size="compact" tone="dimmed">
              {failure.message}
            </Text>
          )}
        </Stack>
      ),
    },
    {
      key: 'link',
      header: t('intents.link'),
      cell: ({ url, state }) =>
        url === null || state !== 'PENDING' ? (
          '–'
        ) : (
          <Row gap={1}>
            <TextLink to={url} newTab>
              {t('intents.open')}
            </TextLink>
            <CopyButton value={url} subject={t('intents.link')} />
          </Row>
        ),
    },
    {
      key: 'expires',
      header: t('intents.expires'),
      cell: ({ state, expiresAt }) => (state === 'PENDING' ? <RelativeTime value={expiresAt} /> : '–'),
    },
    {
      key: 'created',
      header: t('ledger.created'),
      sortable,
      cell: ({ createdAt }) => <DateTime value={createdAt} />,
    },
  ];
}
