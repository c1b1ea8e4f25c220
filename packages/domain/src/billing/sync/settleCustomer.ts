import { boughtBy, isShown } from '@member-console/core';
import { type SettlementRooms, settleSnapshot } from '../../entitlements/index.ts';
import type { Actor } from '../../kernel/index.ts';
import type { FetchedCustomer } from '../ports/index.ts';
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
  const confirmed = [...boughtBy(customer), ...shown];
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
