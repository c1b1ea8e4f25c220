import type { FragmentType } from '@apollo/client';
import {
  type Column,
  DataTable,
  EmptyState,
  EntitlementSetIcon,
  LinkButton,
  Row,
  TextLink,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { ResourceUses_resourceFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { useValueWords } from '../../../../../../shared/entitlements/value.ts';
import { useFormat } from '../../../../../../shared/format/useFormat.ts';
import { setsUrl, setUrl, setVersionUrl } from '../../../../urls.ts';
import { VersionBadge } from '../../sets/VersionBadge.tsx';

const resourceFragment = graphql(`
  fragment ResourceUses_resource on Resource {
    id
    unit
    uses {
      entitlementSet {
        id
        key
        name
      }
      version {
        id
        number
        publishedAt
      }
      value {
        ...ValueWords_value @unmask
      }
    }
  }
`);

type Use = NonNullable<ResourceUses_resourceFragment['uses']>[number];

export interface ResourceUsesProps {
  resource: FragmentType<ResourceUses_resourceFragment>;
}

/** Which sets give the resource, and how much of it. */
export function ResourceUses({ resource }: ResourceUsesProps) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const valueWords = useValueWords();
  const { unit, uses } = useFragmentData(resourceFragment, resource);
  const columns: Column<Use>[] = [
    {
      key: 'set',
      header: t('resource.set'),
      cell: ({ entitlementSet: { key, name } }) => <TextLink to={setUrl(key)}>{name}</TextLink>,
    },
    {
      key: 'version',
      header: t('resource.version'),
      cell: ({ entitlementSet: { key }, version: { number, publishedAt } }) => (
        <Row gap={2}>
          <TextLink to={setVersionUrl(key, number)}>
            {t('sets.number', { number: format.number(number) })}
          </TextLink>
          <VersionBadge isDraft={publishedAt === null} />
        </Row>
      ),
    },
    { key: 'value', header: t('resource.gives'), align: 'end', cell: ({ value }) => valueWords(value, unit) },
  ];
  return (
    <DataTable
      caption={t('resource.uses')}
      columns={columns}
      rows={uses ?? []}
      rowKey={({ version }) => version.id}
      empty={
        <EmptyState
          icon={EntitlementSetIcon}
          title={t('resource.noUses.title')}
          actions={<LinkButton to={setsUrl}>{t('resource.toSets')}</LinkButton>}
        >
          {t('resource.noUses.message')}
        </EmptyState>
      }
    />
  );
}
