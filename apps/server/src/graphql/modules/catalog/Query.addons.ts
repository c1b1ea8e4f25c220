import { findAddons } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { Product } from './Product.ts';

builder.queryField('addons', (t) =>
  t.field({
    type: [Product],
    description:
      'Every published add-on: what can be had beside a plan, several times over. For everybody, signed in or not.',
    resolve: async (_root, _args, context) => {
      const addons = await findAddons(context.rooms);
      for (const addon of addons) context.loaders.catalogProduct.prime(addon.id, addon);
      return [...addons];
    },
  }),
);
