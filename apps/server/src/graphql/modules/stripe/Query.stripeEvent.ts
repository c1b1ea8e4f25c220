import { Forbidden } from '@member-console/domain/kernel';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { missing } from '../../errors.ts';
import { uuidOrNothing } from '../../ids.ts';
import { StripeEvent } from './StripeEvent.ts';

builder.queryField('stripeEvent', (t) =>
  t.field({
    type: StripeEvent,
    nullable: true,
    description: 'An event of Stripe’s by its id, or NOT_FOUND. FORBIDDEN for everybody but operators.',
    args: { id: t.arg.id({ description: 'Its id.' }) },
    resolve: async (_root, { id }, context) => {
      const { operatorRole } = await requireViewer(context);
      if (operatorRole === null) throw new Forbidden('operator');
      const found = await context.loaders.stripeEvent.load(uuidOrNothing('StripeEvent', id));
      if (found === null) throw missing('event');
      return found;
    },
  }),
);
