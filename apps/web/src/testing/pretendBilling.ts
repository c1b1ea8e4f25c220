import type { World } from './world.ts';

/** The one checkout of the world: what Stripe says of it once it is asked. */
interface Surroundings {
  readonly act: (change: () => object) => unknown;
  /** Anything else about money, by its id. */
  readonly find: (id: string) => object | null;
  readonly absent: () => Error;
}

export function billingOf(world: World, { act, find, absent }: Surroundings) {
  const intent = () =>
    world.checkout && {
      __typename: 'BillingIntent',
      id: 'intent_00000000000000000000000000000001',
      kind: 'CHECKOUT',
      quantity: 1,
      price: world.ladder.tiers[1]?.product.prices[0],
      failure: world.checkout.state === 'FAILED' ? { code: 'card_declined', message: '‹No.›' } : null,
      ...world.checkout,
    };
  return {
    intent,
    resolvers: {
      billingIntent({ id }: { id: string }) {
        const own = intent();
        const found = own?.id === id ? own : find(id);
        if (!found) throw absent();
        return found;
      },
      confirmCheckout: act(() => {
        if (world.checkout?.becomes) world.checkout.state = world.checkout.becomes;
        return { __typename: 'ConfirmCheckoutSuccess', intent };
      }),
    },
  };
}
