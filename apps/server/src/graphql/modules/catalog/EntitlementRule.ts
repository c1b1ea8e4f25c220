import type { RuleView } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { EntitlementValue } from './EntitlementValue.ts';
import { Resource } from './Resource.ts';

export const EntitlementRule = builder.objectRef<RuleView>('EntitlementRule').implement({
  description: 'One line of what a product includes.',
  fields: (t) => ({
    resource: t.field({ type: Resource, description: 'Of what.', resolve: (rule) => rule.resource }),
    value: t.field({ type: EntitlementValue, description: 'How much.', resolve: (rule) => rule.value }),
  }),
});
