import type { ProductIsNoPlan as Refusal } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { UserError, type UserErrorShape } from '../kernel/UserError.ts';
import { ProductType } from './ProductType.ts';

export const ProductIsNoPlan = builder.objectRef<Refusal & UserErrorShape>('ProductIsNoPlan').implement({
  description: 'Add-ons, usage and one-time products are no tiers of a ladder.',
  interfaces: [UserError],
  fields: (t) => ({
    productType: t.field({ type: ProductType, description: 'What it is.', resolve: (e) => e.productType }),
  }),
});
