import type {
  EntitlementAt as At,
  EntitlementDifference as Difference,
} from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { EntitlementValue } from '../catalog/EntitlementValue.ts';
import { Resource } from '../catalog/Resource.ts';
import { Contribution } from './Contribution.ts';

const EntitlementAt = builder.objectRef<At>('EntitlementAt').implement({
  description: 'A value at one instant, and why it is what it is.',
  fields: (t) => ({
    value: t.field({ type: EntitlementValue, description: 'How much in all.', resolve: (at) => at.value }),
    contributions: t.field({
      type: [Contribution],
      description: 'Everything that makes up the value, and what does not count and why not.',
      resolve: (at) => at.contributions,
    }),
  }),
});

export const EntitlementDifference = builder.objectRef<Difference>('EntitlementDifference').implement({
  description: 'A resource of which another amount is allowed at one instant than at another.',
  fields: (t) => ({
    resource: t.field({ type: Resource, description: 'Of what.', resolve: (diff) => diff.resource }),
    before: t.field({ type: EntitlementAt, description: 'At the first instant.', resolve: (d) => d.before }),
    after: t.field({ type: EntitlementAt, description: 'At the second instant.', resolve: (d) => d.after }),
  }),
});
