import { payerChanged } from '@member-console/domain/billing';
import { describe, expect, it } from 'vitest';
import { enter, enterOperator, type Player, uuidIn } from '../testing/cast.ts';
import { idFrom } from '../testing/catalogStage.ts';
import { type TestConsole, useConsole } from '../testing/testConsole.ts';

const CARD = { works: '4242424242424242', isDeclined: '4000000000009995', asks: '4000002760003184' };

const START = `mutation ($input: StartCheckoutInput!) { startCheckout(input: $input) { __typename
  ... on StartCheckoutSuccess { intent { id state url } }
  ... on PlanHeldByOperator { until } ... on AlreadySubscribed { subscriptionId } ... on UserError { code } } }`;
const CONFIRM = `mutation ($input: ConfirmCheckoutInput!) { confirmCheckout(input: $input) { __typename
  ... on ConfirmCheckoutSuccess { intent { state } } } }`;
const HOME = '{ viewer { defaultOrganization { plans { product { slug } source } } } }';

interface Started {
  readonly __typename: string;
  readonly intent: { readonly id: string; readonly state: string; readonly url: string };
}

const test = useConsole({}, { stripe: true });

async function priceOf({ database }: TestConsole, amountMinor: number): Promise<string> {
  const { rows } = await database.pool.query<{ id: string }>(
    `WITH made AS (
       INSERT INTO catalog.prices (product_id, currency, amount_minor, interval, created_at)
       SELECT id, 'eur', $1, 'month', system.at() FROM catalog.products WHERE slug = 'standard' RETURNING id)
     SELECT id FROM made`,
    [amountMinor],
  );
  return idFrom('price', rows[0]?.id ?? '');
}

async function start(player: Player, input: object): Promise<Started> {
  const asked = { organizationId: player.organizationId, ...input };
  const { data } = await player.ask<{ startCheckout: Started }>(START, { input: asked });
  return data.startCheckout;
}

async function confirm(player: Player, intentId: string): Promise<string> {
  const { data } = await player.ask<{ confirmCheckout: { intent: { state: string } } }>(CONFIRM, {
    input: { intentId },
  });
  return data.confirmCheckout.intent.state;
}

async function plansOf(player: Player) {
  const { data } = await player.ask<{
    viewer: { defaultOrganization: { plans: { product: { slug: string }; source: string }[] } };
  }>(HOME);
  return data.viewer.defaultOrganization.plans.map(({ product, source }) => `${product.slug} ${source}`);
}

const pay = (url: string, number: string) =>
  fetch(url, { method: 'POST', body: new URLSearchParams({ number }), redirect: 'manual' });

describe('a checkout', () => {
  it('grants nothing until it is paid, and then at once; asked for again it is the same one', async () => {
    const ada = await enter(test.current, 'Ada Example');
    const priceId = await priceOf(test.current, 800);
    const [first, second] = await Promise.all([start(ada, { priceId }), start(ada, { priceId })]);
    expect(second.intent.id).toBe(first.intent.id);
    expect(first.intent.state).toBe('PENDING');
    const { intent } = await start(ada, { priceId });
    expect(await confirm(ada, intent.id)).toBe('PENDING');
    expect(await plansOf(ada)).toEqual(['public DEFAULT']);

    expect((await pay(intent.url, CARD.works)).status).toBe(303);
    expect(await confirm(ada, intent.id)).toBe('CONFIRMED');
    expect(await plansOf(ada)).toEqual(['standard SUBSCRIPTION']);
    const { data } = await ada.ask<{ viewer: { defaultOrganization: { transitions: { nodes: object[] } } } }>(
      '{ viewer { defaultOrganization { transitions(first: 1) { nodes { kind cause } } } } }',
    );
    expect(data.viewer.defaultOrganization.transitions.nodes).toEqual([{ kind: 'UPGRADE', cause: 'STRIPE' }]);
    expect(await confirm(ada, intent.id)).toBe('CONFIRMED');
    expect((await start(ada, { priceId })).__typename).toBe('AlreadySubscribed');
    expect(test.current.simulator?.world.store.all('subscription')).toHaveLength(1);
  });

  it('is of a customer who goes by the name and the address that the person has today', async () => {
    const gus = await enter(test.current, 'Gus Example');
    await start(gus, { priceId: await priceOf(test.current, 800) });
    const customer = () =>
      test.current.simulator?.world.store.all('customer').find(({ email }) => email?.startsWith('gus'));
    expect(customer()).toMatchObject({ name: 'Gus Example', email: 'gus.example@demo.test' });
    await test.current.database.pool.query(
      `UPDATE organizations.organizations SET name = 'Gus Otherwise' WHERE id = $1`,
      [uuidIn(gus.organizationId)],
    );
    await payerChanged(stripeRooms(test.current), uuidIn(gus.personId));
    expect(customer()).toMatchObject({ name: 'Gus Otherwise' });
  });

  it('is not paid by a card that is declined, nor by one whose bank has not been answered', async () => {
    const ben = await enter(test.current, 'Ben Example');
    const { intent } = await start(ben, { priceId: await priceOf(test.current, 800) });
    await pay(intent.url, CARD.isDeclined);
    expect(await confirm(ben, intent.id)).toBe('PENDING');
    await pay(intent.url, CARD.asks);
    expect(await confirm(ben, intent.id)).toBe('PENDING');
    expect(await plansOf(ben)).toEqual(['public DEFAULT']);
  });

  it('for another price takes the place of the one before, which nobody can pay any more', async () => {
    const cleo = await enter(test.current, 'Cleo Example');
    const { intent: monthly } = await start(cleo, { priceId: await priceOf(test.current, 800) });
    const { intent: other } = await start(cleo, { priceId: await priceOf(test.current, 900) });
    expect(other.id).not.toBe(monthly.id);
    const { data } = await cleo.ask<{ node: { state: string } }>(
      'query ($id: ID!) { node(id: $id) { ... on BillingIntent { state } } }',
      { id: monthly.id },
    );
    expect(data.node.state).toBe('EXPIRED');
  });

  it('is refused while an operator holds the plan, and for a price that is offered no more', async () => {
    const dan = await enter(test.current, 'Dan Example');
    const otto = await enterOperator(test.current, 'Otto Operator', 'admin');
    const priceId = await priceOf(test.current, 800);
    await otto.ask(`mutation ($input: ForcePlanInput!) { forcePlan(input: $input) { __typename } }`, {
      input: {
        organizationId: dan.organizationId,
        ...(await standardTier(test.current)),
        reason: 'For a test',
        untilReleased: true,
      },
    });
    expect((await start(dan, { priceId })).__typename).toBe('PlanHeldByOperator');
    const eve = await enter(test.current, 'Eve Example');
    await test.current.database.pool.query(
      'UPDATE catalog.prices SET retired_at = system.at() WHERE id = $1',
      [uuidIn(priceId)],
    );
    expect((await start(eve, { priceId })).__typename).toBe('PriceNotOffered');
  });

  it('waits for a Stripe that does not answer: nothing is lost, and nothing granted', async () => {
    const fay = await enter(test.current, 'Fay Example');
    const priceId = await priceOf(test.current, 800);
    test.current.simulator?.faults.add({ kind: 'error_before', times: 50 });
    const started = await start(fay, { priceId });
    expect([started.__typename, started.intent.url]).toEqual(['StartCheckoutSuccess', null]);
    test.current.simulator?.faults.clear();
    expect((await start(fay, { priceId })).intent).toMatchObject({
      id: started.intent.id,
      url: expect.stringMatching(/^http/),
    });
  });
});

function stripeRooms({ rooms }: TestConsole) {
  const { stripe } = rooms;
  if (stripe === null) throw new Error('There is no Stripe.');
  return { ...rooms, stripe };
}

async function standardTier({ database }: TestConsole) {
  const { rows } = await database.pool.query<{ ladder_id: string; product_id: string }>(
    `SELECT t.ladder_id, t.product_id FROM catalog.plan_ladder_tiers t JOIN catalog.products p ON p.id = t.product_id
      WHERE p.slug = 'standard'`,
  );
  const [tier] = rows;
  return {
    ladderId: idFrom('lad', tier?.ladder_id ?? ''),
    productId: idFrom('prod', tier?.product_id ?? ''),
  };
}

describe('without Stripe', () => {
  const bare = useConsole();
  it('nothing can be bought, and it says so', async () => {
    const ada = await enter(bare.current, 'Ada Example');
    const priceId = await priceOf(bare.current, 800);
    expect((await start(ada, { priceId })).__typename).toBe('BillingUnavailable');
  });
});
