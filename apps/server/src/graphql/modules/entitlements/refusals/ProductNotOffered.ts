import { builder } from '../../../builder.ts';
import { encodeId } from '../../../ids.ts';
import { ProductLifecycle } from '../../catalog/ProductLifecycle.ts';
import { UserError } from '../../kernel/UserError.ts';
import type { Refused } from './Refused.ts';

export const ProductNotOffered = builder
  .objectRef<Refused<'productNotOffered'>>('ProductNotOffered')
  .implement({
    description: 'The product is a draft, or retired: it is not given to anybody anew.',
    interfaces: [UserError],
    fields: (t) => ({
      productId: t.id({
        description: 'The product.',
        resolve: (refusal) => encodeId('Product', refusal.productId),
      }),
      lifecycle: t.field({
        type: ProductLifecycle,
        description: 'Why it is not offered.',
        resolve: (refusal) => refusal.lifecycle,
      }),
    }),
  });
