import type { Intent } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';

const BillingIntentState = builder.enumType('BillingIntentState', {
  description: 'How far something that was asked of Stripe has come.',
  values: {
    PENDING: { value: 'pending', description: 'Stripe has not confirmed it. Nothing has changed yet.' },
    CONFIRMED: { value: 'confirmed', description: 'Stripe has confirmed it; what is paid for is given.' },
    FAILED: { value: 'failed', description: 'Stripe said no. Nothing has changed.' },
    EXPIRED: { value: 'expired', description: 'Nobody went on with it in time. Nothing has changed.' },
  } as const,
});

const BillingIntentKind = builder.enumType('BillingIntentKind', {
  description: 'What was asked of Stripe.',
  values: {
    CHECKOUT: { value: 'checkout', description: 'A page where somebody pays.' },
    SWITCH: { value: 'switch', description: 'Another plan for a subscription.' },
    CANCEL: { value: 'cancel', description: 'The end of a subscription.' },
    RESUME: { value: 'resume', description: 'A subscription that was to end goes on.' },
  } as const,
});

const BillingFailure = builder.objectRef<NonNullable<Intent['failure']>>('BillingFailure').implement({
  description: 'Why Stripe said no.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stripe’s code, such as `card_declined`.' }),
    message: t.exposeString('message', { description: 'In Stripe’s words, which are English.' }),
  }),
});

export const BillingIntent = builder.objectRef<Intent>('BillingIntent');

builder.node(BillingIntent, {
  description:
    'Something that was asked of Stripe. It changes nothing by itself: what Stripe confirms does. For operators, and for members who look after the billing of the organization.',
  id: { resolve: (intent) => intent.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.billingIntent.load(id))),
  fields: (t) => ({
    kind: t.field({ type: BillingIntentKind, description: 'What it is.', resolve: ({ wish }) => wish.kind }),
    state: t.field({
      type: BillingIntentState,
      description: 'How far it has come.',
      resolve: ({ state }) => state,
    }),
    url: t.exposeString('url', {
      nullable: true,
      description:
        'Where a person goes on, at Stripe. Null until Stripe has answered, which takes moments, and where there is nothing to go on with.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked for.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'After this it is given up.' }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was confirmed, failed or was given up; null while it is pending.',
    }),
    failure: t.field({
      type: BillingFailure,
      nullable: true,
      description: 'Why it failed; null unless it did.',
      resolve: ({ failure }) => failure,
    }),
  }),
});
