import type { MappedKind } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { isOperator } from '../../isOperator.ts';

interface Link {
  readonly mapped: MappedKind;
  readonly stripeId: string;
}

export const StripeLink = builder.objectRef<Link>('StripeLink').implement({
  description: 'Where something is in Stripe.',
  fields: (t) => ({
    id: t.string({
      description: 'What Stripe calls it, such as `sub_1MowQVLkdIwHu7ix`.',
      resolve: ({ stripeId }) => stripeId,
    }),
    url: t.field({
      type: 'URL',
      nullable: true,
      description: 'Its page in Stripe’s dashboard; null where there is none, as with the simulator.',
      resolve: ({ mapped, stripeId }, _args, { rooms }) =>
        rooms.stripe?.dashboardUrl(mapped, stripeId) ?? null,
    }),
  }),
});

/** For operators alone: members have Stripe's own pages. */
export async function linkFor(
  mapped: MappedKind,
  { stripeId }: { readonly stripeId: string | null },
  context: Context,
): Promise<Link | null> {
  return stripeId !== null && (await isOperator(context)) ? { mapped, stripeId } : null;
}
