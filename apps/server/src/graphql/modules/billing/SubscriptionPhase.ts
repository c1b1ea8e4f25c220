import type { SubscriptionPhaseView } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { Price } from '../catalog/Price.ts';
import { priceOf } from './priceOf.ts';

const SubscriptionPhaseItem = builder
  .objectRef<SubscriptionPhaseView['items'][number]>('SubscriptionPhaseItem')
  .implement({
    description: 'So many of a price, as planned.',
    fields: (t) => ({
      price: t.field({
        type: Price,
        nullable: true,
        description: 'The price; null for one that is none of ours.',
        resolve: priceOf,
      }),
      quantity: t.exposeInt('quantity', { description: 'How many.' }),
    }),
  });

export const SubscriptionPhase = builder.objectRef<SubscriptionPhaseView>('SubscriptionPhase').implement({
  description: 'What is planned for a subscription during some time.',
  fields: (t) => ({
    startsAt: t.expose('startsAt', { type: 'DateTime', description: 'When it begins, or began.' }),
    endsAt: t.expose('endsAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ends; null: until somebody changes it.',
    }),
    items: t.expose('items', { type: [SubscriptionPhaseItem], description: 'What is paid then.' }),
  }),
});
