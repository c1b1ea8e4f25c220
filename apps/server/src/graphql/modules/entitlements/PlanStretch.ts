import type { PlanStretch as PlanStretchView } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { Product } from '../catalog/Product.ts';
import { GrantSource } from './GrantSource.ts';

export const PlanStretch = builder.interfaceRef<PlanStretchView>('PlanStretch').implement({
  description: 'A plan on one ladder during a stretch of time, and where it comes from.',
  fields: (t) => ({
    product: t.field({ type: Product, description: 'The plan.', resolve: (plan) => plan.product }),
    rank: t.exposeInt('rank', { description: 'Its place on the ladder.' }),
    since: t.field({ type: 'DateTime', description: 'When it begins.', resolve: (plan) => plan.since }),
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
    isForced: t.exposeBoolean('isForced', {
      description: 'Whether an operator forced it: then it counts whatever else there is.',
    }),
    grantedBy: t.exposeString('grantedBy', {
      nullable: true,
      description: 'Name of the person who granted it; null when the system did by itself.',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why, in the words of whoever granted it; null when nobody said.',
    }),
  }),
});

export const NextPlan = builder.objectRef<PlanStretchView>('NextPlan').implement({
  description: 'A plan that is planned to come next on a ladder.',
  interfaces: [PlanStretch],
});
