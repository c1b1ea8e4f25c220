import { useDatabase } from '@member-console/testing/database';
import { createWorld } from '@member-console/testing/world';
import { describe, expect, test } from 'vitest';
import { addPrices, createPayer, priceOf, subscription } from './payer.fixture.ts';

const world = await createWorld(await useDatabase());
const { database } = world;
await addPrices(database);

const rows = async <Row extends object>(text: string, ...values: unknown[]): Promise<Row[]> =>
  (await database.pool.query<Row>(text, values)).rows;

/** Plans of an organization from now on: `standard by subscription`. */
const plansOf = async (organizationId: string) =>
  (
    await rows<{ plan: string }>(
      `SELECT q.slug || ' by ' || g.source || CASE WHEN p.ends_at IS NULL THEN '' ELSE ', ending' END AS plan
         FROM entitlements.pools pool JOIN entitlements.provisions p ON p.pool_id = pool.id
         JOIN entitlements.grants g ON g.id = p.grant_id JOIN catalog.products q ON q.id = p.product_id
        WHERE pool.organization_id = $1 AND (p.ends_at IS NULL OR p.ends_at > system.at()) ORDER BY p.starts_at`,
      organizationId,
    )
  ).map(({ plan }) => plan);

async function member() {
  const { organizationId } = await world.signUp('Payer');
  return { organizationId, ...(await createPayer(database, organizationId)) };
}

describe('a snapshot', () => {
  test('makes rights what Stripe says, and the mirror too', async () => {
    const payer = await member();
    const paid = subscription({ pays: ['standard'] });
    expect(await payer.settle({ subscriptions: [paid] })).toBe('settled');
    expect(await plansOf(payer.organizationId)).toEqual(['standard by subscription']);
    const [mirror] = await rows(
      `SELECT s.status, s.account_id, i.quantity, i.amount_minor, i.period_ends_at, m.stripe_id, g.source_ends_at, a.applied_seq
         FROM billing.subscriptions s JOIN billing.subscription_items i ON i.subscription_id = s.id
         JOIN billing.stripe_mappings m ON m.kind = 'subscription' AND m.id = s.id
         JOIN entitlements.grants g ON g.source_ref = s.id::text JOIN billing.accounts a ON a.id = s.account_id
        WHERE s.id = $1`,
      paid.id,
    );
    const ends = new Date(paid.items[0]?.periodEndsAt ?? 0);
    expect(mirror).toEqual({
      status: 'active',
      account_id: payer.accountId,
      quantity: 1,
      amount_minor: 500n,
      period_ends_at: ends,
      stripe_id: paid.stripeSubscription,
      source_ends_at: ends,
      applied_seq: 1n,
    });
    await payer.settle({ subscriptions: [{ ...paid, status: 'canceled', endedAt: Date.now() }] });
    expect(await plansOf(payer.organizationId)).toEqual(['public by default']);
  });

  test('that is older than the last one writes nothing', async () => {
    const payer = await member();
    const older = await payer.number();
    const paid = subscription({ pays: ['standard'] });
    expect(await payer.settle({ subscriptions: [paid] })).toBe('settled');
    expect(await payer.settle({ subscriptions: [{ ...paid, status: 'canceled' }] }, older)).toBe(
      'superseded',
    );
    expect(await plansOf(payer.organizationId)).toEqual(['standard by subscription']);
  });

  test('with a price of nobody holds the plan and calls a person, until it is known', async () => {
    const payer = await member();
    const paid = subscription({ pays: ['standard'] });
    await payer.settle({ subscriptions: [paid] });
    const unknown = subscription({ id: paid.id, pays: ['of somebody else'] });
    await payer.settle({ subscriptions: [unknown] });
    expect(priceOf('of somebody else')).toBe(unknown.items[0]?.stripePrice);
    expect(await plansOf(payer.organizationId)).toEqual(['standard by subscription']);
    const concerns = () =>
      rows(
        `SELECT kind, subject, resolved_at IS NULL AS open FROM billing.concerns WHERE account_id = $1`,
        payer.accountId,
      );
    expect(await concerns()).toEqual([{ kind: 'unknown_price', subject: paid.id, open: true }]);
    await payer.settle({ subscriptions: [paid] });
    expect(await concerns()).toEqual([{ kind: 'unknown_price', subject: paid.id, open: false }]);
  });
});
