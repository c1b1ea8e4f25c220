import { type SyncRequested, syncProductNow } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { uuidOrNothing } from '../../ids.ts';
import { Product } from '../catalog/Product.ts';
import { commandMutation } from '../kernel/commandMutation.ts';
import { REASON } from '../kernel/operatorMutation.ts';
import { SYNC_REFUSALS, shown } from './syncRefusals.ts';

const SyncProductInput = builder.inputType('SyncProductInput', {
  description: 'Which product Stripe is told of anew.',
  fields: (t) => ({
    productId: t.id({ description: 'The product.' }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

const SyncProductSuccess = builder.objectRef<SyncRequested>('SyncProductSuccess').implement({
  description: 'Stripe is told within moments.',
  fields: (t) => ({
    product: t.field({
      type: Product,
      description: 'The product, with how it stands in Stripe.',
      resolve: async ({ id }, _args, context) => {
        const found = await context.loaders.product.load(id);
        if (found === null) throw missing('product');
        return found;
      },
    }),
  }),
});

commandMutation({
  name: 'syncProduct',
  description:
    'Tells Stripe of a product anew, whatever somebody made of it there. FORBIDDEN for everybody but operators who look after money.',
  input: SyncProductInput,
  inputDescription: 'Which product, and why.',
  success: SyncProductSuccess,
  refusals: SYNC_REFUSALS,
  run: async ({ context: { rooms }, actor, input }) => {
    const productId = uuidOrNothing('Product', input.productId);
    return shown(await syncProductNow(rooms, actor, { productId, reason: input.reason ?? null }));
  },
});
