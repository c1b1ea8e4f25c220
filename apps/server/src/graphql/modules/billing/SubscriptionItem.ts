import type { SubscriptionItemView } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { Price } from '../catalog/Price.ts';
import { PriceInterval } from '../catalog/PriceInterval.ts';
import { Money } from '../kernel/Money.ts';
import { priceOf } from './priceOf.ts';

export const SubscriptionItem = builder.objectRef<SubscriptionItemView>('SubscriptionItem').implement({
  description: 'So many of a price, paid again and again.',
  fields: (t) => ({
    price: t.field({
      type: Price,
      nullable: true,
      description: 'The price; null for one that is none of ours, which gives nothing and calls a person.',
      resolve: priceOf,
    }),
    quantity: t.exposeInt('quantity', { description: 'How many.' }),
    amount: t.field({
      type: Money,
      nullable: true,
      description:
        'What one costs each time, as Stripe says; null where Stripe bills by tiers or by fractions of the smallest unit.',
      resolve: ({ amountMinor, currency }) => (amountMinor === null ? null : { amountMinor, currency }),
    }),
    interval: t.expose('interval', {
      type: PriceInterval,
      description: 'After which time it is paid again.',
    }),
    intervalCount: t.exposeInt('intervalCount', { description: 'After so many of the interval.' }),
    periodStartsAt: t.expose('periodStartsAt', {
      type: 'DateTime',
      description: 'When the present period began.',
    }),
    periodEndsAt: t.expose('periodEndsAt', {
      type: 'DateTime',
      description: 'When the present period ends, and the next is paid.',
    }),
  }),
});
