import type { OrganizationOverview } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { CurrentPlan } from './CurrentPlan.ts';
import { EffectiveEntitlement } from './EffectiveEntitlement.ts';

export const Rights = builder.objectRef<OrganizationOverview>('Rights').implement({
  description: 'What an organization was, is or will be allowed at one instant, and why.',
  fields: (t) => ({
    at: t.field({ type: 'DateTime', description: 'The instant.', resolve: (rights) => rights.at }),
    plans: t.field({
      type: [CurrentPlan],
      description: 'The plan on each ladder then.',
      resolve: (rights) => rights.plans,
    }),
    entitlements: t.field({
      type: [EffectiveEntitlement],
      description: 'What it might use then. What was in use in the past is not known.',
      resolve: (rights) => rights.entitlements,
    }),
    isSuspended: t.exposeBoolean('isSuspended', {
      description: 'Whether it was suspended then: plans run on, requests of members are refused.',
    }),
  }),
});
