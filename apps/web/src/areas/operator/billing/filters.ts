import { type Place, placeOf } from '../../../shared/list/keyset.ts';

/** What narrows a list of money, and its order; everything, the newest first, when it does not say. */
export type LedgerFilters<Status extends string = string, Order extends string = string> = Place & {
  /** Part of a name or a number, or an id of ours or of Stripe's. */
  readonly search?: string | undefined;
  readonly status?: Status | undefined;
  /** Days such as `2026-11-21`, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly order?: Order | undefined;
};

/** How the filters of a list stand in its address. The first order is the one that needs no word. */
export function ledgerFilters<const Status extends string, const Order extends string>(
  statuses: readonly Status[],
  orders: readonly Order[],
) {
  return {
    statuses,
    parse(search: URLSearchParams): LedgerFilters<Status, Order> {
      const words = search.get('search');
      const status = statuses.find((one) => one.toLowerCase() === search.get('status'));
      const order = orders.find((one) => one.toLowerCase() === search.get('order'));
      const [from, to] = [dayOf(search.get('from')), dayOf(search.get('to'))];
      return {
        ...placeOf(search),
        ...(words && { search: words }),
        ...(status && { status }),
        ...(from && { from }),
        ...(to && { to }),
        ...(order && { order }),
      };
    },
    serialize({ search, status, from, to, order, after, before }: LedgerFilters<Status, Order>) {
      const said = order === orders[0] ? undefined : order?.toLowerCase();
      return { search, status: status?.toLowerCase(), from, to, order: said, after, before };
    },
  };
}

/** Where the days of a filter begin and end, in the reader's time. */
export function instantsOf({ from, to }: Pick<LedgerFilters, 'from' | 'to'>) {
  const end = to === undefined ? null : new Date(`${to}T00:00`);
  end?.setDate(end.getDate() + 1);
  return {
    from: from === undefined ? null : new Date(`${from}T00:00`).toISOString(),
    until: end?.toISOString() ?? null,
  };
}

function dayOf(text: string | null): string | undefined {
  if (text === null || !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  return Number.isNaN(new Date(`${text}T00:00`).getTime()) ? undefined : text;
}
