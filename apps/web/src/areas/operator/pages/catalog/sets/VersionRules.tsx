import type { FragmentType } from '@apollo/client';
import { type Column, DataTable, EmptyState, ResourceIcon, Stack, Text, TextLink } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { VersionRules_versionFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../shared/api/useFragmentData.ts';
import { useValueWords } from '../../../../../shared/entitlements/value.ts';
import { resourceUrl } from '../../../urls.ts';

const versionFragment = graphql(`
  fragment VersionRules_version on EntitlementSetVersion {
    id
    rules {
      resource {
        id
        key
        name
        unit
      }
      value {
        ...ValueWords_value @unmask
      }
    }
  }
`);

type Rule = VersionRules_versionFragment['rules'][number];

export interface VersionRulesProps {
  version: FragmentType<VersionRules_versionFragment>;
}

/** Everything that one version gives. */
export function VersionRules({ version }: VersionRulesProps) {
  const { t } = useTranslation('operator');
  const valueWords = useValueWords();
  const { rules } = useFragmentData(versionFragment, version);
  const columns: Column<Rule>[] = [
    {
      key: 'resource',
      header: t('resources.column.name'),
      cell: ({ resource: { key, name } }) => (
        <Stack gap={1}>
          <TextLink to={resourceUrl(key)}>{name}</TextLink>
          <Text as="span" size="compact" tone="dimmed">
            <code>{key}</code>
          </Text>
        </Stack>
      ),
    },
    {
      key: 'value',
      header: t('resource.gives'),
      align: 'end',
      cell: ({ resource, value }) => valueWords(value, resource.unit),
    },
  ];
  return (
    <DataTable
      caption={t('sets.rules')}
      columns={columns}
      rows={rules}
      rowKey={({ resource }) => resource.id}
      empty={
        <EmptyState icon={ResourceIcon} title={t('sets.noRules.title')}>
          {t('sets.noRules.message')}
        </EmptyState>
      }
    />
  );
}
