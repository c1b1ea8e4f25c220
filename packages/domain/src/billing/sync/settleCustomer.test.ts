import { useDatabase } from '@member-console/testing/database';
import { createWorld } from '@member-console/testing/world';
import { describe, expect, test } from 'vitest';
import { changePlan } from '../../entitlements/index.ts';
import { newId } from '../../kernel/index.ts';
import { addPrices, createPayer, subscription } from './payer.fixture.ts';

const world = await createWorld(await useDatabase());
const { database } = world;
await addPrices(database);
const { viewer } = await world.appoint('Olga Operator');
const DAY = 86_400_000;

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

describe('rights', () => {
  test('are what Stripe says, by Stripe', async () => {
    const payer = await member();
    const paid = subscription({ pays: ['standard'] });
    expect(await payer.settle({ subscriptions: [paid] })).toBe('settled');
    expect(await plansOf(payer.organizationId)).toEqual(['standard by subscription']);
    const [transition] = await rows(
      `SELECT t.kind, t.cause, t.actor_kind FROM entitlements.transitions t JOIN entitlements.pools p ON p.id = t.pool_id
        WHERE p.organization_id = $1 ORDER BY t.effective_at DESC LIMIT 1`,
      payer.organizationId,
    );
    const cause = { kind: 'stripe', eventId: null, subscriptionId: paid.id };
    expect(transition).toEqual({ kind: 'upgrade', cause, actor_kind: 'webhook' });
    await payer.settle({ subscriptions: [{ ...paid, status: 'canceled', endedAt: Date.now() }] });
    expect(await plansOf(payer.organizationId)).toEqual(['public by default']);
  });

  test('follow a plan that was retired, and return with the limits they had', async () => {
    const payer = await member();
    const paid = subscription({ pays: ['standard'] });
    await payer.settle({ subscriptions: [paid] });
    const versions = () =>
      rows(`SELECT DISTINCT set_version_id FROM entitlements.grants WHERE source_ref = $1`, paid.id);
    const before = await versions();
    await payer.settle({ subscriptions: [{ ...paid, status: 'unpaid' }] });
    expect(await plansOf(payer.organizationId)).toEqual(['public by default']);
    await rows(`UPDATE catalog.products SET lifecycle = 'retired' WHERE slug = 'standard'`);
    try {
      await payer.settle({ subscriptions: [paid] });
      expect(await plansOf(payer.organizationId)).toEqual(['standard by subscription']);
      expect(await versions()).toEqual(before);
    } finally {
      await rows(`UPDATE catalog.products SET lifecycle = 'published' WHERE slug = 'standard'`);
    }
  });

  test('on trial at Stripe use up the trial here', async () => {
    const payer = await member();
    const paid = subscription({ pays: ['standard'], status: 'trialing' });
    await payer.settle({ subscriptions: [paid] });
    await payer.settle({ subscriptions: [{ ...paid, status: 'canceled', endedAt: Date.now() }] });
    const [tier] = await rows<{ ladder: string; product: string }>(
      `SELECT t.ladder_id AS ladder, t.product_id AS product FROM catalog.plan_ladder_tiers t
         JOIN catalog.products p ON p.id = t.product_id WHERE p.slug = 'standard'`,
    );
    const actor = { kind: 'operator', personId: viewer.personId, role: 'admin', requestId: null } as const;
    const answer = await changePlan(
      { database },
      { actor, viewer, reason: 'To try it', idempotencyKey: null, previewToken: null },
      {
        kind: 'startTrial',
        organizationId: payer.organizationId,
        ladderId: tier?.ladder ?? '',
        productId: tier?.product ?? '',
        setVersionId: null,
        endsAt: await world.inDays(9),
        isRepeatAllowed: false,
        afterwardsProductId: null,
      },
    );
    expect(answer.kind).toBe('trialUsed');
  });
});

describe('what calls a person', () => {
  test('opens with what a snapshot shows, and closes with one that no longer does', async () => {
    const payer = await member();
    const paid = subscription({ pays: ['standard'] });
    await payer.settle({ subscriptions: [paid] });
    await payer.settle({ subscriptions: [subscription({ id: paid.id, pays: ['of somebody else'] })] });
    expect(await plansOf(payer.organizationId)).toEqual(['standard by subscription']);
    const unknown = `unknown_price ${paid.id}`;
    expect(await concernsOf(payer.accountId)).toEqual([`${unknown}, open`]);
    await payer.settle({ state: 'missing' });
    expect(await plansOf(payer.organizationId)).toEqual(['standard by subscription']);
    expect(await concernsOf(payer.accountId)).toEqual([
      `customer_missing ${payer.accountId}, open`,
      `${unknown}, closed`,
    ]);
    await payer.settle({ subscriptions: [paid] });
    expect((await concernsOf(payer.accountId)).filter((told) => told.endsWith(', open'))).toEqual([]);
  });

  test('stays closed once a person has seen it, until there is more to see', async () => {
    const payer = await member();
    const [one, other, third] = ['standard', 'standard', 'standard'].map((slug, index) =>
      subscription({ pays: [slug], startedAt: Date.now() - (9 - index) * DAY }),
    ) as [ReturnType<typeof subscription>, ReturnType<typeof subscription>, ReturnType<typeof subscription>];
    const both = { subscriptions: [one, other] };
    await payer.settle(both);
    await rows(
      `UPDATE billing.concerns SET resolved_at = system.at(), resolved_by = $2, resolved_reason = 'Meant so' WHERE account_id = $1`,
      payer.accountId,
      viewer.personId,
    );
    await payer.settle(both);
    const two = `two_subscriptions ${other.id}`;
    expect(await concernsOf(payer.accountId)).toEqual([`${two}, closed`]);
    await payer.settle({ subscriptions: [one, other, third] });
    expect(await concernsOf(payer.accountId)).toEqual(
      [`${two}, closed`, `${two}, open`, `two_subscriptions ${third.id}, open`].toSorted(),
    );
  });
});

test('an intent is confirmed by what shows it, and calls nobody any more; events are done', async () => {
  const payer = await member();
  const [intent, event] = [newId(), newId()];
  await rows(
    `INSERT INTO billing.intents (id, account_id, kind, input, actor_kind, created_at, expires_at, expired_at)
     VALUES ($1, $2, 'checkout', '{}', 'member', system.at(), system.at(), system.at())`,
    intent,
    payer.accountId,
  );
  await rows(
    `INSERT INTO billing.concerns (account_id, kind, subject, evidence, opened_at)
     VALUES ($1, 'intent_unconfirmed', $2, '{}', system.at())`,
    payer.accountId,
    intent,
  );
  await rows(
    `INSERT INTO billing.stripe_events (id, event_id, type, customer, occurred_at, received_at, payload)
     VALUES ($1::uuid, $1::text, 'customer.subscription.created', $2, system.at(), system.at(), '{}')`,
    event,
    payer.stripeCustomer,
  );
  const state = () =>
    rows(
      `SELECT i.confirmed_at IS NOT NULL AS confirmed, i.expired_at IS NULL AS alive, e.done_at IS NOT NULL AS done
         FROM billing.intents i, billing.stripe_events e WHERE i.id = $1 AND e.id = $2`,
      intent,
      event,
    );
  const paid = subscription({ pays: ['standard'], intentId: intent, status: 'incomplete' });
  const early = await payer.number();
  await payer.settle({ subscriptions: [paid] }, { ...early, eventIds: [] });
  expect(await state()).toEqual([{ confirmed: false, alive: false, done: false }]);
  await payer.settle({ subscriptions: [{ ...paid, status: 'active' }] });
  expect(await state()).toEqual([{ confirmed: true, alive: true, done: true }]);
  expect((await concernsOf(payer.accountId)).filter((told) => told.endsWith(', open'))).toEqual([]);
});
