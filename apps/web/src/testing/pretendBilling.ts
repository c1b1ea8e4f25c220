import type { World } from './world.ts';

/** The one checkout of the world: what Stripe says of it once it is asked. */
export function billingOf(world: World, act: (change: () => object) => unknown, absent: () => Error) {
  const intent = () =>
    world.checkout && {
      __typename: 'BillingIntent',
      id: 'intent_00000000000000000000000000000001',
      ...world.checkout,
    };
  return {
    intent,
    resolvers: {
      billingIntent() {
        const found = intent();
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
