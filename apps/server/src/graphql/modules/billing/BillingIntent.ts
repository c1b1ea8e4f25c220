import type { IntentView } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { isOperator } from '../../isOperator.ts';
import { Price } from '../catalog/Price.ts';
import { Organization } from '../organizations/Organization.ts';
import { BillingFailure } from './BillingFailure.ts';
import { priceOf } from './priceOf.ts';
import { Subscription } from './Subscription.ts';

export const BillingIntentState = builder.enumType('BillingIntentState', {
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

export const BillingIntent = builder.objectRef<IntentView>('BillingIntent');

builder.node(BillingIntent, {
  description:
    'Something that was asked of Stripe. It changes nothing by itself: what Stripe confirms does. For operators, and for members who look after the billing of the organization.',
  id: { resolve: (intent) => intent.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.billingIntent.load(id))),
  fields: (t) => ({
    organization: t.expose('organization', { type: Organization, description: 'For whom it was asked.' }),
    kind: t.field({ type: BillingIntentKind, description: 'What it is.', resolve: ({ wish }) => wish.kind }),
    state: t.field({
      type: BillingIntentState,
      description: 'How far it has come.',
      resolve: ({ state }) => state,
    }),
    price: t.field({
      type: Price,
      nullable: true,
      description: 'What is to be paid from then on; null where that does not change.',
      resolve: ({ wish }, args, context) => priceOf({ priceId: wantedPrice(wish) }, args, context),
    }),
    quantity: t.int({
      nullable: true,
      description: 'How many of the price; null where there is none.',
      resolve: ({ wish }) => ('quantity' in wish ? wish.quantity : null),
    }),
    subscription: t.field({
      type: Subscription,
      nullable: true,
      description: 'Which subscription is to change; null where one is to begin.',
      resolve: ({ wish }, _args, context) =>
        wish.kind === 'checkout' ? null : context.loaders.subscription.load(wish.subscriptionId),
    }),
    reason: t.string({
      nullable: true,
      description: 'Why, if whoever asked has said; null for everybody but operators.',
      resolve: async ({ reason }, _args, context) => ((await isOperator(context)) ? reason : null),
    }),
    url: t.exposeString('url', {
      nullable: true,
      description:
        'Where a person goes on, at Stripe. Null until Stripe has answered, which takes moments, and where there is nothing to go on with.',
    }),
    paidFrom: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Of a checkout during a trial: from when on it is paid; null: at once.',
      resolve: ({ wish }) =>
        wish.kind === 'checkout' && wish.trialEndsAt !== undefined ? new Date(wish.trialEndsAt) : null,
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

/** One that was just asked for, or stands in the way: it is there. */
export async function intentOf(intentId: string, context: Context): Promise<IntentView> {
  const intent = await context.loaders.billingIntent.load(intentId);
  if (intent === null) throw new Error('What was asked of Stripe is not there.');
  return intent;
}

function wantedPrice(wish: IntentView['wish']): string | null {
  if (wish.kind === 'checkout') return wish.priceId;
  return wish.kind === 'switch' ? wish.toPriceId : null;
}
