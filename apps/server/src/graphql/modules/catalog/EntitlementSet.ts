import type { EntitlementSetView } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { EntitlementSetVersion } from './EntitlementSetVersion.ts';
import { Product } from './Product.ts';

export const EntitlementSet = builder.objectRef<EntitlementSetView>('EntitlementSet');

builder.node(EntitlementSet, {
  description: 'A named, versioned list of what something gives. For operators.',
  id: { resolve: (set) => set.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.entitlementSet.load(id))),
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its own short name; never changes.' }),
    name: t.exposeString('name', { description: 'What operators call it.' }),
    versions: t.field({
      type: [EntitlementSetVersion],
      description: 'Every version, the newest first; at most one of them a draft.',
      resolve: (set) => set.versions,
    }),
    currentVersion: t.field({
      type: EntitlementSetVersion,
      nullable: true,
      description: 'What new grants give: the newest published version; null when none is published.',
      resolve: (set) => set.versions.find(({ publishedAt }) => publishedAt !== null) ?? null,
    }),
    draft: t.field({
      type: EntitlementSetVersion,
      nullable: true,
      description: 'What it is to give next; null when nothing is drafted.',
      resolve: (set) => set.versions.find(({ publishedAt }) => publishedAt === null) ?? null,
    }),
    version: t.field({
      type: EntitlementSetVersion,
      nullable: true,
      description: 'The version of this number; null when there is none.',
      args: { number: t.arg.int({ description: 'Counts from 1.' }) },
      resolve: (set, { number }) => set.versions.find((version) => version.number === number) ?? null,
    }),
    products: t.field({
      type: [Product],
      description: 'Products that give it, drafts and retired ones included, in the order of slugs.',
      resolve: ({ id }, _args, context) => context.loaders.productsOfSet.load(id),
    }),
  }),
});

builder.objectField(EntitlementSetVersion, 'entitlementSet', (t) =>
  t.field({
    type: EntitlementSet,
    description: 'The set of which it is a version.',
    resolve: async ({ setId }, _args, context) => {
      const set = await context.loaders.entitlementSet.load(setId);
      if (set === null) throw missing('entitlement set');
      return set;
    },
  }),
);
