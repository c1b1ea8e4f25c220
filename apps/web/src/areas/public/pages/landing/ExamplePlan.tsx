import type { FragmentType } from '@apollo/client';
import { Card, Stack, UsageMeter } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { ExamplePlan_ladderFragment } from '../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../shared/format/useFormat.ts';

const ladderFragment = graphql(`
  fragment ExamplePlan_ladder on PlanLadder {
    id
    tiers {
      rank
      product {
        id
        name
        includes {
          resource {
            id
            name
            unit
          }
          value {
            ... on LimitValue {
              limit
              isUnlimited
            }
          }
        }
      }
    }
  }
`);

/** How many of a plan's limits the picture shows. */
const shown = 3;

/** What a new account would see: the first plan of the ladder, with nothing used yet. */
export function ExamplePlan({ ladder }: { ladder: FragmentType<ExamplePlan_ladderFragment> }) {
  const { t } = useTranslation('public');
  const format = useFormat();
  const { tiers } = useFragmentData(ladderFragment, ladder);
  const first = tiers.toSorted((one, other) => one.rank - other.rank)[0]?.product;
  if (!first) return null;
  const limits = first.includes.flatMap(({ resource, value }) =>
    'limit' in value && value.limit !== null ? [{ resource, limit: value.limit }] : [],
  );
  return (
    <Card
      level={2}
      highlighted
      title={t('example.title', { plan: first.name })}
      description={t('example.lead')}
    >
      <Stack gap={4}>
        {limits.slice(0, shown).map(({ resource, limit }) => (
          <UsageMeter
            key={resource.id}
            label={resource.name}
            used={0}
            limit={Number(limit)}
            format={(amount) => format.amount(amount, resource.unit)}
          />
        ))}
      </Stack>
    </Card>
  );
}
