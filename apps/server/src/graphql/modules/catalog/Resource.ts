import { type ResourceView, selectResources } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { missing } from '../../errors.ts';
import { OverLimitPolicy } from '../entitlements/OverLimit.ts';
import { ResourceKind } from './ResourceKind.ts';

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
    levels: t.stringList({
      description: 'Levels of an ENUM, the lowest first; empty for every other kind.',
      resolve: (resource) => [...resource.levels],
    }),
    overLimitPolicy: t.field({
      type: OverLimitPolicy,
      nullable: true,
      description: 'What happens when more is in use than a plan allows; null when its service sees to that.',
      resolve: async (resource, _args, context) => (await detailsOf(resource, context)).overLimitPolicy,
    }),
    overLimitGraceDays: t.int({
      description: 'Days until the policy does what it says.',
      resolve: async (resource, _args, context) => (await detailsOf(resource, context)).overLimitGraceDays,
    }),
    isFixed: t.boolean({
      description:
        'Whether a published entitlement set or an override speaks of it: then kind, unit and levels stay.',
      resolve: async (resource, _args, context) => (await detailsOf(resource, context)).isFixed,
    }),
  }),
});

async function detailsOf({ id }: ResourceView, context: Context) {
  const details = await context.loaders.catalogResource.load(id);
  if (details === null) throw missing('resource');
  return details;
}
