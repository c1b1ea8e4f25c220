import type { Database } from '@member-console/db';
import type { Viewer } from '../../identity/index.ts';
import { type Actor, type InvalidState, type NotFound, notFound } from '../../kernel/index.ts';
import { findEntries, SUBSCRIPTIONS, type SubscriptionView } from '../ledger/index.ts';
import { type Payer, payerOf } from '../policy.ts';

/** Who may change a subscription, and which it is. */
export interface SubscriptionPayer extends Payer {
  readonly subscription: SubscriptionView;
}

/**
 * Who looks after the billing of a subscription's organization. To everybody who does not, it is not there.
 *
 * @throws Forbidden for operators who only look.
 */
export async function payerOfSubscription(
  database: Database,
  by: { readonly actor: Actor; readonly viewer: Viewer },
  subscriptionId: string,
): Promise<SubscriptionPayer | NotFound | InvalidState> {
  const wanted = { column: 'r.id', ids: [subscriptionId] } as const;
  const [subscription] = await findEntries({ database }, by.viewer, SUBSCRIPTIONS, wanted);
  if (subscription === undefined) return notFound('subscription');
  const payer = await payerOf(database, by, subscription.organization.id);
  return payer.kind === 'may' ? { ...payer, subscription } : payer;
}
