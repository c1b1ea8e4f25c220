import { openBillingPortal, type PortalOpened } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { commandMutation } from '../kernel/commandMutation.ts';
import { InvalidState } from '../kernel/InvalidState.ts';
import { NotFound } from '../kernel/NotFound.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import { ValidationError } from '../kernel/ValidationError.ts';
import { asChangeError, RefusedByStripe, StripeSilent } from './changeRefusals.ts';
import { asCheckoutError, BillingUnavailable } from './checkoutRefusals.ts';

const OpenBillingPortalSuccess = builder.objectRef<PortalOpened>('OpenBillingPortalSuccess').implement({
  description: 'A page of Stripe’s, for whoever has its address, for some minutes.',
  fields: (t) => ({
    url: t.exposeString('url', { description: 'Its address. From there one comes back to `/billing`.' }),
  }),
});

commandMutation({
  name: 'openBillingPortal',
  description:
    'Opens Stripe’s page where an organization’s way to pay is changed and its invoices are. Plans are changed here, not there. For members who look after the organization’s billing, and for operators who do, with a reason. FORBIDDEN for its other members and other operators.',
  input: builder.inputType('OpenBillingPortalInput', {
    description: 'Whose way to pay.',
    fields: (t) => ({
      organizationId: t.id({ description: 'The organization.' }),
      reason: t.string({
        required: false,
        description: 'Why, for whoever asks later; 1 to 500 characters. Operators have to say.',
      }),
    }),
  }),
  inputDescription: 'Whose way to pay.',
  success: OpenBillingPortalSuccess,
  refusals: {
    billingUnavailable: BillingUnavailable,
    stripeSilent: StripeSilent,
    refusedByStripe: RefusedByStripe,
    invalidState: InvalidState,
    notFound: NotFound,
    validationFailed: ValidationError,
  },
  run: async ({ context: { rooms }, actor, viewer, input }) => {
    const order = {
      organizationId: uuidOrNothing('Organization', input.organizationId),
      reason: input.reason ?? null,
    };
    const answer = await openBillingPortal(rooms, { actor, viewer }, order);
    switch (answer.kind) {
      case 'opened':
        return answer;
      case 'billingUnavailable':
        return asCheckoutError(answer);
      case 'stripeSilent':
      case 'refusedByStripe':
        return asChangeError(answer);
      default:
        return asUserError(answer);
    }
  },
});
