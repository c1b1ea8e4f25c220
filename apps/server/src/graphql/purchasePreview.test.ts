import { beforeAll, describe, expect, it } from 'vitest';
import { CARD, type PriceName, payAt, subscribe, threePlans } from '../testing/buying.ts';
import { enter, enterOperator, type Player, uuidIn } from '../testing/cast.ts';
import { useConsole } from '../testing/testConsole.ts';

const PREVIEW = `query ($input: PreviewPurchaseInput!) { previewPurchase(input: $input) { __typename
  ... on PurchasePreview { way token effectiveAt trialEndsAt quantity subscription { id } price { id }
    dueNow { amount currency } nextPayment { at amount { amount } } lines { amount { amount } isProration }
    changes { resource { key } before { ...limit } after { ...limit } }
    excess { resource { key } limit used itemIds } }
  ... on NoTrialToWaitFor { trialEndsAt } ... on RefusedByStripe { failure { code } } ... on UserError { code } } }
  fragment limit on EntitlementValue { ... on LimitValue { limit } }`;

const test = useConsole({}, { stripe: true });
let prices: Record<PriceName, string>;
beforeAll(async () => {
  prices = await threePlans(test.current);
});

interface Preview {
  readonly __typename: string;
  readonly way: string;
  readonly token: string;
  readonly effectiveAt: string;
  readonly dueNow: { readonly amount: string };
  readonly nextPayment: { readonly at: string; readonly amount: { readonly amount: string } };
  readonly lines: readonly { readonly isProration: boolean }[];
}

async function preview(player: Player, input: object): Promise<Preview> {
  const asked = { organizationId: player.organizationId, ...input };
  const { data, errors } = await player.ask<{ previewPurchase: Preview }>(PREVIEW, { input: asked });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.previewPurchase;
}

const sites = (before: string, after: string) =>
  expect.arrayContaining([
    { resource: { key: 'fedwiki.sites' }, before: { limit: before }, after: { limit: after } },
  ]);
const days = (from: string | Date, to: string) => (Date.parse(to) - new Date(from).getTime()) / 86_400_000;

describe('choosing a price', () => {
  it('of a plan where none is paid for is a checkout: its limits, and its price now and at each renewal', async () => {
    const ada = await enter(test.current, 'Ada Example');
    const seen = await preview(ada, { priceId: prices.standardMonthly });
    expect(seen).toMatchObject({
      way: 'CHECKOUT',
      subscription: null,
      price: { id: prices.standardMonthly },
      trialEndsAt: null,
      dueNow: { amount: '8.00', currency: 'EUR' },
      nextPayment: { amount: { amount: '8.00' } },
      lines: [{ amount: { amount: '8.00' }, isProration: false }],
      changes: sites('1', '16'),
      excess: [],
    });
    expect(days(seen.effectiveAt, seen.nextPayment.at)).toBeGreaterThan(27);
    const { rows } = await test.current.database.pool.query(
      'SELECT FROM billing.accounts WHERE organization_id = $1',
      [uuidIn(ada.organizationId)],
    );
    expect(rows).toHaveLength(0);
  });

  it('of a higher plan switches now, downwards when what is paid for is over, by rank and not by amount', async () => {
    const ben = await subscribe(test.current, 'Ben Example', prices.standardYearly);
    const up = await preview(ben, { priceId: prices.proMonthly });
    expect(up).toMatchObject({
      way: 'SWITCH_NOW',
      subscription: { id: ben.subscriptionId },
      changes: sites('16', '64'),
    });
    expect(up.lines.some(({ isProration }) => isProration)).toBe(true);
    // A year of the smaller plan is worth more than a month of the larger one: a credit stays.
    expect(Number(up.dueNow.amount)).toBeLessThan(0);

    const cleo = await subscribe(test.current, 'Cleo Example', prices.proMonthly);
    const down = await preview(cleo, { priceId: prices.standardMonthly });
    expect(down).toMatchObject({
      way: 'SWITCH_AT_PERIOD_END',
      dueNow: { amount: '0.00' },
      lines: [],
      nextPayment: { amount: { amount: '8.00' } },
      changes: sites('64', '16'),
    });
    expect(down.effectiveAt).toBe(down.nextPayment.at);
    expect(await preview(cleo, { priceId: prices.proMonthly })).toMatchObject({
      __typename: 'AlreadyOnThatTier',
    });
  });

  it('tells which sites would be beyond the limit', async () => {
    const dora = await subscribe(test.current, 'Dora Example', prices.proMonthly);
    await test.current.database.pool.query(
      `INSERT INTO entitlements.items (pool_id, resource_id, item_id, counted_since)
       SELECT p.id, r.id, uuidv7(), now() + n * interval '1 second'
         FROM entitlements.pools p, catalog.resources r, generate_series(1, 18) AS n
        WHERE p.organization_id = $1 AND r.key = 'fedwiki.sites'`,
      [uuidIn(dora.organizationId)],
    );
    const { excess } = (await preview(dora, { priceId: prices.standardMonthly })) as Preview & {
      excess: { itemIds: string[] }[];
    };
    expect(excess).toMatchObject([{ resource: { key: 'fedwiki.sites' }, limit: '16', used: '18' }]);
    expect(excess[0]?.itemIds).toHaveLength(2);
  });

  it('during a trial may begin at its end, when that is two days away at least', async () => {
    const eve = await enter(test.current, 'Eve Example');
    const otto = await enterOperator(test.current, 'Otto Operator', 'admin');
    await tryOut(otto, eve, 14);
    const now = await preview(eve, { priceId: prices.proMonthly });
    expect(now).toMatchObject({ way: 'CHECKOUT', dueNow: { amount: '20.00' } });
    const later = await preview(eve, { priceId: prices.proMonthly, startsAtTrialEnd: true });
    expect(later).toMatchObject({
      trialEndsAt: expect.any(String),
      dueNow: { amount: '0.00' },
      lines: [],
      nextPayment: { amount: { amount: '20.00' } },
    });
    expect(Math.round(days(new Date(), later.nextPayment.at))).toBe(14);

    const { data } = await eve.ask<{ startCheckout: { intent: { paidFrom: string; url: string } } }>(
      `mutation ($input: StartCheckoutInput!) { startCheckout(input: $input) {
         ... on StartCheckoutSuccess { intent { paidFrom url } } } }`,
      { input: { organizationId: eve.organizationId, priceId: prices.proMonthly, startsAtTrialEnd: true } },
    );
    expect(data.startCheckout.intent.paidFrom).toBe(later.nextPayment.at);
    expect(await payAt(data.startCheckout.intent.url, CARD.works)).toBe(303);
    const trialing = test.current.simulator?.world.store.all('subscription').at(-1);
    expect(trialing).toMatchObject({ status: 'trialing' });

    const fay = await enter(test.current, 'Fay Example');
    await tryOut(otto, fay, 1);
    expect(await preview(fay, { priceId: prices.proMonthly, startsAtTrialEnd: true })).toMatchObject({
      __typename: 'NoTrialToWaitFor',
      trialEndsAt: expect.any(String),
    });
    const gil = await enter(test.current, 'Gil Example');
    expect(await preview(gil, { priceId: prices.proMonthly, startsAtTrialEnd: true })).toMatchObject({
      __typename: 'NoTrialToWaitFor',
      trialEndsAt: null,
    });
  });

  it('says so when Stripe does not answer', async () => {
    const hal = await subscribe(test.current, 'Hal Example', prices.standardMonthly);
    test.current.simulator?.faults.add({ kind: 'error_before', times: 50 });
    expect(await preview(hal, { priceId: prices.proMonthly })).toMatchObject({ __typename: 'StripeSilent' });
    test.current.simulator?.faults.clear();
  });
});

/** A trial of the plan in the middle. */
async function tryOut(operator: Player, { organizationId }: Player, forDays: number) {
  const { rows } = await test.current.database.pool.query<{ ladder: string; product: string }>(
    `SELECT 'lad_' || replace(t.ladder_id::text, '-', '') AS ladder,
            'prod_' || replace(t.product_id::text, '-', '') AS product
       FROM catalog.plan_ladder_tiers t JOIN catalog.products p ON p.id = t.product_id WHERE p.slug = 'standard'`,
  );
  const { data } = await operator.ask<{ startTrial: { __typename: string } }>(
    'mutation ($input: StartTrialInput!) { startTrial(input: $input) { __typename } }',
    {
      input: {
        organizationId,
        ladderId: rows[0]?.ladder,
        productId: rows[0]?.product,
        endsAt: new Date(Date.now() + forDays * 86_400_000).toISOString(),
        reason: 'For a test',
      },
    },
  );
  if (data.startTrial.__typename !== 'StartTrialSuccess') throw new Error(JSON.stringify(data));
}
