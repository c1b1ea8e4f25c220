import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { missing } from '../../errors.ts';
import { uuidOrNothing } from '../../ids.ts';
import { BillingIntent } from './BillingIntent.ts';

builder.queryField('billingIntent', (t) =>
  t.field({
    type: BillingIntent,
    nullable: true,
    description:
      'Something that was asked of Stripe, by its id. NOT_FOUND for everybody but operators and members who look after the billing of its organization.',
    args: { id: t.arg.id({ description: 'The id of what was asked.' }) },
    resolve: async (_root, { id }, context) => {
      await requireViewer(context);
      const intent = await context.loaders.billingIntent.load(uuidOrNothing('BillingIntent', id));
      if (intent === null) throw missing('billing intent');
      return intent;
    },
  }),
);
