import type { FragmentType } from '@apollo/client';
import {
  CheckCircleIcon,
  type Column,
  CopyButton,
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
import { IntentBadge } from './badges.tsx';
import { ageSorts, type LedgerListProps, LedgerTable, StatusCell, useLedgerColumns } from './LedgerTable.tsx';

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

export interface IntentTableProps extends LedgerListProps<BillingOrder> {
  intents: readonly FragmentType<Intent>[];
}

/** What was asked of Stripe, one a row. */
export function IntentTable({ intents, ...list }: IntentTableProps) {
  const { t } = useTranslation('operator');
  const columns = useColumns();
  return (
    <LedgerTable
      {...list}
      columns={columns}
      rows={useFragmentList(intentFragment, intents)}
      sorts={ageSorts}
      empty={{
        icon: CheckCircleIcon,
        title: t('intents.empty.title'),
        message: t('intents.empty.message'),
      }}
    />
  );
}

function useColumns(): Column<Intent>[] {
  const { t } = useTranslation('operator');
  const { created, organization } = useLedgerColumns();
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
    organization,
    {
      key: 'state',
      header: t('ledger.status'),
      cell: ({ state, failure }) => (
        <StatusCell badge={<IntentBadge state={state} />}>{failure?.message}</StatusCell>
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
    created,
  ];
}
