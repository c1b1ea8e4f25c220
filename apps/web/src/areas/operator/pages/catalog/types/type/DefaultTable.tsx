import type { FragmentType } from '@apollo/client';
import { type Column, DataTable, EmptyState, LinkButton, Stack, Text, TextLink } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { DefaultTable_defaultFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../../../shared/format/useFormat.ts';
import { ladderUrl, typeUrl } from '../../../../urls.ts';

const defaultFragment = graphql(`
  fragment DefaultTable_default on DefaultGrant {
    id
    organizationCount
    ladder {
      id
      slug
      name
    }
    product {
      id
      name
    }
    gives {
      id
      name
    }
  }
`);

type Default = DefaultTable_defaultFragment;

export interface DefaultTableProps {
  typeKey: string;
  defaults: readonly FragmentType<Default>[];
  mayChange: boolean;
}

/** What organizations of a type get by themselves, one a row. */
export function DefaultTable({ typeKey, defaults, mayChange }: DefaultTableProps) {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  const columns: Column<Default>[] = [
    {
      key: 'what',
      header: t('types.defaults.what'),
      cell: ({ ladder, product }) =>
        ladder ? (
          <Stack gap={1}>
            <TextLink to={ladderUrl(ladder.slug)}>{ladder.name}</TextLink>
            <Text as="span" size="compact" tone="dimmed">
              {t('types.defaults.onLadder', { ladder: ladder.name })}
            </Text>
          </Stack>
        ) : (
          <Stack gap={1}>
            <span>{product?.name}</span>
            <Text as="span" size="compact" tone="dimmed">
              {t('types.defaults.offLadder')}
            </Text>
          </Stack>
        ),
    },
    {
      key: 'gives',
      header: t('types.defaults.gives'),
      cell: ({ gives }) => gives?.name ?? t('types.defaults.givesNothing'),
    },
    {
      key: 'has',
      header: t('types.defaults.has'),
      align: 'end',
      cell: ({ organizationCount }) => number(organizationCount),
    },
  ];
  if (mayChange) {
    columns.push({
      key: 'acts',
      header: t('types.defaults.remove'),
      headerHidden: true,
      align: 'end',
      cell: ({ id, ladder, product }) => (
        <LinkButton
          to={typeUrl(typeKey, { remove: id })}
          size="small"
          variant="quiet"
          aria-label={t('types.defaults.removeNamed', { name: ladder?.name ?? product?.name ?? '' })}
        >
          {t('types.defaults.remove')}
        </LinkButton>
      ),
    });
  }
  return (
    <DataTable
      caption={t('types.defaults.list')}
      columns={columns}
      rows={useFragmentList(defaultFragment, defaults)}
      rowKey={({ id }) => id}
      empty={
        <EmptyState level={3} title={t('types.nothing')}>
          {t('types.defaults.none')}
        </EmptyState>
      }
    />
  );
}
