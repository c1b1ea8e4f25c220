import { builder } from '../../builder.ts';
import { BillingIntent } from './BillingIntent.ts';

export const BillingIntentConnection = builder.connectionObject(
  {
    type: BillingIntent,
    name: 'BillingIntentConnection',
    description: 'A page of what was asked of Stripe.',
  },
  { name: 'BillingIntentEdge', description: 'Something that was asked of Stripe, in its list.' },
);
