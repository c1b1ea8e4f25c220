import type {
  PlanOption as PlanOptionView,
  PlanOutcome as PlanOutcomeView,
} from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { EntitlementValue } from '../catalog/EntitlementValue.ts';
import { PlanLadder } from '../catalog/PlanLadder.ts';
import { Product } from '../catalog/Product.ts';
import { Resource } from '../catalog/Resource.ts';

const PlanStanding = builder.enumType('PlanStanding', {
  description: 'How a plan stands to the one that an organization is on, on the same ladder.',
  values: {
    CURRENT: { value: 'current', description: 'It is the one.' },
    HIGHER: { value: 'higher', description: 'Its place is above.' },
    LOWER: { value: 'lower', description: 'Its place is below.' },
    NEW: { value: 'new', description: 'The organization is on no plan of the ladder.' },
  } as const,
});

const PlanOutcomeDirection = builder.enumType('PlanOutcomeDirection', {
  description: 'Whether there would be more of something.',
  values: {
    MORE: { value: 'more', description: 'More than now.' },
    LESS: { value: 'less', description: 'Less than now.' },
    SAME: { value: 'same', description: 'As much as now.' },
  } as const,
});

const PlanOutcome = builder.objectRef<PlanOutcomeView>('PlanOutcome').implement({
  description: 'What an organization would have of a resource on another plan, all else being as it is.',
  fields: (t) => ({
    resource: t.field({ type: Resource, description: 'Of what.', resolve: (o) => o.resource }),
    before: t.field({ type: EntitlementValue, description: 'What it has now.', resolve: (o) => o.before }),
    after: t.field({
      type: EntitlementValue,
      description: 'What it would have in all.',
      resolve: (o) => o.after,
    }),
    direction: t.expose('direction', { type: PlanOutcomeDirection, description: 'Which of them is more.' }),
    used: t.field({
      type: 'BigInt',
      nullable: true,
      description: 'What is in use; null for what is not measured.',
      resolve: (outcome) => outcome.used,
    }),
    excess: t.field({
      type: 'BigInt',
      description: 'How much more is in use than would be allowed; 0 when it fits.',
      resolve: (outcome) => outcome.excess,
    }),
  }),
});

export const PlanOption = builder.objectRef<PlanOptionView>('PlanOption').implement({
  description:
    'A published plan as it looks from an organization. For looking around: what a change does is said by its preview.',
  fields: (t) => ({
    ladder: t.field({ type: PlanLadder, description: 'On which ladder.', resolve: (o) => o.ladder }),
    product: t.field({ type: Product, description: 'The plan.', resolve: (o) => o.tier.product }),
    standing: t.expose('standing', { type: PlanStanding, description: 'How it stands to the present one.' }),
    outcomes: t.field({
      type: [PlanOutcome],
      description: 'What would become of each resource that the organization has or would have.',
      resolve: (option) => option.outcomes,
    }),
  }),
});
