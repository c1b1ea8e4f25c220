import {
  ACCOUNTS,
  type AccountView,
  type Book,
  DISPUTES,
  type DisputeView,
  findEntries,
  INTENTS,
  INVOICES,
  type IntentView,
  type InvoiceView,
  type LedgerFilter,
  PAYMENTS,
  type PaymentView,
  REFUNDS,
  type RefundView,
  SUBSCRIPTIONS,
  type SubscriptionView,
} from '@member-console/domain/billing';
import type { Viewer } from '@member-console/domain/identity';
import DataLoader from 'dataloader';
import type { Rooms } from '../rooms.ts';
import { inOrder } from './inOrder.ts';

type Loader<View> = DataLoader<string, View | null>;
type ListLoader<View> = DataLoader<string, readonly View[]>;

/** What Stripe says, as far as the viewer may see it. Null: absent, or not for this viewer. */
export interface LedgerLoaders {
  readonly billingAccount: Loader<AccountView>;
  readonly accountOfOrganization: Loader<AccountView>;
  readonly subscription: Loader<SubscriptionView>;
  readonly invoice: Loader<InvoiceView>;
  readonly payment: Loader<PaymentView>;
  readonly refund: Loader<RefundView>;
  readonly dispute: Loader<DisputeView>;
  readonly billingIntent: Loader<IntentView>;
  readonly paymentsOfInvoice: ListLoader<PaymentView>;
  readonly refundsOfPayment: ListLoader<RefundView>;
  readonly disputesOfPayment: ListLoader<DisputeView>;
}

export function createLedgerLoaders(rooms: Rooms, viewer: () => Promise<Viewer | null>): LedgerLoaders {
  const find = async <View, Filter extends LedgerFilter>(
    book: Book<View, Filter, never>,
    column: Parameters<typeof findEntries>[3]['column'],
    ids: readonly string[],
  ): Promise<readonly View[]> => {
    const person = await viewer();
    return person ? findEntries(rooms, person, book, { column, ids }) : [];
  };
  const byId = <View extends { readonly id: string }, Filter extends LedgerFilter>(
    book: Book<View, Filter, never>,
  ): Loader<View> => new DataLoader(async (ids) => inOrder(ids, await find(book, 'r.id', ids)));
  const ofPayment = <View extends { readonly paymentId: string }, Filter extends LedgerFilter>(
    book: Book<View, Filter, never>,
  ): ListLoader<View> =>
    new DataLoader(async (ids) => {
      const found = await find(book, 'r.payment_id', ids);
      return ids.map((id) => found.filter(({ paymentId }) => paymentId === id));
    });
  return {
    billingAccount: byId(ACCOUNTS),
    accountOfOrganization: new DataLoader(async (ids) => {
      const found = await find(ACCOUNTS, 'a.organization_id', ids);
      return ids.map((id) => found.find(({ organization }) => organization.id === id) ?? null);
    }),
    subscription: byId(SUBSCRIPTIONS),
    invoice: byId(INVOICES),
    payment: byId(PAYMENTS),
    refund: byId(REFUNDS),
    dispute: byId(DISPUTES),
    billingIntent: byId(INTENTS),
    paymentsOfInvoice: new DataLoader(async (ids) => {
      const found = await find(PAYMENTS, 'r.invoice_id', ids);
      return ids.map((id) => found.filter(({ invoiceId }) => invoiceId === id));
    }),
    refundsOfPayment: ofPayment(REFUNDS),
    disputesOfPayment: ofPayment(DISPUTES),
  };
}
