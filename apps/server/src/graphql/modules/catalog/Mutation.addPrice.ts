import { addPrice } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { catalogMutation, REASON } from './catalogMutation.ts';
import { PriceInterval } from './PriceInterval.ts';
import { priceSuccess } from './priceSuccess.ts';
import { TaxBehavior } from './TaxBehavior.ts';

const AddPriceInput = builder.inputType('AddPriceInput', {
  description: 'What a product is to cost.',
  fields: (t) => ({
    productId: t.id({ description: 'The product, published or a draft.' }),
    amount: t.field({
      type: 'Decimal',
      description: 'In the currency itself, no finer than its smallest unit: `8.00` of EUR, `500` of JPY.',
    }),
    currency: t.field({ type: 'CurrencyCode', description: 'Of which currency.' }),
    interval: t.field({
      type: PriceInterval,
      required: false,
      description: 'After which time it is paid again. Without it, it is paid once.',
    }),
    intervalCount: t.int({
      required: false,
      defaultValue: 1,
      description: 'After so many of the interval: at most 36, of years 3.',
    }),
    taxBehavior: t.field({
      type: TaxBehavior,
      required: false,
      defaultValue: 'inclusive',
      description: 'Whether taxes are in the amount.',
    }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

catalogMutation({
  name: 'addPrice',
  description:
    'Offers a product for a price that never changes. Of a published one it appears in Stripe within moments.',
  input: AddPriceInput,
  inputDescription: 'What it costs.',
  success: priceSuccess('AddPriceSuccess', 'The product is offered for it.'),
  refusals: ['samePriceOffered', 'invalidState', 'notFound'],
  run: ({ rooms, actor, input, options }) =>
    addPrice(rooms, actor, {
      productId: uuidOrNothing('Product', input.productId),
      amount: input.amount,
      currency: input.currency,
      interval: input.interval ?? null,
      intervalCount: input.intervalCount ?? 1,
      taxBehavior: input.taxBehavior ?? 'inclusive',
      ...options,
    }),
});
