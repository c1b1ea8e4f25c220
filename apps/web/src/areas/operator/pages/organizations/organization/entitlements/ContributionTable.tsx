import { type Column, DataTable, Stack, StatusBadge, Text, type Tone } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type {
  ContributionState,
  ContributionTable_contributionFragment,
} from '../../../../../../__generated__/graphql.ts';
import { useValueWords } from '../../../../../../shared/entitlements/value.ts';
import { Period } from '../Period.tsx';

graphql(`
  fragment ContributionTable_contribution on Contribution {
    id
    state
    rule
    source
    product {
      id
      name
    }
    value {
      ...ValueWords_value @unmask
    }
    quantity
    grantedBy
    reason
    since
    until
  }
`);

type Contribution = ContributionTable_contributionFragment;

const tones: Record<ContributionState, Tone> = {
  APPLIED: 'success',
  SHADOWED: 'neutral',
  EXPIRED: 'neutral',
  SCHEDULED: 'info',
};

export interface ContributionTableProps {
  caption: string;
  contributions: readonly Contribution[];
  unit: string | null;
}

/** What makes up a value and what does not: state, rule, source, who, why, since when and until when. */
export function ContributionTable({ caption, contributions, unit }: ContributionTableProps) {
  const { t } = useTranslation('operator');
  const words = useValueWords();
  const columns: Column<Contribution>[] = [
    {
      key: 'product',
      header: t('entitlements.column.from'),
      cell: ({ product, source }) => (
        <Stack gap={1}>
          <span>{product?.name ?? t('entitlements.override')}</span>
          {source !== 'OVERRIDE' && (
            <Text as="span" size="compact" tone="dimmed">
              {t(`source.${source}`)}
            </Text>
          )}
        </Stack>
      ),
    },
    {
      key: 'value',
      header: t('entitlements.column.value'),
      align: 'end',
      cell: ({ value, quantity }) =>
        quantity === 1 ? words(value, unit) : `${quantity} × ${words(value, unit)}`,
    },
    {
      key: 'state',
      header: t('entitlements.column.state'),
      cell: ({ state, rule }) => (
        <Stack gap={1}>
          <span>
            <StatusBadge tone={tones[state]}>{t(`entitlements.state.${state}`)}</StatusBadge>
          </span>
          <Text as="span" size="compact" tone="dimmed">
            {t(`entitlements.rule.${rule}`)}
          </Text>
        </Stack>
      ),
    },
    {
      key: 'period',
      header: t('entitlements.column.period'),
      cell: ({ since, until }) => <Period from={since} until={until} />,
    },
    {
      key: 'why',
      header: t('entitlements.column.why'),
      cell: ({ grantedBy, reason }) => (
        <Stack gap={1}>
          <span>{grantedBy ?? t('audit.kind.SYSTEM')}</span>
          {reason !== null && (
            <Text as="span" size="compact" tone="dimmed">
              {t('organization.quoted', { reason })}
            </Text>
          )}
        </Stack>
      ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={contributions}
      rowKey={({ id, state }) => `${id} ${state}`}
      empty={<Text tone="dimmed">{t('entitlements.nothingGives')}</Text>}
    />
  );
}
