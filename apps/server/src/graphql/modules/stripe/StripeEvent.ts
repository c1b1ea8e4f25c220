import type { StripeEventView } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { Organization } from '../organizations/Organization.ts';
import { StripeEventState } from './StripeEventState.ts';

export const StripeEvent = builder.objectRef<StripeEventView>('StripeEvent');

builder.node(StripeEvent, {
  description:
    'Something that Stripe told this console, kept for ever. It changes nothing by itself: Stripe is asked. For operators.',
  id: { resolve: (event) => event.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.stripeEvent.load(id))),
  fields: (t) => ({
    stripeId: t.exposeString('stripeId', { description: 'What Stripe calls it, such as `evt_1Q…`.' }),
    type: t.exposeString('type', { description: 'What it tells of, such as `invoice.paid`.' }),
    apiVersion: t.exposeString('apiVersion', {
      nullable: true,
      description: 'The version of Stripe’s API that it is written in; null where it does not say.',
    }),
    stripeCustomer: t.exposeString('stripeCustomer', {
      nullable: true,
      description: 'The customer that it speaks of, by Stripe’s id; null where it names none.',
    }),
    stripeObject: t.exposeString('stripeObject', {
      nullable: true,
      description: 'The thing that it speaks of, by Stripe’s id; null where it names none.',
    }),
    state: t.field({ type: StripeEventState, description: 'How far it has come.', resolve: (e) => e.state }),
    occurredAt: t.expose('occurredAt', {
      type: 'DateTime',
      description: 'When it happened, by Stripe’s clock.',
    }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime', description: 'When it came in.' }),
    doneAt: t.expose('doneAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was done or found to be nothing to us; null before.',
    }),
    attempts: t.exposeInt('attempts', { description: 'How often it could not be worked out.' }),
    lastError: t.exposeString('lastError', {
      nullable: true,
      description: 'Why it could not be worked out the last time; null when nothing stands in its way.',
    }),
    organization: t.expose('organization', {
      type: Organization,
      nullable: true,
      description: 'Whose customer it speaks of; null when that is nobody’s here.',
    }),
    payload: t.field({
      type: 'JSON',
      nullable: true,
      description:
        'What Stripe sent, without names, addresses, numbers and cards of people. Null for operators who do not look after money.',
      resolve: async ({ id }, _args, context) =>
        (await context.loaders.stripePayload.load(id))?.payload ?? null,
    }),
  }),
});
