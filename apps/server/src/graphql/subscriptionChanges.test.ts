import { syncCustomer } from '@member-console/domain/billing';
import { JOB } from '@member-console/domain/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import { CARD, type PriceName, payAt, type Subscriber, subscribe, threePlans } from '../testing/buying.ts';
import { enterOperator, type Player, uuidIn } from '../testing/cast.ts';
import { catalogStage, idFrom } from '../testing/catalogStage.ts';
import { type TestConsole, useConsole } from '../testing/testConsole.ts';

const ASKED = `__typename intent { id state failure { code } } payUrl`;
const DOORS = {
  switchSubscription: `mutation ($input: SwitchSubscriptionInput!) { switchSubscription(input: $input) { __typename
    ... on SwitchSubscriptionSuccess { ${ASKED} } ... on ValidationError { path } ... on UserError { code }
    ... on ChangePending { intent { id } } } }`,
  cancelSubscription: `mutation ($input: CancelSubscriptionInput!) { cancelSubscription(input: $input) { __typename
    ... on CancelSubscriptionSuccess { ${ASKED} } ... on ValidationError { path } ... on UserError { code }
    ... on ChangePending { intent { id } } } }`,
  resumeSubscription: `mutation ($input: ResumeSubscriptionInput!) { resumeSubscription(input: $input) { __typename
    ... on ResumeSubscriptionSuccess { ${ASKED} } ... on UserError { code } } }`,
} as const;
const PREVIEW = `query ($input: PreviewPurchaseInput!) { previewPurchase(input: $input) { __typename
  ... on PurchasePreview { token dueNow { amountMinor } } } }`;
const PREVIEW_END = `query ($input: PreviewCancellationInput!) { previewCancellation(input: $input) { __typename
  ... on CancellationPreview { token effectiveAt afterwards { product { slug } } changes { resource { key } after { ... on LimitValue { limit } } } }
  ... on UserError { code } } }`;
const STANDING = `query ($id: ID!) { node(id: $id) { ... on Subscription { endsAt periodEndsAt phases { startsAt }
  organization { plans { product { slug } } } } } }`;

const test = useConsole({}, { stripe: true });
let prices: Record<PriceName, string>;
beforeAll(async () => {
  prices = await threePlans(test.current);
});

interface Asked {
  readonly __typename: string;
  readonly intent: { readonly id: string; readonly state: string };
  readonly payUrl: string | null;
}

async function ask(
  by: Player,
  door: keyof typeof DOORS,
  input: object,
  headers: Record<string, string> = {},
): Promise<Asked> {
  const { data, errors } = await by.ask<Record<string, Asked>>(DOORS[door], { input }, headers);
  if (errors) throw new Error(JSON.stringify(errors));
  return data[door] as Asked;
}

async function preview(by: Subscriber, priceId: string) {
  const { data } = await by.ask<{ previewPurchase: { token: string; dueNow: { amountMinor: string } } }>(
    PREVIEW,
    { input: { organizationId: by.organizationId, priceId } },
  );
  return data.previewPurchase;
}

async function previewEnd(by: Subscriber) {
  const { data } = await by.ask<{
    previewCancellation: { __typename: string; token: string; effectiveAt: string };
  }>(PREVIEW_END, { input: { subscriptionId: by.subscriptionId } });
  return data.previewCancellation;
}

async function standing(by: Subscriber) {
  const { data, errors } = await by.ask<{
    node: {
      endsAt: string | null;
      periodEndsAt: string;
      phases: object[];
      organization: { plans: { product: { slug: string } }[] };
    };
  }>(STANDING, { id: by.subscriptionId });
  if (errors) throw new Error(JSON.stringify(errors));
  const { organization, phases, ...node } = data.node;
  return { ...node, phases: phases.length, plan: organization.plans[0]?.product.slug };
}

/** Stripe's own number of somebody's customer, and what it says of it now. */
async function customerOf({ database }: TestConsole, { organizationId }: Player): Promise<string> {
  const { rows } = await database.pool.query<{ stripe_id: string }>(
    `SELECT m.stripe_id FROM billing.stripe_mappings m JOIN billing.accounts a ON a.id = m.id
      WHERE m.kind = 'customer' AND a.organization_id = $1`,
    [uuidIn(organizationId)],
  );
  return rows[0]?.stripe_id ?? '';
}

async function sync(by: Player) {
  const { stripe, ...rooms } = test.current.rooms;
  if (stripe === null) throw new Error('There is no Stripe.');
  const customer = await customerOf(test.current, by);
  await syncCustomer({ ...rooms, stripe }, customer, { actor: JOB, depth: 'recent' });
}

async function switchInvoices(by: Player) {
  const customer = await customerOf(test.current, by);
  const invoices = test.current.simulator?.world.store.of('invoice', customer) ?? [];
  return invoices.filter(({ billing_reason }) => billing_reason === 'subscription_update');
}

/** From now on this card is charged. */
async function payBy(by: Player, card: string) {
  const customer = await customerOf(test.current, by);
  const call = async (path: string, form: Record<string, string>) => {
    const response = await fetch(`${test.current.simulator?.origin}${path}`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk_test_console' },
      body: new URLSearchParams(form),
    });
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as { id: string };
  };
  const { id } = await call(`/v1/payment_methods/${card}/attach`, { customer });
  const [subscription] = test.current.simulator?.world.store.of('subscription', customer) ?? [];
  await call(`/v1/subscriptions/${subscription?.id}`, { default_payment_method: id });
}

describe('a switch', () => {
  it('upwards is there at once, billed as its preview showed it', async () => {
    const ada = await subscribe(test.current, 'Ada Example', prices.standardMonthly);
    const { token, dueNow } = await preview(ada, prices.proMonthly);
    const input = { subscriptionId: ada.subscriptionId, priceId: prices.proMonthly, token };
    const done = await ask(ada, 'switchSubscription', input);
    expect(done).toMatchObject({ intent: { state: 'CONFIRMED' }, payUrl: null });
    expect(await standing(ada)).toMatchObject({ plan: 'pro' });
    const [invoice, ...others] = await switchInvoices(ada);
    expect([String(invoice?.amount_paid), invoice?.status, others]).toEqual([dueNow.amountMinor, 'paid', []]);
    expect(await ask(ada, 'switchSubscription', input)).toMatchObject({ code: 'ALREADY_ON_THAT_TIER' });
  });

  it('asked for in two tabs, and by a retry, is made once', async () => {
    const ben = await subscribe(test.current, 'Ben Example', prices.standardMonthly);
    const input = { subscriptionId: ben.subscriptionId, priceId: prices.proMonthly };
    const key = { 'idempotency-key': 'once' };
    const answers = await Promise.all([
      ask(ben, 'switchSubscription', input, key),
      ask(ben, 'switchSubscription', input, key),
      ask(ben, 'switchSubscription', input),
    ]);
    const intents = answers.flatMap(({ __typename, intent }) =>
      __typename === 'SwitchSubscriptionSuccess' ? [intent.id] : [],
    );
    expect(new Set(intents).size).toBe(1);
    expect(await switchInvoices(ben)).toHaveLength(1);
    const again = await ask(ben, 'switchSubscription', input, key);
    expect(again).toMatchObject({ intent: { id: intents[0], state: 'CONFIRMED' } });
    const other = { ...input, quantity: 2 };
    expect(await ask(ben, 'switchSubscription', other, key)).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    });
  });

  it('with the token of a preview is refused once something has moved', async () => {
    const cleo = await subscribe(test.current, 'Cleo Example', prices.standardMonthly);
    const otto = await enterOperator(test.current, 'Otto Operator', 'admin');
    const { token } = await preview(cleo, prices.proMonthly);
    await otto.ask('mutation ($input: SetOverrideInput!) { setOverride(input: $input) { __typename } }', {
      input: {
        organizationId: cleo.organizationId,
        resourceId: await sitesId(),
        value: { limit: '99' },
        reason: 'For a test',
      },
    });
    const input = { subscriptionId: cleo.subscriptionId, priceId: prices.proMonthly, token };
    expect(await ask(cleo, 'switchSubscription', input)).toMatchObject({ code: 'PLAN_MOVED' });
    const old = `${token.split('.')[0]}.${Date.now() - 3 * 3_600_000}`;
    expect(await ask(cleo, 'switchSubscription', { ...input, token: old })).toMatchObject({
      code: 'PLAN_MOVED',
    });
    expect(await switchInvoices(cleo)).toEqual([]);
    const { token: present } = await preview(cleo, prices.proMonthly);
    const done = await ask(cleo, 'switchSubscription', { ...input, token: present });
    expect(done).toMatchObject({ intent: { state: 'CONFIRMED' } });
  });

  it.each(['pm_card_chargeCustomerFail', 'pm_card_authenticationRequired'])(
    'that is not paid changes nothing and says where it is paid: %s',
    async (card) => {
      const dora = await subscribe(test.current, `Dora ${card}`, prices.standardMonthly);
      await payBy(dora, card);
      const input = { subscriptionId: dora.subscriptionId, priceId: prices.proMonthly };
      const waiting = await ask(dora, 'switchSubscription', input);
      expect(waiting).toMatchObject({ intent: { state: 'PENDING' }, payUrl: expect.stringMatching(/^http/) });
      expect(await ask(dora, 'switchSubscription', input)).toEqual(waiting);
      expect(await standing(dora)).toMatchObject({ plan: 'standard' });
      const cancelling = await ask(dora, 'cancelSubscription', { subscriptionId: dora.subscriptionId });
      expect(cancelling).toMatchObject({ code: 'CHANGE_PENDING', intent: { id: waiting.intent.id } });

      await payAt(waiting.payUrl ?? '', CARD.works);
      await sync(dora);
      expect(await standing(dora)).toMatchObject({ plan: 'pro' });
      expect(await stateOf(dora, waiting.intent.id)).toBe('CONFIRMED');
    },
  );

  it('downwards is planned, and taken back', async () => {
    const emil = await subscribe(test.current, 'Emil Example', prices.proMonthly);
    const input = { subscriptionId: emil.subscriptionId, priceId: prices.standardMonthly };
    expect(await ask(emil, 'switchSubscription', { ...input, when: 'NOW' })).toMatchObject({
      __typename: 'ValidationError',
      path: ['when'],
    });
    const { token } = await preview(emil, prices.standardMonthly);
    const planned = await ask(emil, 'switchSubscription', { ...input, token });
    expect(planned).toMatchObject({ intent: { state: 'CONFIRMED' }, payUrl: null });
    expect(await standing(emil)).toMatchObject({ plan: 'pro', phases: 2, endsAt: null });
    expect(await ask(emil, 'switchSubscription', input)).toMatchObject({ code: 'ALREADY_ON_THAT_TIER' });

    const { subscriptionId } = emil;
    expect(await ask(emil, 'resumeSubscription', { subscriptionId })).toMatchObject({
      intent: { state: 'CONFIRMED' },
    });
    expect((await standing(emil)).phases).toBeLessThan(2);
    expect(await ask(emil, 'resumeSubscription', { subscriptionId })).toMatchObject({
      code: 'INVALID_STATE',
    });
  });

  it('is not to a price of another ladder, nor to one that is offered no more', async () => {
    const fay = await subscribe(test.current, 'Fay Example', prices.standardMonthly);
    const addon = idFrom('price', await catalogStage.price(test.current));
    const { subscriptionId } = fay;
    expect(await ask(fay, 'switchSubscription', { subscriptionId, priceId: addon })).toMatchObject({
      __typename: 'ValidationError',
      path: ['priceId'],
    });
    const { rows } = await test.current.database.pool.query<{ id: string }>(
      `INSERT INTO catalog.prices (product_id, currency, amount_minor, interval, created_at, retired_at)
       SELECT id, 'eur', 700, 'month', system.at(), system.at() FROM catalog.products WHERE slug = 'standard' RETURNING id`,
    );
    const retired = idFrom('price', rows[0]?.id ?? '');
    expect(await ask(fay, 'switchSubscription', { subscriptionId, priceId: retired })).toMatchObject({
      code: 'PRICE_NOT_OFFERED',
    });
  });

  it('waits for a Stripe that does not answer, and is made once it does', async () => {
    const gil = await subscribe(test.current, 'Gil Example', prices.standardMonthly);
    const input = { subscriptionId: gil.subscriptionId, priceId: prices.proMonthly };
    test.current.simulator?.faults.add({ kind: 'error_before', times: 50 });
    const waiting = await ask(gil, 'switchSubscription', input);
    expect(waiting).toMatchObject({ intent: { state: 'PENDING' }, payUrl: null });
    test.current.simulator?.faults.clear();
    const again = await ask(gil, 'switchSubscription', input);
    expect(again).toMatchObject({ intent: { id: waiting.intent.id, state: 'CONFIRMED' } });
  });
});

describe('a cancellation', () => {
  it('lets what is paid for run out, shows what comes then, and is taken back', async () => {
    const hal = await subscribe(test.current, 'Hal Example', prices.standardMonthly);
    const { subscriptionId } = hal;
    const shown = await previewEnd(hal);
    const { periodEndsAt } = await standing(hal);
    expect(shown).toMatchObject({
      effectiveAt: periodEndsAt,
      afterwards: [{ product: { slug: 'public' } }],
      changes: expect.arrayContaining([{ resource: { key: 'fedwiki.sites' }, after: { limit: '1' } }]),
    });
    const cancelled = await ask(hal, 'cancelSubscription', { subscriptionId, token: shown.token });
    expect(cancelled).toMatchObject({ intent: { state: 'CONFIRMED' } });
    expect(await standing(hal)).toMatchObject({ plan: 'standard', endsAt: periodEndsAt });

    expect(await previewEnd(hal)).toMatchObject({ code: 'INVALID_STATE' });
    expect(await ask(hal, 'cancelSubscription', { subscriptionId })).toMatchObject({ code: 'INVALID_STATE' });
    const up = { subscriptionId, priceId: prices.proMonthly };
    expect(await ask(hal, 'switchSubscription', up)).toMatchObject({ code: 'INVALID_STATE' });

    expect(await ask(hal, 'resumeSubscription', { subscriptionId })).toMatchObject({
      intent: { state: 'CONFIRMED' },
    });
    expect(await standing(hal)).toMatchObject({ plan: 'standard', endsAt: null });
  });

  it('with a token is refused once something has moved', async () => {
    const ida = await subscribe(test.current, 'Ida Example', prices.standardMonthly);
    const { subscriptionId } = ida;
    const { token } = await previewEnd(ida);
    await ask(ida, 'switchSubscription', { subscriptionId, priceId: prices.proMonthly });
    expect(await ask(ida, 'cancelSubscription', { subscriptionId, token })).toMatchObject({
      code: 'PLAN_MOVED',
    });
  });

  it('leaves a checkout for something else alone, and takes the place of what was planned', async () => {
    const jan = await subscribe(test.current, 'Jan Example', prices.proMonthly);
    const addon = idFrom('price', await catalogStage.price(test.current));
    const { data } = await jan.ask<{ startCheckout: { intent: { id: string } } }>(
      `mutation ($input: StartCheckoutInput!) { startCheckout(input: $input) {
         ... on StartCheckoutSuccess { intent { id } } } }`,
      { input: { organizationId: jan.organizationId, priceId: addon } },
    );
    const { subscriptionId } = jan;
    await ask(jan, 'switchSubscription', { subscriptionId, priceId: prices.standardMonthly });
    expect(await ask(jan, 'cancelSubscription', { subscriptionId })).toMatchObject({
      intent: { state: 'CONFIRMED' },
    });
    expect(await standing(jan)).toMatchObject({ plan: 'pro', endsAt: expect.any(String) });
    expect(await stateOf(jan, data.startCheckout.intent.id)).toBe('PENDING');
  });

  it('by an operator has a reason, and may have an instant; a member’s has none', async () => {
    const kim = await subscribe(test.current, 'Kim Example', prices.standardMonthly);
    const olga = await enterOperator(test.current, 'Olga Operator', 'billing');
    const at = `${new Date(Date.now() + 86_400_000).toISOString().slice(0, 19)}.000Z`;
    const { subscriptionId } = kim;
    expect(await ask(olga, 'cancelSubscription', { subscriptionId })).toMatchObject({ path: ['reason'] });
    expect(await ask(kim, 'cancelSubscription', { subscriptionId, at })).toMatchObject({ path: ['at'] });
    const past = { subscriptionId, at: '2020-01-01T00:00:00.000Z', reason: 'For a test' };
    expect(await ask(olga, 'cancelSubscription', past)).toMatchObject({ path: ['at'] });
    expect(
      await ask(olga, 'cancelSubscription', { subscriptionId, at, reason: 'Asked for it' }),
    ).toMatchObject({
      intent: { state: 'CONFIRMED' },
    });
    expect(await standing(kim)).toMatchObject({ endsAt: at });
    const { rows } = await test.current.database.pool.query(
      `SELECT reason, actor_kind FROM audit.entries WHERE action = 'subscription.cancel_requested' AND resource_id = $1`,
      [uuidIn(subscriptionId)],
    );
    expect(rows).toEqual([{ reason: 'Asked for it', actor_kind: 'operator' }]);
  });
});

async function stateOf(by: Player, intentId: string): Promise<string> {
  const { data } = await by.ask<{ billingIntent: { state: string } }>(
    'query ($id: ID!) { billingIntent(id: $id) { state } }',
    { id: intentId },
  );
  return data.billingIntent.state;
}

async function sitesId(): Promise<string> {
  const { rows } = await test.current.database.pool.query<{ id: string }>(
    `SELECT id FROM catalog.resources WHERE key = 'fedwiki.sites'`,
  );
  return idFrom('res', rows[0]?.id ?? '');
}
