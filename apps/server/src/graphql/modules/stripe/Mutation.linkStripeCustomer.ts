import { linkStripeCustomer } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { REASON } from '../kernel/operatorMutation.ts';
import { accountSynced } from './accountSynced.ts';
import { stripeMutation } from './stripeMutation.ts';

const LinkStripeCustomerInput = builder.inputType('LinkStripeCustomerInput', {
  description: 'Which customer of Stripe’s is whose.',
  fields: (t) => ({
    stripeCustomer: t.string({ description: 'The customer, by Stripe’s id: `cus_…`.' }),
    organizationId: t.id({ description: 'Whose it is.' }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

stripeMutation({
  name: 'linkStripeCustomer',
  description:
    'Says whose a customer of Stripe’s is, and gives what is paid for. For good: it cannot be another’s afterwards, and an organization has one customer.',
  input: LinkStripeCustomerInput,
  inputDescription: 'Which customer, whose, and why.',
  success: accountSynced('LinkStripeCustomerSuccess', 'They belong together, and Stripe was asked.'),
  refusals: ['billingUnavailable', 'stripeUnreachable', 'invalidState', 'notFound', 'validationFailed'],
  run: ({ context: { rooms }, actor, input }) =>
    linkStripeCustomer(rooms, actor, {
      stripeCustomer: input.stripeCustomer.trim(),
      organizationId: uuidOrNothing('Organization', input.organizationId),
      reason: input.reason ?? null,
    }),
});
