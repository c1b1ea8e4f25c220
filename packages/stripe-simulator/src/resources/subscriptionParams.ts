import type { Stripe } from 'stripe';
import { invalidParameter, invalidRequest } from '../door/stripeError.ts';
import type { ItemChange } from '../engine/changing.ts';
import type { NewItem } from '../engine/subscribing.ts';
import type { Price } from '../objects/price.ts';
import type { Subscription } from '../objects/subscription.ts';
import type { World } from '../world/world.ts';
import { foundLiving } from './found.ts';
import { mergedMetadata } from './given.ts';

/** The price an item asks for; it must recur. */
export function recurringPrice(world: World, id: string, param: string): Price {
  const price = foundLiving(world, 'price', id, param);
  if (!price.recurring) {
    throw invalidRequest(
      `The price specified is set to \`type=one_time\` but this field only accepts prices with \`type=recurring\`.`,
      { param },
    );
  }
  if (!price.active) {
    throw invalidRequest(`The price specified is inactive. This field only accepts active prices.`, {
      param,
    });
  }
  return price;
}

export function newItems(world: World, given: Stripe.SubscriptionCreateParams['items']): NewItem[] {
  if (given === undefined || given.length === 0) {
    throw invalidParameter('Missing required param: items.', 'items', 'parameter_missing');
  }
  const items = given.map((item, place) => ({
    price: recurringPrice(world, item.price ?? item.plan ?? '', `items[${place}][price]`).id,
    quantity: item.quantity ?? null,
    metadata: mergedMetadata(item.metadata, {}),
  }));
  const currencies = new Set(items.map(({ price }) => world.store.must('price', price).currency));
  if (currencies.size > 1) throw invalidRequest('All prices must use the same currency.', { param: 'items' });
  refuseTwice(items.map(({ price }) => price));
  return items;
}

function refuseTwice(prices: readonly string[]): void {
  const twice = prices.find((price, place) => prices.indexOf(price) !== place);
  if (twice) {
    throw invalidRequest(`Cannot add multiple subscription items with the same price: ${twice}`, {
      param: 'items',
    });
  }
}

export function itemChanges(
  world: World,
  subscription: Subscription,
  given: Stripe.SubscriptionUpdateParams['items'] = [],
): ItemChange[] {
  return given.map((item, place): ItemChange => {
    if (item.id !== undefined && !subscription.items.includes(item.id)) {
      throw invalidRequest(
        `Invalid subscription item id ${item.id}. Please provide a subscription item id belonging to this subscription.`,
        {
          param: `items[${place}][id]`,
        },
      );
    }
    const price = item.price ?? item.plan;
    if (price === undefined && item.id === undefined) {
      throw invalidParameter(
        'Missing required param: items[price].',
        `items[${place}][price]`,
        'parameter_missing',
      );
    }
    return {
      ...(item.id === undefined ? {} : { id: item.id }),
      ...(price === undefined ? {} : { price: recurringPrice(world, price, `items[${place}][price]`).id }),
      ...(item.quantity === undefined ? {} : { quantity: item.quantity }),
      ...(item.deleted === undefined ? {} : { deleted: item.deleted }),
      ...(item.metadata === undefined ? {} : { metadata: mergedMetadata(item.metadata, {}) }),
    };
  });
}

/** Since endive the anchor is an object; what it says is its type. */
export function anchorOf(given: { readonly type?: string } | undefined): string | undefined {
  return given?.type;
}
