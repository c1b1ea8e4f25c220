import type { ContributionView } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { encodeId } from '../../ids.ts';
import { EntitlementValue } from '../catalog/EntitlementValue.ts';
import { Product } from '../catalog/Product.ts';
import { ContributionRule } from './ContributionRule.ts';
import { ContributionSource } from './ContributionSource.ts';
import { ContributionState } from './ContributionState.ts';

export const Contribution = builder.objectRef<ContributionView>('Contribution').implement({
  description: 'One reason why a value is what it is.',
  fields: (t) => ({
    state: t.field({ type: ContributionState, description: 'Whether it counts.', resolve: (c) => c.state }),
    rule: t.field({ type: ContributionRule, description: 'Why it counts or not.', resolve: (c) => c.rule }),
    id: t.id({
      description: 'Of the grant or the override that it is: `node` knows both.',
      resolve: ({ id, source }) => encodeId(source === 'override' ? 'Override' : 'Grant', id),
    }),
    source: t.field({
      type: ContributionSource,
      description: 'Where it comes from.',
      resolve: (contribution) => contribution.source,
    }),
    product: t.field({
      type: Product,
      nullable: true,
      description: 'What was granted; null for an override.',
      resolve: (contribution) => contribution.product,
    }),
    value: t.field({ type: EntitlementValue, description: 'What it gives.', resolve: (c) => c.value }),
    quantity: t.exposeInt('quantity', { description: 'How many times it was granted.' }),
    grantedBy: t.string({
      nullable: true,
      description: 'Name of the person who granted it; null when the system did by itself.',
      resolve: (contribution) => contribution.grantedBy,
    }),
    reason: t.string({
      nullable: true,
      description: 'Why, in the words of whoever granted it; null when nobody said.',
      resolve: (contribution) => contribution.reason,
    }),
    since: t.field({ type: 'DateTime', description: 'When it begins to count.', resolve: (c) => c.since }),
    until: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it ceases to count; null when it has no end.',
      resolve: (contribution) => contribution.until,
    }),
  }),
});
