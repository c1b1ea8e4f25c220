import type { FragmentType } from '@apollo/client';
import {
  type Column,
  DataTable,
  type DataTableProps,
  EmptyState,
  LadderIcon,
  Stack,
  StatusBadge,
  Text,
  TextLink,
} from '@member-console/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { LadderTable_ladderFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../../shared/format/useFormat.ts';
import { ladderUrl } from '../../../urls.ts';

const ladderFragment = graphql(`
  fragment LadderTable_ladder on PlanLadder {
    id
    slug
    name
    catalogTiers {
      rank
      product {
        id
        name
      }
    }
    defaultFor {
      id
      key
      name
    }
    problems {
      kind
    }
  }
`);

type Ladder = LadderTable_ladderFragment;

export interface LadderTableProps extends Pick<DataTableProps<Ladder>, 'paging'> {
  ladders: readonly FragmentType<Ladder>[];
  /** How to make the first one. */
  create: ReactNode;
}

/** Ladders, one a row. */
export function LadderTable({ ladders, create, paging }: LadderTableProps) {
  const { t } = useTranslation('operator');
  return (
    <DataTable
      caption={t('ladders.title')}
      columns={useColumns()}
      rows={useFragmentList(ladderFragment, ladders)}
      rowKey={({ id }) => id}
      paging={paging}
      empty={
        <EmptyState level={2} icon={LadderIcon} title={t('ladders.empty.title')} actions={create}>
          {t('ladders.empty.message')}
        </EmptyState>
      }
    />
  );
}

function useColumns(): Column<Ladder>[] {
  const { t } = useTranslation('operator');
  const { list } = useFormat();
  return [
    {
      key: 'name',
      header: t('ladders.column.name'),
      cell: ({ name, slug }) => (
        <Stack gap={1}>
          <TextLink to={ladderUrl(slug)}>{name}</TextLink>
          <Text as="span" size="compact" tone="dimmed">
            <code>{slug}</code>
          </Text>
        </Stack>
      ),
    },
    {
      key: 'tiers',
      header: t('ladders.column.tiers'),
      cell: ({ catalogTiers }) =>
        catalogTiers && catalogTiers.length > 0
          ? catalogTiers.map(({ product }) => product.name).join(' · ')
          : t('ladders.noTiers'),
    },
    {
      key: 'defaultFor',
      header: t('ladders.column.defaultFor'),
      cell: ({ defaultFor }) =>
        defaultFor && defaultFor.length > 0 ? list(defaultFor.map(({ name }) => name)) : t('ladders.nobody'),
    },
    {
      key: 'state',
      header: t('ladders.column.state'),
      cell: ({ problems }) =>
        problems && problems.length > 0 ? (
          <StatusBadge tone="warning">{t('ladders.problems', { count: problems.length })}</StatusBadge>
        ) : (
          <StatusBadge tone="success">{t('ladders.sound')}</StatusBadge>
        ),
    },
  ];
}
