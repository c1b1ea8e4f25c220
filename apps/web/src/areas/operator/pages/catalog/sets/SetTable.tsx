import type { FragmentType } from '@apollo/client';
import {
  type Column,
  DataTable,
  type DataTableProps,
  EmptyState,
  EntitlementSetIcon,
  Row,
  Stack,
  Text,
  TextLink,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { SetTable_setFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../../shared/format/useFormat.ts';
import { setUrl, setVersionUrl } from '../../../urls.ts';
import { VersionBadge } from './VersionBadge.tsx';

const setFragment = graphql(`
  fragment SetTable_set on EntitlementSet {
    id
    key
    name
    currentVersion {
      id
      number
      rules {
        resource {
          id
          name
        }
      }
    }
    draft {
      id
      number
    }
    products {
      id
      name
    }
  }
`);

type EntitlementSet = SetTable_setFragment;

export interface SetTableProps extends Pick<DataTableProps<EntitlementSet>, 'paging'> {
  sets: readonly FragmentType<EntitlementSet>[];
}

/** Entitlement sets, one a row: what they are about, where their versions stand, which products give them. */
export function SetTable({ sets, paging }: SetTableProps) {
  const { t } = useTranslation('operator');
  const rows = useFragmentList(setFragment, sets);
  return (
    <DataTable
      caption={t('sets.title')}
      columns={useColumns()}
      rows={rows}
      rowKey={({ id }) => id}
      paging={paging}
      empty={
        <EmptyState level={2} icon={EntitlementSetIcon} title={t('sets.empty.title')}>
          {t('sets.empty.message')}
        </EmptyState>
      }
    />
  );
}

function useColumns(): Column<EntitlementSet>[] {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const listOr = (names: readonly string[], nothing: string) =>
    names.length > 0 ? format.list(names) : nothing;
  return [
    {
      key: 'name',
      header: t('sets.column.name'),
      cell: ({ key, name }) => (
        <Stack gap={1}>
          <TextLink to={setUrl(key)}>{name}</TextLink>
          <Text as="span" size="compact" tone="dimmed">
            <code>{key}</code>
          </Text>
        </Stack>
      ),
    },
    {
      key: 'gives',
      header: t('sets.column.gives'),
      cell: ({ currentVersion }) =>
        listOr(currentVersion?.rules.map(({ resource }) => resource.name) ?? [], t('sets.nothing')),
    },
    {
      key: 'version',
      header: t('sets.column.version'),
      cell: ({ key, currentVersion, draft }) => {
        const newest = draft ?? currentVersion;
        if (!newest) return t('sets.noVersion');
        return (
          <Row gap={2}>
            <TextLink to={setVersionUrl(key, newest.number)}>
              {t('sets.number', { number: format.number(newest.number) })}
            </TextLink>
            <VersionBadge isDraft={draft !== null} />
          </Row>
        );
      },
    },
    {
      key: 'products',
      header: t('sets.column.products'),
      cell: ({ products }) =>
        listOr(
          products.map(({ name }) => name),
          t('sets.noProduct'),
        ),
    },
  ];
}
