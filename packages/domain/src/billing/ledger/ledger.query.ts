import type { Database } from '@member-console/db';
import type { Viewer } from '../../identity/index.ts';
import { authoriseSeeing } from '../../kernel/index.ts';
import type { LedgerFilter, LedgerPage } from './filter.ts';
import { type Book, type Looker, selectEntries, selectLedgerPage } from './ledgerStore.ts';
import { type BillingOverview, selectBillingOverview } from './overviewStore.ts';

interface Rooms {
  readonly database: Database;
}

/** Rows by their ids, or by the id of what they belong to, of those that the viewer may see; the oldest first. */
export function findEntries<View, Filter extends LedgerFilter>(
  { database }: Rooms,
  viewer: Viewer,
  book: Book<View, Filter, never>,
  wanted: {
    readonly column: 'r.id' | 'a.organization_id' | 'r.invoice_id' | 'r.payment_id';
    readonly ids: readonly string[];
  },
): Promise<readonly View[]> {
  return selectEntries(database, lookerOf(viewer), book, wanted);
}

/** A page of what belongs to something that the viewer was let see. */
export function listEntries<View, Filter extends LedgerFilter, Order extends string>(
  { database }: Rooms,
  viewer: Viewer,
  book: Book<View, Filter, Order>,
  request: LedgerPage & { readonly order: Order; readonly filter: Filter },
): Promise<readonly { readonly entry: View; readonly sortKey: string }[]> {
  return selectLedgerPage(database, lookerOf(viewer), book, request);
}

/** A page of everybody's. @throws Forbidden for everybody but operators. */
export function listEverybodys<View, Filter extends LedgerFilter, Order extends string>(
  rooms: Rooms,
  viewer: Viewer,
  book: Book<View, Filter, Order>,
  request: LedgerPage & { readonly order: Order; readonly filter: Filter },
): Promise<readonly { readonly entry: View; readonly sortKey: string }[]> {
  authoriseSeeing(viewer);
  return listEntries(rooms, viewer, book, request);
}

/** Everybody's money at a glance. @throws Forbidden for everybody but operators. */
export async function billingOverview({ database }: Rooms, viewer: Viewer): Promise<BillingOverview> {
  authoriseSeeing(viewer);
  return selectBillingOverview(database);
}

function lookerOf({ personId, operatorRole }: Viewer): Looker {
  return { personId, isOperator: operatorRole !== null };
}
