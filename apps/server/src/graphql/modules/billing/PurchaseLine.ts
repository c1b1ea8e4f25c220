import type { PurchasePreview } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { Money } from '../kernel/Money.ts';

export const PurchaseLine = builder.objectRef<PurchasePreview['lines'][number]>('PurchaseLine').implement({
  description: 'One line of what would be paid at once.',
  fields: (t) => ({
    description: t.exposeString('description', {
      description: 'What for: of a checkout the product, of a switch in Stripe’s words, which are English.',
    }),
    amount: t.field({
      type: Money,
      description: 'How much; below zero is given back.',
      resolve: ({ amount }) => amount,
    }),
    isProration: t.exposeBoolean('isProration', {
      description: 'Whether it is for a part of a period: what is left of the old price, or of the new one.',
    }),
  }),
});
