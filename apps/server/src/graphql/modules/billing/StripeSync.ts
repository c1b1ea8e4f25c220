import type { MappedKind, StripeSync as Sync } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { StripeDifference } from './StripeDifference.ts';
import { StripeSyncState } from './StripeSyncState.ts';

export const StripeSync = builder.objectRef<Sync & { readonly mapped: MappedKind }>('StripeSync').implement({
  description: 'How something of ours stands in Stripe.',
  fields: (t) => ({
    state: t.expose('state', { type: StripeSyncState, description: 'How far it has come.' }),
    stripeId: t.exposeString('stripeId', {
      nullable: true,
      description: 'What Stripe calls it; null before the first time.',
    }),
    syncedAt: t.expose('syncedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When Stripe was last told of it with success; null before the first time.',
    }),
    lastError: t.exposeString('lastError', {
      nullable: true,
      description: 'Why Stripe has not taken it on, or not yet; null when nothing stands in its way.',
    }),
    drift: t.expose('drift', {
      type: [StripeDifference],
      description: 'What somebody changed there; empty when nothing.',
    }),
    url: t.field({
      type: 'URL',
      nullable: true,
      description: 'Its page in Stripe’s dashboard; null before the first time, and where there is none.',
      resolve: ({ stripeId, mapped }, _args, { rooms }) =>
        stripeId === null ? null : (rooms.stripe?.dashboardUrl(mapped, stripeId) ?? null),
    }),
  }),
});
