import type { SetVersionView } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { EntitlementRule } from './EntitlementRule.ts';

export const EntitlementSetVersion = builder.objectRef<SetVersionView>('EntitlementSetVersion');

builder.node(EntitlementSetVersion, {
  description: 'One version of what a set gives. For operators. Once published it never changes.',
  id: { resolve: (version) => version.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.setVersion.load(id))),
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Counts from 1 within its set.' }),
    publishedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was published; null for a draft.',
      resolve: (version) => version.publishedAt,
    }),
    rules: t.field({
      type: [EntitlementRule],
      description: 'Everything it gives, in the order of resource keys.',
      resolve: (version) => version.rules,
    }),
  }),
});
