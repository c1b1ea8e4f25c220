import type { BillingRooms } from '../rooms.ts';
import { selectCustomersOf } from './payerStore.ts';
import { saveCustomer } from './saveCustomer.ts';

/** A person goes by another name or address: Stripe's customers that bear it are told. Carries no verb. */
export async function payerChanged(rooms: BillingRooms, personId: string): Promise<void> {
  for (const organizationId of await selectCustomersOf(rooms.database, personId)) {
    await saveCustomer(rooms, organizationId);
  }
}
