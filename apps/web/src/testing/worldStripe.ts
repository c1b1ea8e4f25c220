import { at, id } from './idAndInstant.ts';

/** What operators watch of Stripe: an event that failed, a customer of nobody's, a comparison with one difference. */
export const createStripe = () => ({
  mode: 'TEST' as 'TEST' | 'LIVE' | null,
  events: [
    {
      id: id('evt', 1),
      stripeId: '‹evt_1›',
      type: '‹invoice.paid›',
      apiVersion: '‹2026›',
      stripeCustomer: '‹cus_1›',
      stripeObject: '‹in_1›',
      state: 'FAILED' as 'FAILED' | 'WAITING',
      occurredAt: at(0),
      receivedAt: at(0),
      doneAt: null,
      attempts: 2,
      lastError: '‹No answer.›' as string | null,
      payload: { '‹id›': '‹in_1›' },
      organization: null,
    },
  ],
  concerns: [
    {
      id: id('conc', 1),
      kind: 'CUSTOMER_UNLINKED',
      isResolvable: true,
      organization: null,
      subject: { id: '‹cus_2›', url: null },
      evidence: [{ name: 'state', value: '‹present›' }],
      openedAt: at(0),
      resolvedAt: null as string | null,
      resolvedBy: null,
      resolvedReason: null as string | null,
    },
  ],
  runs: [
    {
      id: id('run', 1),
      kind: 'NIGHTLY',
      state: 'RUNNING' as 'RUNNING' | 'CANCELLED',
      isDryRun: false,
      reason: null,
      startedBy: null,
      startedAt: at(0),
      finishedAt: null,
      cancelledAt: null,
      customerCount: 10,
      checkedCount: 4,
      failedCount: 1,
    },
  ],
  drifts: [
    {
      id: id('drift', 1),
      class: 'STATUS',
      subject: { id: '‹sub_1›', url: null },
      ours: '‹active›',
      theirs: '‹canceled›',
      foundAt: at(0),
      repairedAt: null as string | null,
      repairedBy: null,
    },
  ],
});
