import type { FragmentType } from '@apollo/client';
import { Card, DescriptionList, KeyValue, Notice, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { ResourceFacts_resourceFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../../../shared/format/useFormat.ts';

const resourceFragment = graphql(`
  fragment ResourceFacts_resource on Resource {
    id
    key
    kind
    unit
    levels
    overLimitPolicy
    overLimitGraceDays
    isFixed
  }
`);

export interface ResourceFactsProps {
  resource: FragmentType<ResourceFacts_resourceFragment>;
}

/** How a resource is given, how grants of it come together, and what happens over its limit. */
export function ResourceFacts({ resource }: ResourceFactsProps) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const data = useFragmentData(resourceFragment, resource);
  const { kind, unit, levels, overLimitPolicy, overLimitGraceDays: days } = data;
  const ofLimits = [
    { term: t('resource.unit'), value: unit ?? t('resources.counted') },
    {
      term: t('resource.policy'),
      value: t(`resources.policyLong.${overLimitPolicy ?? 'NONE'}`, { days: format.number(days) }),
    },
  ];
  return (
    <Card level={2} title={t('resource.about')}>
      <Stack>
        <DescriptionList
          items={[
            { term: t('resource.key'), value: <code>{data.key}</code> },
            { term: t('resource.kind'), value: t(`resources.kind.${kind}`) },
            { term: t('resource.merge'), value: t(`resources.mergeLong.${kind}`) },
            ...(kind === 'LIMIT' ? ofLimits : []),
            ...(kind === 'ENUM' ? [{ term: t('resource.levels'), value: levels.join(' < ') }] : []),
          ]}
        />
        <KeyValue label={t('catalogParts.id')} value={data.id} />
        {data.isFixed && (
          <Notice tone="info" title={t('resource.fixed')}>
            {t('resource.fixedWhy')}
          </Notice>
        )}
      </Stack>
    </Card>
  );
}
