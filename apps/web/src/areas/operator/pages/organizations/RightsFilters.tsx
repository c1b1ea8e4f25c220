import { Row, SelectField } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { RightsFilters_ladderFragment } from '../../../../__generated__/graphql.ts';
import { noPlan, type OrganizationFilters, type OrganizationState } from './filters.ts';

graphql(`
  fragment RightsFilters_ladder on PlanLadder {
    id
    name
    tiers {
      product {
        id
        slug
        name
      }
    }
  }
`);

type Chosen = Pick<OrganizationFilters, 'plan' | 'state'>;

export interface RightsFiltersProps extends Chosen {
  ladders: readonly RightsFilters_ladderFragment[];
  onChoose: (chosen: Chosen) => void;
}

const states: readonly OrganizationState[] = ['active', 'suspended', 'over-limit'];

/** Narrows the list to a plan and to a state. */
export function RightsFilters({ ladders, plan, state, onChoose }: RightsFiltersProps) {
  const { t } = useTranslation('operator');
  const words = { active: 'active', suspended: 'suspended', 'over-limit': 'overLimit' } as const;
  const plans = ladders.flatMap(({ name, tiers }) =>
    tiers.map(({ product }) => ({ value: product.slug, label: `${name}: ${product.name}` })),
  );
  return (
    <Row gap={3} align="start">
      <SelectField
        label={t('organizations.column.plan')}
        value={plan ?? ''}
        options={[
          { value: '', label: t('organizations.anyPlan') },
          ...plans,
          { value: noPlan, label: t('organizations.noPlan') },
        ]}
        onChange={({ target }) => onChoose({ state, plan: target.value || undefined })}
      />
      <SelectField
        label={t('organizations.column.state')}
        value={state ?? ''}
        options={[
          { value: '', label: t('organizations.anyState') },
          ...states.map((value) => ({ value, label: t(`organizations.${words[value]}`) })),
        ]}
        onChange={({ target }) =>
          onChoose({ plan, state: states.find((candidate) => candidate === target.value) })
        }
      />
    </Row>
  );
}
