import { builder } from '../../../builder.ts';
import { encodeId } from '../../../ids.ts';
import { UserError } from '../../kernel/UserError.ts';
import type { Refused } from './Refused.ts';

export const ProductGivesNothing = builder
  .objectRef<Refused<'productGivesNothing'>>('ProductGivesNothing')
  .implement({
    description: 'The product is published without anything to give.',
    interfaces: [UserError],
    fields: (t) => ({
      productId: t.id({
        description: 'The product.',
        resolve: (refusal) => encodeId('Product', refusal.productId),
      }),
    }),
  });
