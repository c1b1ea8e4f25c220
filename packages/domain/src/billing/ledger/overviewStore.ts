import type { Database } from '@member-console/db';
import type { Money } from '../../kernel/index.ts';
import { HAS_FAILED } from './accountsStore.ts';
import { NEEDS_ANSWER, PAST_DUE } from './moneyStore.ts';

/** What there is to know of everybody's money at a glance. Nothing is added up over currencies. */
export interface BillingOverview {
  readonly subscriptions: readonly { readonly status: string; readonly count: number }[];
  /** Subscriptions that will end, and have not. */
  readonly endingSubscriptions: number;
  readonly openInvoices: number;
  readonly pastDueInvoices: number;
  /** What is still to be paid of open invoices. */
  readonly owed: readonly Money[];
  /** What was paid within the last thirty days, what was given back of it included. */
  readonly takenLately: readonly Money[];
  readonly refundedLately: readonly Money[];
  readonly disputesToAnswer: number;
  readonly nextAnswerDueAt: Date | null;
  readonly pendingIntents: number;
  readonly accounts: number;
  readonly failingAccounts: number;
}

interface Sum {
  readonly currency: string;
  readonly amount: string;
}

type Row = Omit<BillingOverview, 'owed' | 'takenLately' | 'refundedLately'> & {
  readonly owed: readonly Sum[];
  readonly takenLately: readonly Sum[];
  readonly refundedLately: readonly Sum[];
};

const sums = (amount: string, from: string) =>
  `(SELECT coalesce(json_agg(sum), '[]') FROM (
       SELECT r.currency, sum(${amount})::text AS amount FROM ${from} GROUP BY r.currency ORDER BY r.currency) sum)`;
const count = (from: string) => `(SELECT count(*)::int FROM ${from})`;
const LATELY = `r.created_at > system.at() - interval '30 days'`;

export async function selectBillingOverview(database: Database): Promise<BillingOverview> {
  const [row] = await database.query<Row>({
    name: 'billing.overview',
    text: `SELECT (SELECT coalesce(json_agg(counted), '[]') FROM (
                     SELECT status, count(*) AS count FROM billing.subscriptions GROUP BY status) counted) AS subscriptions,
                  ${count('billing.subscriptions r WHERE r.ends_at IS NOT NULL AND r.ended_at IS NULL')} AS "endingSubscriptions",
                  ${count(`billing.invoices r WHERE r.status = 'open'`)} AS "openInvoices",
                  ${count(`billing.invoices r WHERE ${PAST_DUE}`)} AS "pastDueInvoices",
                  ${sums('r.remaining_minor', `billing.invoices r WHERE r.status = 'open'`)} AS owed,
                  ${sums('r.amount_minor', `billing.payments r WHERE r.status = 'succeeded' AND ${LATELY}`)} AS "takenLately",
                  ${sums('r.amount_minor', `billing.refunds r WHERE r.status = 'succeeded' AND ${LATELY}`)} AS "refundedLately",
                  ${count(`billing.disputes r WHERE ${NEEDS_ANSWER}`)} AS "disputesToAnswer",
                  (SELECT min(r.due_at) FROM billing.disputes r WHERE ${NEEDS_ANSWER}) AS "nextAnswerDueAt",
                  ${count('billing.intents r WHERE r.confirmed_at IS NULL AND r.failed_at IS NULL AND r.expired_at IS NULL')} AS "pendingIntents",
                  ${count('billing.accounts')} AS accounts,
                  ${count(`billing.accounts r WHERE ${HAS_FAILED}`)} AS "failingAccounts"`,
  });
  if (row === undefined) throw new Error('Money was not counted.');
  return {
    ...row,
    owed: row.owed.map(moneyOf),
    takenLately: row.takenLately.map(moneyOf),
    refundedLately: row.refundedLately.map(moneyOf),
  };
}

function moneyOf({ currency, amount }: Sum): Money {
  return { currency, amountMinor: BigInt(amount) };
}
