import { retirePrice } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { catalogMutation, REASON_REQUIRED } from './catalogMutation.ts';
import { priceSuccess } from './priceSuccess.ts';

const RetirePriceInput = builder.inputType('RetirePriceInput', {
  description: 'Which price to take off the offer.',
  fields: (t) => ({
    priceId: t.id({ description: 'The price.' }),
    reason: t.string({ required: false, description: REASON_REQUIRED }),
  }),
});

catalogMutation({
  name: 'retirePrice',
  description: 'Takes a price off the offer. Whoever pays it goes on paying it.',
  input: RetirePriceInput,
  inputDescription: 'Which price.',
  success: priceSuccess('RetirePriceSuccess', 'Nobody gets the price anew; whoever pays it goes on.'),
  refusals: ['invalidState', 'notFound'],
  run: ({ rooms, actor, input, options }) =>
    retirePrice(rooms, actor, { priceId: uuidOrNothing('Price', input.priceId), ...options }),
});
