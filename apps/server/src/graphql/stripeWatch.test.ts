import { syncCustomer } from '@member-console/domain/billing';
import { SYSTEM } from '@member-console/domain/kernel';
import { recordStatements } from '@member-console/testing/database';
import { beforeAll, describe, expect, it } from 'vitest';
import { enter, enterOperator, type Player, uuidIn } from '../testing/cast.ts';
import { idFrom } from '../testing/catalogStage.ts';
import { stripeStage } from '../testing/stripeStage.ts';
import { useConsole } from '../testing/testConsole.ts';

const test = useConsole({}, { stripe: true });
let operator: Player;
beforeAll(async () => {
  operator = await enterOperator(test.current, 'Bill Billing', 'billing');
});

const SHOWN = '__typename ... on UserError { code message }';
const run = async (name: string, input: object, selection = '') => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const query = `mutation ($input: ${type}Input!) { ${name}(input: $input) { ${SHOWN} ${selection} } }`;
  const { data, errors } = await operator.ask<Record<string, Record<string, unknown>>>(query, {
    input: { reason: 'For a test', ...input },
  });
  expect(errors).toBeUndefined();
  return data[name] ?? {};
};
const count = async (sql: string) => {
  const { rows } = await test.current.database.pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${sql}`,
  );
  return rows[0]?.count;
};

describe('an event', () => {
  const EVENT = `query ($id: ID!) { stripeEvent(id: $id) { state attempts lastError payload organization { id } } }`;

  it('is shown without anything about a person', async () => {
    const id = idFrom('evt', await stripeStage.failedEvent(test.current));
    const { data } = await operator.ask<{ stripeEvent: { payload: object } }>(EVENT, { id });
    expect(data.stripeEvent).toEqual({
      state: 'FAILED',
      attempts: 2,
      lastError: 'No answer about …',
      payload: { data: { object: { id: 'cus_nobody', email: '…', balance: 0 } } },
      organization: null,
    });
  });

  it('is worked on anew when somebody says so, and no more once it is done', async () => {
    const uuid = await stripeStage.failedEvent(test.current);
    const eventId = idFrom('evt', uuid);
    const answer = await run(
      'retryStripeEvent',
      { eventId },
      '... on RetryStripeEventSuccess { event { state } }',
    );
    expect(answer).toMatchObject({ event: { state: 'WAITING' } });
    expect(await count(`graphile_worker.jobs WHERE key = 'stripe.sync:cus_nobody'`)).toBe(1);
    await test.current.database.pool.query(
      'UPDATE billing.stripe_events SET done_at = system.at() WHERE id = $1',
      [uuid],
    );
    expect(await run('retryStripeEvent', { eventId })).toMatchObject({ code: 'INVALID_STATE' });
  });

  it('is found by its state, its type, its customer and when it came in', async () => {
    const ids = async (filter: string) => {
      const query = `{ stripeEvents(first: 100, filter: { ${filter} }) { nodes { id } } }`;
      const { data, errors } = await operator.ask<{ stripeEvents: { nodes: { id: string }[] } }>(query);
      expect(errors).toBeUndefined();
      return data.stripeEvents.nodes.map(({ id }) => id);
    };
    const id = idFrom('evt', await stripeStage.failedEvent(test.current));
    for (const filter of [
      'state: FAILED',
      'type: "customer.updated"',
      'type: "customer"',
      'stripeCustomer: "cus_nobody"',
      'from: "2020-01-01T00:00:00.000Z"',
    ]) {
      expect(await ids(filter), filter).toContain(id);
    }
    for (const filter of [
      'state: WAITING',
      'type: "custom"',
      'type: "customer_updated"',
      'stripeCustomer: "cus_else"',
      'until: "2020-01-01T00:00:00.000Z"',
      `organizationId: "${operator.organizationId}"`,
    ]) {
      expect(await ids(filter), filter).not.toContain(id);
    }
  });
});

describe('the health of the way in', () => {
  it('tells in two statements what came in, what waits, what failed and whether it was compared', async () => {
    await stripeStage.failedEvent(test.current);
    await stripeStage.run(test.current);
    const QUERY = `{ stripeHealth { mode intake { at count } waitingCount failedCount oldestWaitingAt unsyncedCount
      unsyncedAccounts { lastError } openConcernCount openDriftCount lastReconciliation { kind state } } }`;
    const recorded = recordStatements(test.current.database);
    const result = await operator.ask<{ stripeHealth: { intake: { count: number }[]; failedCount: number } }>(
      QUERY,
    );
    recorded.stop();
    const health = result.data.stripeHealth;
    expect(health).toMatchObject({ mode: 'TEST', lastReconciliation: { kind: 'NIGHTLY', state: 'RUNNING' } });
    expect(health.intake).toHaveLength(60);
    expect(health.intake.reduce((sum, minute) => sum + minute.count, 0)).toBeGreaterThan(0);
    expect(health.failedCount).toBeGreaterThan(0);
    expect(recorded.texts.filter((text) => text.includes('billing.'))).toHaveLength(2);
  });
});

describe('a concern', () => {
  it('is closed by a person with a reason, once', async () => {
    const concernId = idFrom('conc', await stripeStage.concern(test.current));
    expect(await run('resolveConcern', { concernId, reason: ' ' })).toMatchObject({
      code: 'VALIDATION_ERROR',
    });
    const closed =
      '... on ResolveConcernSuccess { concern { isResolvable resolvedReason resolvedBy { id } } }';
    expect(await run('resolveConcern', { concernId }, closed)).toMatchObject({
      concern: { isResolvable: false, resolvedReason: 'For a test', resolvedBy: { id: operator.personId } },
    });
    expect(await run('resolveConcern', { concernId })).toMatchObject({ code: 'INVALID_STATE' });
  });

  it('that a snapshot shows is not closed by anybody', async () => {
    const uuid = await stripeStage.concern(test.current);
    await test.current.database.pool.query(
      `UPDATE billing.concerns SET kind = 'unknown_price' WHERE id = $1`,
      [uuid],
    );
    expect(await run('resolveConcern', { concernId: idFrom('conc', uuid) })).toMatchObject({
      code: 'INVALID_STATE',
    });
  });
});

describe('a customer of nobody’s', () => {
  it('is linked once and for all, and synced at once', async () => {
    const stripeCustomer = await stripeStage.customer(test.current);
    await test.current.database.pool.query(
      `INSERT INTO billing.concerns (kind, subject, evidence, opened_at)
       VALUES ('customer_unlinked', $1, '{}', system.at())`,
      [stripeCustomer],
    );
    const { organizationId } = await enter(test.current, 'Ada Example');
    const settled = '... on LinkStripeCustomerSuccess { isSettled organization { id } }';
    expect(await run('linkStripeCustomer', { stripeCustomer, organizationId }, settled)).toMatchObject({
      isSettled: true,
      organization: { id: organizationId },
    });
    expect(await count(`billing.concerns WHERE subject = '${stripeCustomer}' AND resolved_at IS NULL`)).toBe(
      0,
    );
    const other = await enter(test.current, 'Bob Example');
    expect(
      await run('linkStripeCustomer', { stripeCustomer, organizationId: other.organizationId }),
    ).toMatchObject({ code: 'INVALID_STATE' });
    expect(await run('syncAccount', { organizationId }, '... on SyncAccountSuccess { isSettled }')).toEqual({
      __typename: 'SyncAccountSuccess',
      isSettled: true,
    });
  });

  it('calls a person once, keeps no event waiting, and is whole when it is linked', async () => {
    const { rooms, simulator } = test.current;
    if (rooms.stripe === null || simulator === null) throw new Error('No Stripe is simulated.');
    const stripeCustomer = await stripeStage.payingStranger(test.current);
    const by = { actor: SYSTEM, depth: 'rights' } as const;
    const waiting = `billing.stripe_events WHERE customer = '${stripeCustomer}' AND done_at IS NULL AND ignored_at IS NULL`;
    for (const _ of [1, 2]) {
      await stripeStage.event(test.current, stripeCustomer);
      expect(await syncCustomer({ ...rooms, stripe: rooms.stripe }, stripeCustomer, by)).toBe('unlinked');
      expect(await count(waiting)).toBe(0);
    }
    const open = `billing.concerns WHERE subject = '${stripeCustomer}' AND resolved_at IS NULL`;
    expect(await count(open)).toBe(1);

    const { organizationId } = await enter(test.current, 'Dana Example');
    await run('linkStripeCustomer', { stripeCustomer, organizationId });
    expect(await count(open)).toBe(0);
    // What it pays for is none of ours: it is shown, gives nothing, and calls a person.
    const ITS = `query ($id: ID!) { node(id: $id) { ... on Organization { plans { source }
      billing { customerState subscriptions { nodes { status items { price { id } } } } } } } }`;
    const { data } = await operator.ask<{ node: unknown }>(ITS, { id: organizationId });
    expect(data.node).toEqual({
      plans: [{ source: 'DEFAULT' }],
      billing: {
        customerState: 'PRESENT',
        subscriptions: { nodes: [{ status: 'ACTIVE', items: [{ price: null }] }] },
      },
    });
    expect(
      await count(`billing.concerns c JOIN billing.accounts a ON a.id = c.account_id
        WHERE c.kind = 'unknown_price' AND c.resolved_at IS NULL AND a.organization_id = '${uuidIn(organizationId)}'`),
    ).toBe(1);
  });

  it.each(['cus_unknown_to_stripe', 'nonsense', '../charges'])('is none under the name %s', async (name) => {
    const { organizationId } = await enter(test.current, 'Carl Example');
    expect(await run('linkStripeCustomer', { stripeCustomer: name, organizationId })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('a comparison', () => {
  it('is begun, and ended before its end, once', async () => {
    const started = await run(
      'startReconciliation',
      { isDryRun: true },
      '... on StartReconciliationSuccess { reconciliation { id kind state isDryRun startedBy { id } } }',
    );
    expect(started).toMatchObject({
      reconciliation: {
        kind: 'DEMAND',
        state: 'RUNNING',
        isDryRun: true,
        startedBy: { id: operator.personId },
      },
    });
    const reconciliationId = (started.reconciliation as { id: string }).id;
    const cancelled = '... on CancelReconciliationSuccess { reconciliation { state } }';
    expect(await run('cancelReconciliation', { reconciliationId }, cancelled)).toMatchObject({
      reconciliation: { state: 'CANCELLED' },
    });
    expect(await run('cancelReconciliation', { reconciliationId })).toMatchObject({ code: 'INVALID_STATE' });
  });

  it('leaves a difference open as long as Stripe gives no evidence', async () => {
    const drift = idFrom('drift', await stripeStage.drift(test.current));
    const repaired = '... on RepairDriftSuccess { isRepaired drift { repairedAt } }';
    expect(await run('repairDrift', { driftId: drift }, repaired)).toMatchObject({
      isRepaired: false,
      drift: { repairedAt: null },
    });
  });

  it('has a difference mended by asking Stripe again, in every run that found it', async () => {
    const { organizationId } = await enter(test.current, 'Dora Example');
    const stripeCustomer = await stripeStage.customer(test.current);
    await run('linkStripeCustomer', { stripeCustomer, organizationId });
    const { pool } = test.current.database;
    const ids = [await stripeStage.drift(test.current), await stripeStage.drift(test.current)];
    await pool.query(
      `UPDATE billing.drifts SET class = 'status', subject = 'sub', account_id =
         (SELECT id FROM billing.accounts WHERE organization_id = $1) WHERE id = ANY ($2)`,
      [uuidIn(organizationId), ids],
    );
    const repaired = '... on RepairDriftSuccess { isRepaired drift { repairedBy { id } } }';
    expect(await run('repairDrift', { driftId: idFrom('drift', ids[0] ?? '') }, repaired)).toMatchObject({
      isRepaired: true,
      drift: { repairedBy: { id: operator.personId } },
    });
    expect(await count(`billing.drifts WHERE subject = 'sub' AND repaired_at IS NULL`)).toBe(0);
  });
});
