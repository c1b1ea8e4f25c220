import { type Book, type LedgerFilter, listEntries, listEverybodys } from '@member-console/domain/billing';
import { type Context, requireViewer } from '../../context.ts';
import { keysetPage } from '../../keysetPage.ts';
import { SORTED_PLACES } from '../../sortedPlaces.ts';

type PageArguments = Parameters<typeof keysetPage>[1];

/** A page of what Stripe says, of one kind. `whose`: of everybody, for operators, or of something the viewer may see. */
export async function ledgerPage<
  View extends { readonly id: string },
  Filter extends LedgerFilter,
  Order extends string,
>(
  context: Context,
  book: Book<View, Filter, Order>,
  wanted: {
    readonly whose: 'everybody' | 'account' | 'subscription';
    readonly filter: Filter;
    readonly order: Order;
  },
  page: PageArguments,
) {
  const viewer = await requireViewer(context);
  const { whose, filter, order } = wanted;
  const list = whose === 'everybody' ? listEverybodys : listEntries;
  return keysetPage(
    { list: `${book.table} ${whose} ${order}`, place: SORTED_PLACES[order === 'name' ? 'name' : 'newest'] },
    page,
    (request) => list(context.rooms, viewer, book, { ...request, order, filter }),
    ({ entry, sortKey }) => ({ place: { key: sortKey, id: entry.id }, node: entry }),
  );
}
