import { useDatabase } from '@member-console/testing/database';
import { createWorld } from '@member-console/testing/world';
import { describe, expect, test } from 'vitest';
import { newId } from '../../kernel/index.ts';
import type { FetchedMoney } from '../ports/index.ts';
import { addPrices, createPayer, subscription } from './payer.fixture.ts';

const world = await createWorld(await useDatabase());
const { database } = world;
await addPrices(database);
const { viewer } = await world.appoint('Olga Operator');
const DAY = 86_400_000;

const rows = async <Row extends object>(text: string, ...values: unknown[]): Promise<Row[]> =>
  (await database.pool.query<Row>(text, values)).rows;

async function member() {
  const { organizationId } = await world.signUp('Payer');
  return createPayer(database, organizationId);
}

/** In the order of the alphabet: `refunded 0198…, open`. */
const concernsOf = async (accountId: string) =>
  (
    await rows<{ told: string }>(
      `SELECT kind || ' ' || subject || CASE WHEN resolved_at IS NULL THEN ', open' ELSE ', closed' END AS told
         FROM billing.concerns WHERE account_id = $1`,
      accountId,
    )
  )
    .map(({ told }) => told)
    .toSorted();

describe('the mirror', () => {
  test('is what Stripe says, and no more', async () => {
    const payer = await member();
    const paid = subscription({
      pays: ['standard', 'public'],
      phases: [{ from: new Date(Date.now() - DAY), until: null, pays: ['standard'] }],
    });
    const mirror = () =>
      rows(
        `SELECT s.status, s.account_id, s.phases, s.period_ends_at, m.stripe_id, a.applied_seq, a.customer_state,
                (SELECT json_agg(json_build_array(p.slug, i.quantity, i.amount_minor, i.period_ends_at) ORDER BY p.slug)
                   FROM billing.subscription_items i JOIN catalog.prices c ON c.id = i.price_id
                   JOIN catalog.products p ON p.id = c.product_id WHERE i.subscription_id = s.id) AS items
           FROM billing.subscriptions s JOIN billing.stripe_mappings m ON m.kind = 'subscription' AND m.id = s.id
           JOIN billing.accounts a ON a.id = s.account_id WHERE s.id = $1`,
        paid.id,
      );
    await payer.settle({ subscriptions: [paid] });
    const ends = new Date(paid.items[0]?.periodEndsAt ?? 0);
    const isoEnds = expect.stringContaining(ends.toISOString().slice(0, 10));
    const [first] = await mirror();
    expect(first).toMatchObject({
      status: 'active',
      account_id: payer.accountId,
      phases: [{ startsAt: expect.any(String), endsAt: null, items: [{ quantity: 1 }] }],
      period_ends_at: ends,
      stripe_id: paid.stripeSubscription,
      applied_seq: 1n,
      customer_state: 'present',
      items: [
        ['public', 1, 500, isoEnds],
        ['standard', 1, 500, isoEnds],
      ],
    });
    const fewer = { ...paid, status: 'past_due', items: paid.items.slice(0, 1), phases: [] };
    await payer.settle({
      subscriptions: [{ ...fewer, items: fewer.items.map((one) => ({ ...one, quantity: 3 })) }],
    });
    const [second] = await mirror();
    expect(second).toMatchObject({
      status: 'past_due',
      applied_seq: 2n,
      items: [['standard', 3, 500, isoEnds]],
    });
  });

  test('shows where money went, keeps what a fetch did not ask for, and calls for refunds and disputes once', async () => {
    const payer = await member();
    const [invoice, payment, refund, dispute] = [newId(), newId(), newId(), newId()];
    const common = { status: 'paid', currency: 'eur', createdAt: Date.now() };
    const money: FetchedMoney = {
      invoices: [
        {
          ...common,
          id: invoice,
          stripeId: `in_${invoice}`,
          subscriptionId: null,
          number: 'A-1',
          billingReason: 'manual',
          totalMinor: 500n,
          taxMinor: 0n,
          paidMinor: 500n,
          remainingMinor: 0n,
          finalizedAt: Date.now(),
          dueAt: null,
          paidAt: Date.now(),
          attemptCount: 1,
          nextAttemptAt: null,
          hostedUrl: null,
          pdfUrl: null,
        },
      ],
      payments: [
        {
          ...common,
          id: payment,
          stripeId: `pi_${payment}`,
          invoiceId: invoice,
          amountMinor: 500n,
          refundedMinor: 500n,
          method: { kind: 'card', brand: 'visa', last4: '4242' },
          failure: null,
        },
      ],
      refunds: [
        {
          ...common,
          id: refund,
          stripeId: `re_${refund}`,
          paymentId: payment,
          amountMinor: 500n,
          reason: null,
        },
      ],
      disputes: [
        {
          ...common,
          id: dispute,
          stripeId: `dp_${dispute}`,
          paymentId: payment,
          amountMinor: 500n,
          reason: 'fraudulent',
          dueAt: null,
        },
      ],
    };
    const counts = () =>
      rows(
        `SELECT (SELECT count(*)::int FROM billing.invoices WHERE account_id = $1) AS invoices,
                (SELECT json_agg(method_last4) FROM billing.payments WHERE account_id = $1) AS payments,
                (SELECT json_agg(amount_minor) FROM billing.refunds WHERE account_id = $1) AS refunds,
                (SELECT json_agg(status) FROM billing.disputes WHERE account_id = $1) AS disputes`,
        payer.accountId,
      );
    const shown = [{ invoices: 1, payments: ['4242'], refunds: [500], disputes: ['paid'] }];
    await payer.settle({ money });
    expect(await counts()).toEqual(shown);
    await payer.settle({ money: null });
    expect(await counts()).toEqual(shown);
    const called = [`refunded ${refund}, open`, `disputed ${dispute}, open`].toSorted();
    expect(await concernsOf(payer.accountId)).toEqual(called);
    await rows(
      `UPDATE billing.concerns SET resolved_at = system.at(), resolved_by = $2, resolved_reason = 'Seen' WHERE account_id = $1`,
      payer.accountId,
      viewer.personId,
    );
    const lost = money.disputes.map((one) => ({ ...one, status: 'lost' }));
    await payer.settle({ money: { ...money, disputes: lost } });
    expect(await counts()).toEqual([{ ...shown[0], disputes: ['lost'] }]);
    expect(await concernsOf(payer.accountId)).toEqual(called.map((one) => one.replace('open', 'closed')));
  });
});
