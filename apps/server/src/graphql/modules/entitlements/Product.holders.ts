import { type HolderView, listHolders } from '@member-console/domain/entitlements';
import { z } from 'zod';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { encodeId } from '../../ids.ts';
import { isOperator } from '../../isOperator.ts';
import { keysetPage } from '../../keysetPage.ts';
import { Product } from '../catalog/Product.ts';
import { Organization, overviewOf } from '../organizations/Organization.ts';
import { ContributionState } from './ContributionState.ts';
import { GrantSource } from './GrantSource.ts';

const ProductHolder = builder.objectRef<HolderView>('ProductHolder').implement({
  description: 'One claim on a product that counts now or later, and whose it is.',
  fields: (t) => ({
    id: t.id({
      description: 'Of the grant by which the product is held: `node` knows it.',
      resolve: ({ grantId }) => encodeId('Grant', grantId),
    }),
    organization: t.field({
      type: Organization,
      description: 'Who holds it.',
      resolve: ({ organizationId }, _args, context) => overviewOf({ id: organizationId }, context),
    }),
    source: t.field({ type: GrantSource, description: 'Where it comes from.', resolve: (h) => h.source }),
    quantity: t.exposeInt('quantity', { description: 'How many times.' }),
    state: t.field({ type: ContributionState, description: 'Whether it counts.', resolve: (h) => h.state }),
    since: t.field({ type: 'DateTime', description: 'When it began or begins.', resolve: (h) => h.since }),
    until: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it ends; null when it has no end.',
      resolve: (holder) => holder.until,
    }),
  }),
});

builder.objectField(Product, 'holders', (t) =>
  t.connection(
    {
      type: ProductHolder,
      nullable: true,
      description: 'Who holds it now or later, the earliest first; null for everybody but operators.',
      resolve: async ({ id }, args, context) => {
        if (!(await isOperator(context))) return null;
        const viewer = await requireViewer(context);
        return keysetPage(
          { list: 'holders', place: z.uuid() },
          args,
          (page) => listHolders(context.rooms, viewer, id, page),
          (holder) => ({ place: holder.grantId, node: holder }),
        );
      },
    },
    { name: 'ProductHolderConnection', description: 'A page of holders of a product.' },
    { name: 'ProductHolderEdge', description: 'A holder in its list.' },
  ),
);
