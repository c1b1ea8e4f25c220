import type { CurrentPlan as CurrentPlanView } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { PlanLadder } from '../catalog/PlanLadder.ts';
import { NextPlan, PlanStretch } from './PlanStretch.ts';

export const CurrentPlan = builder.objectRef<CurrentPlanView>('CurrentPlan').implement({
  description: 'The plan that an organization is on, on one ladder, and what is planned to come next.',
  interfaces: [PlanStretch],
  fields: (t) => ({
    ladder: t.field({ type: PlanLadder, description: 'The ladder.', resolve: (plan) => plan.ladder }),
    next: t.field({
      type: NextPlan,
      nullable: true,
      description:
        'What comes next as things stand; null when nothing is planned. It may begin later than this plan ends: then there is no plan in between.',
      resolve: (plan) => plan.next,
    }),
  }),
});
