import { type SyncRequested, syncPriceNow } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { uuidOrNothing } from '../../ids.ts';
import { Price } from '../catalog/Price.ts';
import { commandMutation } from '../kernel/commandMutation.ts';
import { REASON } from '../kernel/operatorMutation.ts';
import { SYNC_REFUSALS, shown } from './syncRefusals.ts';

const SyncPriceInput = builder.inputType('SyncPriceInput', {
  description: 'Which price Stripe is told of anew.',
  fields: (t) => ({
    priceId: t.id({ description: 'The price.' }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

const SyncPriceSuccess = builder.objectRef<SyncRequested>('SyncPriceSuccess').implement({
  description: 'Stripe is told within moments.',
  fields: (t) => ({
    price: t.field({
      type: Price,
      description: 'The price, with how it stands in Stripe.',
      resolve: async ({ id }, _args, context) => {
        const found = await context.loaders.price.load(id);
        if (found === null) throw missing('price');
        return found;
      },
    }),
  }),
});

commandMutation({
  name: 'syncPrice',
  description:
    'Tells Stripe of a price anew, whatever somebody made of it there. FORBIDDEN for everybody but operators who look after money.',
  input: SyncPriceInput,
  inputDescription: 'Which price, and why.',
  success: SyncPriceSuccess,
  refusals: SYNC_REFUSALS,
  run: async ({ context: { rooms }, actor, input }) => {
    const priceId = uuidOrNothing('Price', input.priceId);
    return shown(await syncPriceNow(rooms, actor, { priceId, reason: input.reason ?? null }));
  },
});
