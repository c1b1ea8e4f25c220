import { connection, type Paging } from './connection.ts';
import type { World } from './world.ts';

type Act = <Input>(change: (input: Input) => object) => (args: { input: Input }) => object;
type Organization = (facts?: { name: string; slug: string; createdAt: string }) => object;

interface Rooms {
  readonly act: Act;
  readonly asOperator: <Answer>(answer: () => Answer) => Answer;
  readonly organization: Organization;
  readonly absent: () => Error;
}

/** What operators watch of Stripe, in the pretend world. */
export function stripeOf(world: World, { act, asOperator, organization, absent }: Rooms) {
  const { stripe } = world;
  const entries = { nodes: [] };
  const runOf = (run: (typeof stripe.runs)[number]) => ({
    __typename: 'Reconciliation',
    ...run,
    auditEntries: entries,
    drifts: [
      {
        class: 'STATUS',
        foundCount: stripe.drifts.length,
        repairedCount: stripe.drifts.filter(({ repairedAt }) => repairedAt !== null).length,
      },
    ],
  });
  const found = <Thing extends { id: string }>(things: readonly Thing[], id: string) => {
    const thing = things.find((one) => one.id === id);
    if (!thing) throw absent();
    return thing;
  };
  const eventOf = (event: (typeof stripe.events)[number]) => ({
    __typename: 'StripeEvent',
    ...event,
    auditEntries: entries,
  });
  const concernOf = (concern: (typeof stripe.concerns)[number]) => ({
    __typename: 'BillingConcern',
    ...concern,
  });
  const driftOf = (drift: (typeof stripe.drifts)[number]) => ({
    __typename: 'Drift',
    ...drift,
    organization: organization(world.organizations[2]),
    reconciliation: () => runOf(found(stripe.runs, stripe.runs[0]?.id ?? '')),
  });
  return {
    stripeHealth: () =>
      asOperator(() => ({
        mode: stripe.mode,
        at: world.now,
        intake: Array.from({ length: 60 }, (_, minute) => ({
          at: new Date(Date.parse(world.now) - (59 - minute) * 60_000).toISOString(),
          count: minute % 3,
        })),
        waitingCount: 0,
        failedCount: stripe.events.filter(({ state }) => state === 'FAILED').length,
        oldestWaitingAt: stripe.events[0]?.receivedAt ?? null,
        lastReceivedAt: stripe.events[0]?.receivedAt ?? null,
        openConcernCount: stripe.concerns.length,
        openDriftCount: stripe.drifts.length,
        unsyncedCount: 1,
        unsyncedAccounts: [
          {
            organization: organization(world.organizations[2]),
            failedAt: world.now,
            lastError: '‹No answer.›',
          },
        ],
        lastReconciliation: stripe.runs[0] ? runOf(stripe.runs[0]) : null,
      })),
    stripeEvents: ({
      filter,
      ...page
    }: Paging & { filter?: { state?: string | null; type?: string | null } | null }) =>
      asOperator(() =>
        connection(
          stripe.events
            .filter(
              ({ state, type }) =>
                (!filter?.state || filter.state === state) && type.includes(filter?.type ?? ''),
            )
            .map(eventOf),
          page,
        ),
      ),
    stripeEvent: ({ id }: { id: string }) => asOperator(() => eventOf(found(stripe.events, id))),
    billingConcerns: ({
      filter,
      ...page
    }: Paging & { filter?: { kind?: string | null; isOpen?: boolean | null } | null }) =>
      asOperator(() =>
        connection(
          stripe.concerns
            .filter(({ kind }) => !filter?.kind || filter.kind === kind)
            .filter(
              ({ resolvedAt }) =>
                (filter?.isOpen ?? null) === null || (resolvedAt === null) === filter?.isOpen,
            )
            .map(concernOf),
          page,
        ),
      ),
    reconciliations: (page: Paging) => asOperator(() => connection(stripe.runs.map(runOf), page)),
    reconciliation: ({ id }: { id: string }) => asOperator(() => runOf(found(stripe.runs, id))),
    drifts: ({ filter, ...page }: Paging & { filter?: { isOpen?: boolean | null } | null }) =>
      asOperator(() =>
        connection(
          stripe.drifts
            .filter(
              ({ repairedAt }) =>
                (filter?.isOpen ?? null) === null || (repairedAt === null) === filter?.isOpen,
            )
            .map(driftOf),
          page,
        ),
      ),
    retryStripeEvent: act(({ eventId }: { eventId: string }) => {
      const event = found(stripe.events, eventId);
      Object.assign(event, { state: 'WAITING', lastError: null });
      return { __typename: 'RetryStripeEventSuccess', event: eventOf(event) };
    }),
    resolveConcern: act(({ concernId, reason }: { concernId: string; reason: string }) => {
      const concern = found(stripe.concerns, concernId);
      Object.assign(concern, { resolvedAt: world.now, resolvedReason: reason, isResolvable: false });
      return { __typename: 'ResolveConcernSuccess', concern: concernOf(concern) };
    }),
    linkStripeCustomer: act(() => {
      stripe.concerns = [];
      return {
        __typename: 'LinkStripeCustomerSuccess',
        isSettled: true,
        organization: organization(world.organizations[2]),
      };
    }),
    syncAccount: act(() => ({
      __typename: 'SyncAccountSuccess',
      isSettled: true,
      organization: organization(world.organizations[2]),
    })),
    startReconciliation: act(() => ({
      __typename: 'StartReconciliationSuccess',
      reconciliation: stripe.runs[0] && runOf(stripe.runs[0]),
    })),
    cancelReconciliation: act(({ reconciliationId }: { reconciliationId: string }) => {
      const run = found(stripe.runs, reconciliationId);
      run.state = 'CANCELLED';
      return { __typename: 'CancelReconciliationSuccess', reconciliation: runOf(run) };
    }),
    repairDrift: act(({ driftId }: { driftId: string }) => {
      const drift = found(stripe.drifts, driftId);
      drift.repairedAt = world.now;
      return { __typename: 'RepairDriftSuccess', isRepaired: true, drift: driftOf(drift) };
    }),
  };
}
