import type { FragmentType } from '@apollo/client';
import { Card, DateTime, DescriptionList, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { OrganizationPlans_organizationFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../../shared/format/useFormat.ts';

const organizationFragment = graphql(`
  fragment OrganizationPlans_organization on Organization {
    id
    plans {
      ladder {
        id
        name
      }
      product {
        id
        name
      }
      rank
      since
      until
      source
    }
  }
`);

export interface OrganizationPlansProps {
  organization: FragmentType<OrganizationPlans_organizationFragment>;
}

/** The plan on each ladder at this moment. */
export function OrganizationPlans({ organization }: OrganizationPlansProps) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const data = useFragmentData(organizationFragment, organization);
  if (data.plans.length === 0) {
    return (
      <Card level={2} title={t('organization.plans')}>
        <Text tone="dimmed">{t('organization.noPlans')}</Text>
      </Card>
    );
  }
  return data.plans.map(({ ladder, product, rank, source, since, until }) => (
    <Card
      key={ladder.id}
      level={2}
      title={t('organization.onPlan', { plan: product.name })}
      description={t('organization.onLadder', { ladder: ladder.name })}
    >
      <DescriptionList
        items={[
          { term: t('organization.rank'), value: format.number(rank) },
          { term: t('organization.source'), value: t(`source.${source}`) },
          { term: t('organization.since'), value: <DateTime value={since} /> },
          {
            term: t('organization.until'),
            value: until === null ? t('organization.noEnd') : <DateTime value={until} />,
          },
        ]}
      />
    </Card>
  ));
}
