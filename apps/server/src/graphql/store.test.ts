import { beforeAll, describe, expect, it } from 'vitest';
import { type PriceName, subscribe, threePlans } from '../testing/buying.ts';
import { enter, enterOperator, type Player, uuidIn } from '../testing/cast.ts';
import { useConsole } from '../testing/testConsole.ts';

const SET = `mutation ($input: SetStoreInput!) { setStore(input: $input) { __typename
  ... on SetStoreSuccess { store { isOpen closedMessage } } ... on ValidationError { path } } }`;
const START = `mutation ($input: StartCheckoutInput!) { startCheckout(input: $input) { __typename
  ... on StoreClosed { closedMessage } } }`;
const PREVIEW = `query ($input: PreviewPurchaseInput!) { previewPurchase(input: $input) { __typename } }`;
const SWITCH = `mutation ($input: SwitchSubscriptionInput!) { switchSubscription(input: $input) { __typename } }`;
const CANCEL = `mutation ($input: CancelSubscriptionInput!) { cancelSubscription(input: $input) { __typename } }`;
const RESUME = `mutation ($input: ResumeSubscriptionInput!) { resumeSubscription(input: $input) { __typename } }`;
const PORTAL = `mutation ($input: OpenBillingPortalInput!) { openBillingPortal(input: $input) { __typename
  ... on OpenBillingPortalSuccess { url } ... on UserError { code } } }`;

const test = useConsole({}, { stripe: true });
let prices: Record<PriceName, string>;
let bill: Player;
beforeAll(async () => {
  prices = await threePlans(test.current);
  bill = await enterOperator(test.current, 'Bill Billing', 'billing');
});

async function answerOf(by: Player, query: string, input: object): Promise<Record<string, unknown>> {
  const { data, errors } = await by.ask<Record<string, Record<string, unknown>>>(query, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0] ?? {};
}

const closing = { isOpen: false, closedMessage: 'Back on Monday.', reason: 'A new price list' };

describe('the store', () => {
  it('that is closed sells nothing more to members, and keeps everything that is paid', async () => {
    const ada = await enter(test.current, 'Ada Example');
    const ben = await subscribe(test.current, 'Ben Example', prices.standardMonthly);
    const cleo = await subscribe(test.current, 'Cleo Example', prices.proMonthly);
    expect(await answerOf(bill, SET, closing)).toMatchObject({
      store: { isOpen: false, closedMessage: 'Back on Monday.' },
    });
    const { data } = await test.current.ask('{ store { isOpen closedMessage } }');
    expect(data).toEqual({ store: { isOpen: false, closedMessage: 'Back on Monday.' } });

    const buying = { organizationId: ada.organizationId, priceId: prices.standardMonthly };
    expect(await answerOf(ada, START, buying)).toEqual({
      __typename: 'StoreClosed',
      closedMessage: 'Back on Monday.',
    });
    expect(await answerOf(ada, PREVIEW, buying)).toEqual({ __typename: 'StoreClosed' });
    const { subscriptionId } = ben;
    expect(await answerOf(ben, SWITCH, { subscriptionId, priceId: prices.proMonthly })).toEqual({
      __typename: 'StoreClosed',
    });
    expect(await answerOf(bill, START, { ...buying, reason: 'Sold by telephone' })).toEqual({
      __typename: 'StartCheckoutSuccess',
    });

    const down = { subscriptionId: cleo.subscriptionId, priceId: prices.standardMonthly };
    expect(await answerOf(cleo, SWITCH, down)).toEqual({ __typename: 'SwitchSubscriptionSuccess' });
    expect(await answerOf(ben, CANCEL, { subscriptionId })).toEqual({
      __typename: 'CancelSubscriptionSuccess',
    });
    expect(await answerOf(ben, RESUME, { subscriptionId })).toEqual({
      __typename: 'ResumeSubscriptionSuccess',
    });

    expect(await answerOf(bill, SET, { isOpen: true, reason: 'It is done' })).toMatchObject({
      store: { isOpen: true, closedMessage: null },
    });
    expect(await answerOf(ada, START, buying)).toEqual({ __typename: 'StartCheckoutSuccess' });
    const { rows } = await test.current.database.pool.query(
      `SELECT action, reason FROM audit.entries WHERE action LIKE 'store.%' ORDER BY occurred_at`,
    );
    expect(rows).toEqual([
      { action: 'store.closed', reason: 'A new price list' },
      { action: 'store.opened', reason: 'It is done' },
    ]);
  });

  it('is closed with a reason, and a message of one line', async () => {
    expect(await answerOf(bill, SET, { ...closing, reason: null })).toMatchObject({ path: ['reason'] });
    for (const closedMessage of ['a'.repeat(501), 'two\nlines']) {
      expect(await answerOf(bill, SET, { ...closing, closedMessage })).toMatchObject({
        path: ['closedMessage'],
      });
    }
  });
});

describe('the grace', () => {
  const GRACE = `mutation ($input: SetGraceDaysInput!) { setGraceDays(input: $input) { __typename
    ... on SetGraceDaysSuccess { grace { days pastDue } } ... on ValidationError { path } } }`;

  it('is set for everybody, and Stripe is asked about who owes something', async () => {
    const fay = await subscribe(test.current, 'Fay Example', prices.standardMonthly);
    const { pool } = test.current.database;
    await pool.query(`UPDATE billing.subscriptions SET status = 'past_due' WHERE id = $1`, [
      uuidIn(fay.subscriptionId),
    ]);
    expect(await answerOf(bill, GRACE, { days: 3, reason: 'Banks are closed' })).toMatchObject({
      grace: { days: 3, pastDue: 1 },
    });
    const { rows } = await pool.query(
      `SELECT FROM graphile_worker.jobs WHERE key IN (
         SELECT 'stripe.sync:' || m.stripe_id FROM billing.stripe_mappings m
           JOIN billing.accounts a ON a.id = m.id WHERE a.organization_id = $1)`,
      [uuidIn(fay.organizationId)],
    );
    expect(rows).toHaveLength(1);
    for (const days of [-1, 91]) {
      expect(await answerOf(bill, GRACE, { days, reason: 'For a test' })).toMatchObject({ path: ['days'] });
    }
    expect(await answerOf(bill, GRACE, { days: 7 })).toMatchObject({ path: ['reason'] });
  });
});

describe('the portal', () => {
  it('opens for who looks after the billing, also before anything was paid', async () => {
    const dora = await enter(test.current, 'Dora Example');
    const { organizationId } = dora;
    const { url } = await answerOf(dora, PORTAL, { organizationId });
    const page = await fetch(String(url));
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('/billing')]);
    await answerOf(dora, PORTAL, { organizationId });
    const customers = test.current.simulator?.world.store.all('customer') ?? [];
    expect(customers.filter(({ email }) => email?.startsWith('dora'))).toHaveLength(1);
    const { rows } = await test.current.database.pool.query(
      `SELECT FROM audit.entries WHERE action = 'billing_portal.requested' AND resource_id = $1`,
      [uuidIn(organizationId)],
    );
    expect(rows).toHaveLength(2);
  });

  it('takes an operator a reason, and a Stripe that answers', async () => {
    const emil = await enter(test.current, 'Emil Example');
    const { organizationId } = emil;
    expect(await answerOf(bill, PORTAL, { organizationId })).toMatchObject({ code: 'VALIDATION_ERROR' });
    test.current.simulator?.faults.add({ kind: 'error_before', times: 50 });
    expect(await answerOf(emil, PORTAL, { organizationId })).toMatchObject({ code: 'STRIPE_SILENT' });
    test.current.simulator?.faults.clear();
  });
});
