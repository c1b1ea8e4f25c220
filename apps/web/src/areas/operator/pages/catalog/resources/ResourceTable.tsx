import type { FragmentType } from '@apollo/client';
import {
  type Column,
  DataTable,
  type DataTableProps,
  EmptyState,
  ResourceIcon,
  Stack,
  Text,
  TextLink,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { ResourceTable_resourceFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../../shared/format/useFormat.ts';
import { resourceUrl } from '../../../urls.ts';

const resourceFragment = graphql(`
  fragment ResourceTable_resource on Resource {
    id
    key
    name
    kind
    unit
    overLimitPolicy
    uses {
      entitlementSet {
        id
        name
      }
    }
  }
`);

type Resource = ResourceTable_resourceFragment;

export interface ResourceTableProps extends Pick<DataTableProps<Resource>, 'paging'> {
  resources: readonly FragmentType<Resource>[];
}

/** Resources, one a row: how each is given, how several grants of it come together, what happens over its limit. */
export function ResourceTable({ resources, paging }: ResourceTableProps) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const rows = useFragmentList(resourceFragment, resources);
  const columns: Column<Resource>[] = [
    {
      key: 'name',
      header: t('resources.column.name'),
      cell: ({ key, name }) => (
        <Stack gap={1}>
          <TextLink to={resourceUrl(key)}>{name}</TextLink>
          <Text as="span" size="compact" tone="dimmed">
            <code>{key}</code>
          </Text>
        </Stack>
      ),
    },
    { key: 'kind', header: t('resources.column.kind'), cell: ({ kind }) => t(`resources.kind.${kind}`) },
    { key: 'merge', header: t('resources.column.merge'), cell: ({ kind }) => t(`resources.merge.${kind}`) },
    {
      key: 'unit',
      header: t('resources.column.unit'),
      cell: ({ kind, unit }) =>
        kind === 'LIMIT' ? (unit ?? t('resources.counted')) : t('catalogParts.none'),
    },
    {
      key: 'overLimit',
      header: t('resources.column.overLimit'),
      cell: ({ kind, overLimitPolicy }) =>
        kind === 'LIMIT' ? t(`resources.policy.${overLimitPolicy ?? 'NONE'}`) : t('catalogParts.none'),
    },
    {
      key: 'sets',
      header: t('resources.column.sets'),
      cell: ({ uses }) => {
        const names = new Map(uses?.map(({ entitlementSet: { id, name } }) => [id, name]));
        return names.size > 0 ? format.list([...names.values()]) : t('resources.unused');
      },
    },
  ];
  return (
    <DataTable
      caption={t('resources.title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      paging={paging}
      empty={
        <EmptyState level={2} icon={ResourceIcon} title={t('resources.empty.title')}>
          {t('resources.empty.message')}
        </EmptyState>
      }
    />
  );
}
