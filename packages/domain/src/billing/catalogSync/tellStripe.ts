import type { StripeThing } from '../../catalog/index.ts';
import type { Saved, StripeRefusal } from '../ports/index.ts';
import { type BillingRooms, isStripeUnavailable } from '../rooms.ts';
import { recordRefused, recordSaved, recordUnavailable } from './catalogSyncStore.ts';

/** When Stripe does not say when it would like to be asked again. */
const AGAIN_IN_MS = 10_000;

export type ToldStripe = 'synced' | 'refused' | 'waiting';

/** Tells Stripe of one thing, and records what came of it. */
export async function tellStripe(
  { database }: Pick<BillingRooms, 'database'>,
  thing: StripeThing,
  { id, wantedAt }: { readonly id: string; readonly wantedAt: Date | null },
  save: () => Promise<Saved | StripeRefusal>,
): Promise<ToldStripe> {
  try {
    const answer = await save();
    if (answer.kind === 'refusedByStripe') {
      await recordRefused(database, thing, id, answer.message);
      return 'refused';
    }
    await recordSaved(database, thing, { id, stripeId: answer.stripeId, wantedAt });
    return 'synced';
  } catch (error) {
    if (!isStripeUnavailable(error)) {
      await recordRefused(database, thing, id, error instanceof Error ? error.message : String(error));
      throw error;
    }
    const againInMs = error.retryAfterMs ?? AGAIN_IN_MS;
    await recordUnavailable(database, thing, id, { message: error.message, againInMs });
    return 'waiting';
  }
}
