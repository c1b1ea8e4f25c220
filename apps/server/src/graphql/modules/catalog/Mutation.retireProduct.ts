import { retireProduct } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { uuidOrNothing } from '../../ids.ts';
import { catalogMutation, REASON_REQUIRED } from './catalogMutation.ts';
import { Product } from './Product.ts';
import { Undoable } from './Undoable.ts';

const LiveGrantsFate = builder.enumType('LiveGrantsFate', {
  description: 'What becomes of grants that count now or later.',
  values: { KEEP: { value: 'keep', description: 'They go on as they are.' } } as const,
});

const RetireProductInput = builder.inputType('RetireProductInput', {
  description: 'Which product to take off the offer.',
  fields: (t) => ({
    productId: t.id({ description: 'The product.' }),
    liveGrants: t.field({
      type: LiveGrantsFate,
      required: false,
      description: 'What becomes of who holds it. Without it, a product that somebody holds is not retired.',
    }),
    reason: t.string({ required: false, description: REASON_REQUIRED }),
  }),
});

interface Retired {
  readonly kind: 'changed';
  readonly id: string;
  readonly liveGrants: number;
  readonly defaults: number;
  readonly requestId?: string;
}

const RetireProductSuccess = builder.objectRef<Retired>('RetireProductSuccess').implement({
  description: 'Nobody gets the product anew; whoever holds it keeps it.',
  interfaces: [Undoable],
  fields: (t) => ({
    product: t.field({
      type: Product,
      description: 'The product as it is now.',
      resolve: async ({ id }, _args, context) => {
        const found = await context.loaders.product.load(id);
        if (found === null) throw missing('product');
        return found;
      },
    }),
    liveGrantCount: t.exposeInt('liveGrants', {
      description: 'Grants of it that go on, apart from defaults.',
    }),
    defaultCount: t.exposeInt('defaults', { description: 'Organizations that have it by default.' }),
  }),
});

catalogMutation({
  name: 'retireProduct',
  description: 'Takes a product off the offer, and says how many hold it.',
  input: RetireProductInput,
  inputDescription: 'Which product.',
  success: RetireProductSuccess,
  refusals: ['stillHeld', 'invalidState', 'notFound'],
  run: ({ rooms, actor, input, options }) =>
    retireProduct(rooms, actor, {
      productId: uuidOrNothing('Product', input.productId),
      liveGrants: input.liveGrants ?? null,
      ...options,
    }),
});
