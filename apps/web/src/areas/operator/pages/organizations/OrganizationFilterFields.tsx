import { SelectField } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type {
  OrganizationFilterFields_ladderFragment,
  OrganizationFilterFields_typeFragment,
} from '../../../../__generated__/graphql.ts';
import { noPlan, type OrganizationFilters, type OrganizationState, organizationStates } from './filters.ts';

graphql(`
  fragment OrganizationFilterFields_ladder on PlanLadder {
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

graphql(`
  fragment OrganizationFilterFields_type on OrganizationType {
    key
    name
  }
`);

type Chosen = Pick<OrganizationFilters, 'type' | 'plan' | 'state'>;

export interface OrganizationFilterFieldsProps {
  chosen: Chosen;
  ladders: readonly OrganizationFilterFields_ladderFragment[];
  types: readonly OrganizationFilterFields_typeFragment[];
  onChoose: (chosen: Chosen) => void;
}

/** The words for each state. */
const stateWords = {
  active: 'active',
  suspended: 'suspended',
  'over-limit': 'overLimit',
  'over-limit-ending': 'overLimitEnding',
  'trial-ending': 'trialEnding',
  'plan-held': 'planHeld',
} as const satisfies Record<OrganizationState, string>;

/** Narrows the list to a type, a plan and a state. */
export function OrganizationFilterFields({
  chosen,
  ladders,
  types,
  onChoose,
}: OrganizationFilterFieldsProps) {
  const { t } = useTranslation('operator');
  const { type = '', plan = '', state = '' } = chosen;
  const plans = ladders.flatMap(({ name, tiers }) =>
    tiers.map(({ product }) => ({ value: product.slug, label: `${name}: ${product.name}` })),
  );
  return (
    <>
      <SelectField
        label={t('organizations.type')}
        value={type}
        options={[
          { value: '', label: t('organizations.allTypes') },
          ...types.map(({ key, name }) => ({ value: key, label: name })),
        ]}
        onChange={({ target }) => onChoose({ ...chosen, type: target.value || undefined })}
      />
      <SelectField
        label={t('organizations.column.plan')}
        value={plan}
        options={[
          { value: '', label: t('organizations.anyPlan') },
          ...plans,
          { value: noPlan, label: t('organizations.noPlan') },
        ]}
        onChange={({ target }) => onChoose({ ...chosen, plan: target.value || undefined })}
      />
      <SelectField
        label={t('organizations.column.state')}
        value={state}
        options={[
          { value: '', label: t('organizations.anyState') },
          ...organizationStates.map((value) => ({ value, label: t(`organizations.${stateWords[value]}`) })),
        ]}
        onChange={({ target }) =>
          onChoose({ ...chosen, state: organizationStates.find((candidate) => candidate === target.value) })
        }
      />
    </>
  );
}
