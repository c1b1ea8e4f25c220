import type { CurrentPlan as CurrentPlanView } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { PlanLadder } from '../catalog/PlanLadder.ts';
import { Product } from '../catalog/Product.ts';
import { GrantSource } from './GrantSource.ts';

export const CurrentPlan = builder.objectRef<CurrentPlanView>('CurrentPlan').implement({
  description: 'The plan that an organization is on, on one ladder, at this moment.',
  fields: (t) => ({
    ladder: t.field({ type: PlanLadder, description: 'The ladder.', resolve: (plan) => plan.ladder }),
    product: t.field({ type: Product, description: 'The plan.', resolve: (plan) => plan.product }),
    rank: t.exposeInt('rank', { description: 'Its place on the ladder.' }),
    since: t.field({ type: 'DateTime', description: 'When it began.', resolve: (plan) => plan.since }),
    until: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it ends as things stand; null when it has no end.',
      resolve: (plan) => plan.until,
    }),
    source: t.field({
      type: GrantSource,
      description: 'Where it comes from.',
      resolve: (plan) => plan.source,
    }),
  }),
});
