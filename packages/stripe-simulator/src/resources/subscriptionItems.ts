import type { Stripe } from 'stripe';
import { listing } from '../door/listing.ts';
import { type Call, type Route, route } from '../door/route.ts';
import { invalidRequest } from '../door/stripeError.ts';
import { type Change, changeSubscription, type ItemChange, plainChange } from '../engine/changing.ts';
import type { Subscription } from '../objects/subscription.ts';
import { change } from '../world/record.ts';
import type { World } from '../world/world.ts';
import { found, foundLiving } from './found.ts';
import { mergedMetadata } from './given.ts';
import { recurringPrice } from './subscriptionParams.ts';

export const subscriptionItemRoutes: readonly Route[] = [
  route('POST', '/v1/subscription_items', 'subscriptionItemCreate', create),
  route('GET', '/v1/subscription_items', 'subscriptionItemList', list),
  route('GET', '/v1/subscription_items/:id', null, ({ world, id }) => found(world, 'subscription_item', id)),
  route('POST', '/v1/subscription_items/:id', 'subscriptionItemUpdate', update),
  route('DELETE', '/v1/subscription_items/:id', 'subscriptionItemDelete', remove),
];

interface Terms {
  readonly proration_behavior?: string;
  readonly proration_date?: number;
  readonly payment_behavior?: string;
}

function apply(world: World, subscription: Subscription, item: ItemChange, terms: Terms): void {
  change(world, 'customer.subscription.updated', subscription, () =>
    changeSubscription(world, subscription, {
      ...plainChange,
      items: [item],
      proration: (terms.proration_behavior as Change['proration'] | undefined) ?? 'create_prorations',
      prorationDate: terms.proration_date ?? null,
      behavior: (terms.payment_behavior as Change['behavior'] | undefined) ?? 'allow_incomplete',
    }),
  );
}

function create({ world, params }: Call<Stripe.SubscriptionItemCreateParams>) {
  const subscription = found(world, 'subscription', params.subscription, 'subscription');
  const price = recurringPrice(world, params.price ?? params.plan ?? '', 'price');
  apply(
    world,
    subscription,
    {
      price: price.id,
      ...(params.quantity === undefined ? {} : { quantity: params.quantity }),
      metadata: mergedMetadata(params.metadata, {}),
    },
    params,
  );
  return world.store.must('subscription_item', subscription.items.at(-1));
}

function update({ world, params, id }: Call<Stripe.SubscriptionItemUpdateParams>) {
  const item = foundLiving(world, 'subscription_item', id);
  const price = params.price ?? params.plan;
  item.metadata = mergedMetadata(params.metadata, item.metadata);
  apply(
    world,
    world.store.must('subscription', item.subscription),
    {
      id,
      ...(price === undefined ? {} : { price: recurringPrice(world, price, 'price').id }),
      ...(params.quantity === undefined ? {} : { quantity: params.quantity }),
    },
    params,
  );
  return item;
}

function remove({ world, params, id }: Call<Stripe.SubscriptionItemDeleteParams>) {
  const item = foundLiving(world, 'subscription_item', id);
  const subscription = world.store.must('subscription', item.subscription);
  if (subscription.items.length === 1) {
    throw invalidRequest('A subscription must have at least one active item.');
  }
  apply(world, subscription, { id, deleted: true }, params);
  return item;
}

function list({ world, params }: Call<Stripe.SubscriptionItemListParams>) {
  const subscription = found(world, 'subscription', params.subscription, 'subscription');
  const items = subscription.items.map((id) => world.store.must('subscription_item', id)).toReversed();
  return listing(`/v1/subscription_items`, params, items);
}
