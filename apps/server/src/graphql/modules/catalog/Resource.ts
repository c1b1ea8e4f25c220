import { type ResourceView, selectResources } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';

const ResourceKind = builder.enumType('ResourceKind', {
  description: 'How a resource is given and merged.',
  values: {
    BOOLEAN: { value: 'boolean', description: 'On or off; on when anything switches it on.' },
    LIMIT: { value: 'limit', description: 'So many; what several things give adds up.' },
    ENUM: { value: 'enum', description: 'One of ordered levels; the highest counts.' },
  } as const,
});

export const Resource = builder.objectRef<ResourceView>('Resource');

builder.node(Resource, {
  description: 'A thing that can be limited or switched, such as wiki sites.',
  id: { resolve: (resource) => resource.id },
  loadMany: async (ids, context) => {
    const found = await selectResources(context.rooms.database, ids);
    return ids.map((id) => found.find((resource) => resource.id === id) ?? null);
  },
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Namespaced key, such as `fedwiki.sites`; never changes.' }),
    name: t.exposeString('name', { description: 'What people call it.' }),
    description: t.exposeString('description', { description: 'What it is, in a sentence; may be empty.' }),
    kind: t.field({ type: ResourceKind, description: 'How it is given.', resolve: (r) => r.kind }),
    unit: t.exposeString('unit', {
      nullable: true,
      description: 'Unit of limits and usage, such as `MB`; null for what is simply counted.',
    }),
  }),
});
