import { connection, type Paging } from './connection.ts';
import type { World } from './world.ts';

interface Around {
  organization: () => object;
  act: <Input>(change: (input: Input) => object) => (args: { input: Input }) => object;
  asOperator: <Result>(result: () => Result) => Result;
  failed: (typename: string, more?: object) => object;
}

interface Asked extends Paging {
  readonly filter?: {
    readonly search?: string | null;
    readonly statuses?: readonly string[] | null;
    readonly isPastDue?: boolean | null;
    readonly needsAnswer?: boolean | null;
    readonly state?: string | null;
  } | null;
}

/** What operators see of money in the small world. All of it is one organization's. */
export function ledgerOf(
  { money, ladder: { tiers: plans } }: World,
  { organization, act, asOperator, failed }: Around,
) {
  const none = (page: Paging) => connection([], page);
  const owned = <Row extends object>(row: Row) => ({
    ...row,
    organization: () => organization(),
    auditEntries: none,
  });
  const subscriptions = () =>
    money.subscriptions.map((row) => ({
      ...owned(row),
      invoices: (page: Paging) => connection(invoices(), page),
    }));
  const invoices = () =>
    money.invoices.map((row) => ({
      ...owned(row),
      subscription: () => subscriptions()[0],
      payments: () => payments(),
    }));
  const payments = (): { id: string; status: string }[] =>
    money.payments.map((row) => ({
      ...owned(row),
      invoice: () => invoices()[0],
      refunds: money.refunds.map(owned),
      disputes: () => disputes(),
    }));
  const disputes = () => money.disputes.map((row) => ({ ...owned(row), payment: () => payments()[0] }));
  const intents = () => money.intents.map(owned);
  const changed = () => ({ ...intents()[0], state: 'CONFIRMED', subscription: subscriptions()[0] });
  const refused = () => {
    if (money.refusal === null) return null;
    const code = money.refusal.replace(/(?<!^)[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
    return failed(money.refusal, { code });
  };
  const account = () =>
    money.account && {
      ...owned(money.account),
      subscriptions: (page: Paging) => connection(subscriptions(), page),
      invoices: (page: Paging) => connection(invoices(), page),
      payments: (page: Paging) => connection(payments(), page),
      disputes: (page: Paging) => connection(disputes(), page),
      intents: (page: Paging) => connection(intents(), page),
    };
  const list =
    <
      Row extends {
        id: string;
        status?: string;
        state?: string;
        isPastDue?: boolean;
        number?: string | null;
      },
    >(
      rows: () => readonly Row[],
    ) =>
    ({ filter, ...page }: Asked) =>
      asOperator(() =>
        connection(
          rows().filter(
            (row) =>
              (!filter?.statuses || filter.statuses.includes(row.status ?? '')) &&
              (!filter?.isPastDue || row.isPastDue === true) &&
              (!filter?.state || row.state === filter.state) &&
              (!filter?.search || (row.number ?? '').includes(filter.search)),
          ),
          page,
        ),
      );
  return {
    account,
    find: (wanted: string) =>
      [...subscriptions(), ...invoices(), ...payments(), ...intents()].find((row) => row.id === wanted) ??
      null,
    resolvers: {
      billingOverview: () =>
        asOperator(() => ({
          subscriptions: [{ status: 'ACTIVE', count: money.subscriptions.length }],
          endingSubscriptions: 0,
          openInvoices: money.invoices.length,
          pastDueInvoices: money.invoices.filter(({ isPastDue }) => isPastDue).length,
          owed: money.invoices.map(({ remaining }) => remaining),
          takenLately: money.payments.map(({ amount }) => amount),
          refundedLately: [],
          disputesToAnswer: money.disputes.length,
          nextAnswerDueAt: money.disputes[0]?.dueAt ?? null,
          pendingIntents: money.intents.length,
          billingAccounts: money.account ? 1 : 0,
          failingBillingAccounts: money.account?.syncFailure ? 1 : 0,
        })),
      subscriptions: list(subscriptions),
      invoices: list(invoices),
      payments: list(payments),
      disputes: list(disputes),
      billingIntents: list(intents),
      billingAccounts: list(() => [account()].filter((row) => row !== null)),
      previewCancellation: act(() => ({
        __typename: 'CancellationPreview',
        token: '‹token›',
        effectiveAt: money.subscriptions[0]?.periodEndsAt,
        subscription: subscriptions()[0],
        afterwards: [{ product: plans[0]?.product }],
        changes: plans[0]?.product.includes.map(({ resource, value: after }, place) => ({
          resource,
          before: plans[1]?.product.includes[place]?.value,
          after,
        })),
        excess: money.excess,
      })),
      cancelSubscription: act(() => {
        const [subscription] = money.subscriptions;
        Object.assign(subscription ?? {}, { endsAt: subscription?.periodEndsAt });
        return { __typename: 'CancelSubscriptionSuccess', payUrl: null, intent: changed() };
      }),
      resumeSubscription: act(() => {
        Object.assign(money.subscriptions[0] ?? {}, { endsAt: null });
        return { __typename: 'ResumeSubscriptionSuccess', payUrl: null, intent: changed() };
      }),
      previewPurchase: act(() =>
        money.purchase === null
          ? failed('AlreadyOnThatTier')
          : {
              __typename: 'PurchasePreview',
              ...money.purchase,
              subscription: money.purchase.way === 'CHECKOUT' ? null : subscriptions()[0],
              excess: money.excess,
            },
      ),
      switchSubscription: act(
        () => refused() ?? { __typename: 'SwitchSubscriptionSuccess', payUrl: null, intent: changed() },
      ),
      startCheckout: act(() => refused() ?? { __typename: 'StartCheckoutSuccess', intent: intents()[0] }),
    },
  };
}
