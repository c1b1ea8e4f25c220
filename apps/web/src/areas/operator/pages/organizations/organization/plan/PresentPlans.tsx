import type { FragmentType } from '@apollo/client';
import { Card, DateTime, DescriptionList, Stack, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { PresentPlans_organizationFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';

const organizationFragment = graphql(`
  fragment PresentPlans_organization on Organization {
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
      source
      since
      until
    }
  }
`);

export interface PresentPlansProps {
  organization: FragmentType<PresentPlans_organizationFragment>;
}

/** What the organization is on while one changes it. */
export function PresentPlans({ organization }: PresentPlansProps) {
  const { t } = useTranslation('operator');
  const { plans } = useFragmentData(organizationFragment, organization);
  return (
    <Card level={2} title={t('act.now')}>
      {plans.length === 0 && <Text tone="dimmed">{t('act.noPlanNow')}</Text>}
      <Stack gap={4}>
        {plans.map(({ ladder, product, source, since, until }) => (
          <Stack key={ladder.id} gap={2}>
            <Text>
              {t('act.planNow', { plan: product.name, ladder: ladder.name, source: t(`source.${source}`) })}
            </Text>
            <DescriptionList
              items={[
                { term: t('organization.since'), value: <DateTime value={since} /> },
                {
                  term: t('organization.until'),
                  value: until === null ? t('organization.noEnd') : <DateTime value={until} />,
                },
              ]}
            />
          </Stack>
        ))}
      </Stack>
    </Card>
  );
}
