import type { PurchasePreview as Preview } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { Price } from '../catalog/Price.ts';
import { EntitlementChange, ExpectedExcess } from '../entitlements/PlanPreview.ts';
import { Money } from '../kernel/Money.ts';
import { ExpectedPayment } from './ExpectedPayment.ts';
import { PurchaseLine } from './PurchaseLine.ts';
import { Subscription } from './Subscription.ts';

const PurchaseWay = builder.enumType('PurchaseWay', {
  description:
    'How an organization comes to a price. The rank of its plan tells the direction, never the amount.',
  values: {
    CHECKOUT: {
      value: 'checkout',
      description: 'Nothing of its ladder is paid for yet: `startCheckout` begins a subscription.',
    },
    SWITCH_NOW: {
      value: 'switchNow',
      description: 'The subscription of the ladder is switched at once, upwards or on the same rank.',
    },
    SWITCH_AT_PERIOD_END: {
      value: 'switchAtPeriodEnd',
      description: 'The subscription of the ladder is switched downwards when what is paid for is over.',
    },
  } as const,
});

export const PurchasePreview = builder.objectRef<Preview>('PurchasePreview').implement({
  description: 'What choosing a price would bring. Nothing was asked for.',
  fields: (t) => ({
    token: t.exposeString('token', {
      description:
        'Stands for everything shown here: a switch with this token is refused once any of it moved, and billed as it was shown.',
    }),
    way: t.field({ type: PurchaseWay, description: 'How one comes there.', resolve: ({ way }) => way }),
    price: t.field({
      type: Price,
      description: 'What was chosen.',
      resolve: async ({ priceId }, _args, context) => {
        const price = await context.loaders.price.load(priceId);
        if (price === null) throw missing('price');
        return price;
      },
    }),
    quantity: t.exposeInt('quantity', { description: 'How many of it.' }),
    subscription: t.field({
      type: Subscription,
      nullable: true,
      description: 'What would be switched; null where a subscription begins.',
      resolve: ({ subscriptionId }, _args, context) =>
        subscriptionId === null ? null : context.loaders.subscription.load(subscriptionId),
    }),
    effectiveAt: t.expose('effectiveAt', {
      type: 'DateTime',
      description: 'When the rights would change.',
    }),
    dueNow: t.field({
      type: Money,
      description:
        'What would be paid at once, before taxes that the price does not include. Below zero: it stays as a credit.',
      resolve: ({ dueNow }) => dueNow,
    }),
    nextPayment: t.field({
      type: ExpectedPayment,
      nullable: true,
      description: 'What would be paid next, and at every renewal from then on; null: it is paid once.',
      resolve: ({ next }) => next,
    }),
    lines: t.field({
      type: [PurchaseLine],
      description: 'What the sum that is due at once is made of; empty when nothing is.',
      resolve: ({ lines }) => lines,
      complexity: { field: 1, multiplier: 3 },
    }),
    changes: t.field({
      type: [EntitlementChange],
      description:
        'Every value before and after, in the order of resource keys, also where it stays the same.',
      resolve: ({ changes }) => changes,
    }),
    excess: t.field({
      type: [ExpectedExcess],
      description: 'What would be over its limit; empty when everything fits.',
      resolve: ({ excess }) => excess,
    }),
    trialEndsAt: t.expose('trialEndsAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When a trial on the ladder ends, at whose end the subscription may begin; null where it can only begin at once.',
    }),
  }),
});
