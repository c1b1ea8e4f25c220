import { builder } from '../../builder.ts';
import { Subscription } from './Subscription.ts';

export const SubscriptionConnection = builder.connectionObject(
  { type: Subscription, name: 'SubscriptionConnection', description: 'A page of subscriptions.' },
  { name: 'SubscriptionEdge', description: 'A subscription in its list.' },
);
