import type {
  StoreClosed as Closed,
  PlanHeldByOperator as Held,
  PriceNotOffered as NotOffered,
  AlreadySubscribed as Subscribed,
  BillingUnavailable as Unavailable,
} from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { encodeId } from '../../ids.ts';
import { UserError, type UserErrorShape } from '../kernel/UserError.ts';

type Refusal = Closed | Subscribed | Unavailable | Held | NotOffered;

export const BillingUnavailable = builder
  .objectRef<Unavailable & UserErrorShape>('BillingUnavailable')
  .implement({
    description: 'This console takes no payments: nobody has connected it with Stripe.',
    interfaces: [UserError],
  });

export const PriceNotOffered = builder.objectRef<NotOffered & UserErrorShape>('PriceNotOffered').implement({
  description: 'The price is offered no more, or its product is not published.',
  interfaces: [UserError],
  fields: (t) => ({
    priceId: t.id({ description: 'The price.', resolve: ({ priceId }) => encodeId('Price', priceId) }),
  }),
});

export const PlanHeldByOperator = builder.objectRef<Held & UserErrorShape>('PlanHeldByOperator').implement({
  description:
    'An operator holds the organization’s plan on the ladder. What is bought there would have no effect.',
  interfaces: [UserError],
  fields: (t) => ({
    ladderId: t.id({
      description: 'The ladder.',
      resolve: ({ ladderId }) => encodeId('PlanLadder', ladderId),
    }),
    until: t.expose('until', {
      type: 'DateTime',
      nullable: true,
      description: 'How long; null: until an operator releases it.',
    }),
  }),
});

export const AlreadySubscribed = builder
  .objectRef<Subscribed & UserErrorShape>('AlreadySubscribed')
  .implement({
    description: 'A plan of the same ladder is paid for already. Switch that subscription.',
    interfaces: [UserError],
    fields: (t) => ({
      subscriptionId: t.id({
        description: 'The subscription.',
        resolve: ({ subscriptionId }) => encodeId('Subscription', subscriptionId),
      }),
    }),
  });

export const StoreClosed = builder.objectRef<Closed & UserErrorShape>('StoreClosed').implement({
  description:
    'Members cannot buy now. Whatever is paid goes on; it can be ended, taken back, and switched downwards.',
  interfaces: [UserError],
  fields: (t) => ({
    closedMessage: t.exposeString('closedMessage', {
      nullable: true,
      description: 'What the operators say; null when they say nothing.',
    }),
  }),
});

/** A refusal with its code and a sentence for the caller. */
export function asCheckoutError<R extends Refusal>(refusal: R): R & UserErrorShape {
  return { ...refusal, ...DESCRIBED[refusal.kind] };
}

const DESCRIBED: Readonly<Record<Refusal['kind'], UserErrorShape>> = {
  billingUnavailable: {
    code: 'BILLING_UNAVAILABLE',
    message: 'Nothing can be paid for here yet. Ask the operators.',
  },
  priceNotOffered: {
    code: 'PRICE_NOT_OFFERED',
    message: 'This price is not offered any more. Choose another one.',
    path: ['priceId'],
  },
  planHeldByOperator: {
    code: 'PLAN_HELD_BY_OPERATOR',
    message: 'An operator holds this plan for now. Ask them to release it first.',
  },
  storeClosed: {
    code: 'STORE_CLOSED',
    message: 'Nothing can be bought for now. Come back later.',
  },
  alreadySubscribed: {
    code: 'ALREADY_SUBSCRIBED',
    message: 'There is a subscription already. Change that one.',
  },
};
