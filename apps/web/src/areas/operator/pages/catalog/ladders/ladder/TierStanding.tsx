import type { FragmentType } from '@apollo/client';
import { BarChart, Heading, Stack, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { TierStanding_ladderFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';

const ladderFragment = graphql(`
  fragment TierStanding_ladder on PlanLadder {
    id
    catalogTiers {
      organizationCount
      product {
        id
        name
      }
    }
  }
`);

/** How many organizations are on each tier now. */
export function TierStanding({ ladder }: { ladder: FragmentType<TierStanding_ladderFragment> }) {
  const { t } = useTranslation('operator');
  const { catalogTiers } = useFragmentData(ladderFragment, ladder);
  const points = (catalogTiers ?? []).map(({ product, organizationCount }) => ({
    label: product.name,
    value: organizationCount ?? 0,
  }));
  const count = points.reduce((sum, { value }) => sum + value, 0);
  const [most] = points.toSorted((one, other) => other.value - one.value);
  if (count === 0 || !most) {
    return (
      <Stack gap={2}>
        <Heading level={2}>{t('ladders.standing.title')}</Heading>
        <Text tone="dimmed">{t('ladders.standing.nobody')}</Text>
      </Stack>
    );
  }
  return (
    <BarChart
      title={t('ladders.standing.title')}
      summary={t('ladders.standing.summary', { count, most: most.label })}
      points={points}
      texts={{
        asTable: t('parts.asTable'),
        label: t('ladders.standing.tier'),
        value: t('ladders.standing.organizations'),
      }}
    />
  );
}
