import { type DefaultGrantView, isOffered } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { OrganizationType } from '../organizations/OrganizationType.ts';
import { PlanLadder } from './PlanLadder.ts';
import { Product } from './Product.ts';

export const DefaultGrant = builder.objectRef<DefaultGrantView>('DefaultGrant');

builder.node(DefaultGrant, {
  description: 'What organizations of a type get by themselves. For operators.',
  id: { resolve: (configured) => configured.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.defaultGrant.load(id))),
  fields: (t) => ({
    organizationType: t.field({
      type: OrganizationType,
      description: 'Whose default it is.',
      resolve: (configured) => configured.organizationType,
    }),
    ladder: t.field({
      type: PlanLadder,
      nullable: true,
      description: 'The ladder whose lowest published plan they get; null when it is a product.',
      resolve: (configured) => configured.ladder,
    }),
    product: t.field({
      type: Product,
      nullable: true,
      description: 'The product off the ladders that they get; null when it is a ladder.',
      resolve: (configured) => configured.product,
    }),
    gives: t.field({
      type: Product,
      nullable: true,
      description:
        'What it comes to for whoever gets it now: the lowest plan of its ladder that is offered, or its product; null when that is nothing.',
      resolve: async ({ ladder, product }, _args, context) => {
        if (ladder === null) return product;
        const tiers = (await context.loaders.catalogLadder.load(ladder.id))?.catalogTiers ?? [];
        return tiers.find(isOffered)?.product ?? null;
      },
    }),
    organizationCount: t.int({
      description: 'Organizations that have it now or later.',
      resolve: ({ id }, _args, context) => context.loaders.defaultHolders.load(id),
    }),
  }),
});
