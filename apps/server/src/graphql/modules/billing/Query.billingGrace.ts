import { type Grace, grace } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';

export const BillingGrace = builder.objectRef<Grace>('BillingGrace').implement({
  description: 'How long an unpaid renewal leaves the plan as it is.',
  fields: (t) => ({
    days: t.exposeInt('days', { description: 'Days from when the renewal was billed.' }),
    pastDue: t.exposeInt('pastDue', {
      description: 'Subscriptions that owe a renewal now: those that another number of days would concern.',
    }),
  }),
});

builder.queryField('billingGrace', (t) =>
  t.field({
    type: BillingGrace,
    description:
      'How long an unpaid renewal leaves the plan as it is, and whom that concerns. FORBIDDEN for everybody but operators.',
    resolve: async (_root, _args, context) => grace(context.rooms, await requireViewer(context)),
  }),
);
