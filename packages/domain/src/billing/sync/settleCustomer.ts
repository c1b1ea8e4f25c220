import { type SettlementRooms, settleSnapshot } from '../../entitlements/index.ts';
import type { Actor } from '../../kernel/index.ts';
import { isShown } from '../intents/isShown.ts';
import type { FetchedCustomer } from '../ports.ts';
import type { NumberedFetch } from './accountStore.ts';
import { customerFactOf, stripePricesIn } from './customerFactOf.ts';
import { snapshotRows } from './snapshotRows.ts';
import { selectTerms } from './termsStore.ts';

/** Makes rights, mirror and concerns what one fetch of a customer says; nothing, when a newer one was settled already. */
export async function settleCustomer(
  rooms: SettlementRooms,
  fetched: NumberedFetch & { readonly actor: Actor; readonly customer: FetchedCustomer },
): Promise<'settled' | 'superseded'> {
  const { customer, accountId, organizationId, seq, eventIds, wishes, actor } = fetched;
  const { prices, graceDays } = await selectTerms(rooms.database, stripePricesIn(customer));
  const fact = customerFactOf(customer, prices);
  const shown = wishes.filter(({ wish }) => isShown(wish, fact)).map(({ id }) => id);
  const confirmed = [...boughtIn(customer), ...shown];
  const settled = await settleSnapshot(rooms, {
    organizationId,
    accountId,
    seq,
    actor,
    eventId: eventIds.toSorted().at(-1) ?? null,
    customer: fact,
    graceDays,
    rows: snapshotRows(customer, prices, { confirmed, failed: [], events: eventIds }),
  });
  if (settled.kind === 'notFound') throw new Error(`Account ${accountId} belongs to no organization.`);
  return settled.kind === 'snapshotSettled' ? 'settled' : 'superseded';
}

/** Checkouts that somebody went through to the end: what they asked for is there, and its first payment is made. */
function boughtIn({ subscriptions, purchases }: FetchedCustomer): readonly string[] {
  const begun = subscriptions.filter(
    ({ status }) => status !== 'incomplete' && status !== 'incomplete_expired',
  );
  return [...begun, ...purchases].flatMap(({ intentId }) => (intentId === null ? [] : [intentId]));
}
