import type { Actor } from '../../kernel/index.ts';
import type { FetchedCustomer } from '../ports.ts';
import type { BillingRooms } from '../rooms.ts';
import type { NumberedFetch } from './accountStore.ts';

/** Makes rights, mirror and concerns what one fetch of a customer says; nothing, when a newer one was settled already. */
export async function settleCustomer(
  _rooms: BillingRooms,
  _fetched: NumberedFetch & { readonly actor: Actor; readonly customer: FetchedCustomer },
): Promise<'settled' | 'superseded'> {
  throw new Error('Settling a snapshot comes with the next landing.');
}
