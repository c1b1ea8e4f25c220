import * as catalog from '@member-console/domain/catalog';
import { SYSTEM } from '@member-console/domain/kernel';
import { enter, type Player } from './cast.ts';
import { catalogStage, idFrom } from './catalogStage.ts';
import type { TestConsole } from './testConsole.ts';

/** Cards of Stripe’s for tests. */
export const CARD = {
  works: '4242424242424242',
  isDeclined: '4000000000009995',
  asks: '4000002760003184',
} as const;

/** What a ladder of three plans costs; the first is for nothing. */
export type PriceName = 'standardMonthly' | 'standardYearly' | 'proMonthly';

const OPTIONS = { reason: 'For a test', idempotencyKey: null };

/** Two plans that cost something: one above the one that is there. Answers their prices. */
export async function threePlans(console: TestConsole): Promise<Record<PriceName, string>> {
  const { rooms, database } = console;
  const productId = await planOf(console, { 'fedwiki.sites': 64n, 'fedwiki.storage_mb': 1024n });
  const { rows: ladders } = await database.pool.query<{ id: string }>(
    `SELECT id FROM catalog.plan_ladders WHERE slug = 'wiki'`,
  );
  const ladderId = ladders[0]?.id ?? '';
  await catalog.addTier(rooms, SYSTEM, { ladderId, productId, rank: null, ...OPTIONS });
  await catalog.publishProduct(rooms, SYSTEM, { productId, ...OPTIONS });
  const price = { amount: '20.00', currency: 'eur', interval: 'month', intervalCount: 1 } as const;
  const pro = { productId, ...price, taxBehavior: 'inclusive', ...OPTIONS } as const;
  const proMonthly = idFrom('price', changed(await catalog.addPrice(rooms, SYSTEM, pro)));
  const { rows } = await database.pool.query<{ id: string; interval: string }>(
    `SELECT p.id, p.interval FROM catalog.prices p JOIN catalog.products q ON q.id = p.product_id
      WHERE q.slug = 'standard'`,
  );
  const standard = (per: string) => idFrom('price', rows.find(({ interval }) => interval === per)?.id ?? '');
  return { standardMonthly: standard('month'), standardYearly: standard('year'), proMonthly };
}

/** A draft of a plan with so much of each resource. */
async function planOf(console: TestConsole, limits: Readonly<Record<string, bigint>>): Promise<string> {
  const { rooms, database } = console;
  const { rows } = await database.pool.query<{ id: string; key: string }>(
    'SELECT id, key FROM catalog.resources WHERE key = ANY ($1)',
    [Object.keys(limits)],
  );
  const rules = rows.map(({ id, key }) => ({
    resourceId: id,
    value: { kind: 'limit', limit: limits[key] ?? 0n } as const,
  }));
  const setId = await catalogStage.set(console);
  const versionId = changed(await catalog.draftSetVersion(rooms, SYSTEM, { setId, rules, ...OPTIONS }));
  await catalog.publishSetVersion(rooms, SYSTEM, { versionId, ...OPTIONS });
  const facts = { slug: 'pro', name: 'Pro', description: 'For a whole club.', productType: null };
  const product = { ...facts, setId, requires: null, ...OPTIONS };
  return changed(await catalog.createProduct(rooms, SYSTEM, product));
}

function changed(answer: { readonly kind: string; readonly id?: string }): string {
  if (answer.kind !== 'changed' || answer.id === undefined) throw new Error(JSON.stringify(answer));
  return answer.id;
}

const START = `mutation ($input: StartCheckoutInput!) { startCheckout(input: $input) { __typename
  ... on StartCheckoutSuccess { intent { id url } } } }`;
const CONFIRM = `mutation ($input: ConfirmCheckoutInput!) { confirmCheckout(input: $input) { __typename
  ... on ConfirmCheckoutSuccess { intent { state } } } }`;
const SUBSCRIPTIONS = `{ viewer { defaultOrganization { billing { subscriptions(first: 5) { nodes { id } } } } } }`;

export interface Subscriber extends Player {
  readonly subscriptionId: string;
}

/** Somebody who has bought a plan through checkout, and paid. */
export async function subscribe(
  console: TestConsole,
  name: string,
  priceId: string,
  card: string = CARD.works,
): Promise<Subscriber> {
  const player = await enter(console, name);
  const { data } = await player.ask<{ startCheckout: { intent: { id: string; url: string } } }>(START, {
    input: { organizationId: player.organizationId, priceId },
  });
  const { id: intentId, url } = data.startCheckout.intent;
  const paid = await payAt(url, card);
  if (paid !== 303) throw new Error(`Not paid: ${paid}`);
  await player.ask(CONFIRM, { input: { intentId } });
  const { data: found } = await player.ask<{
    viewer: { defaultOrganization: { billing: { subscriptions: { nodes: { id: string }[] } } } };
  }>(SUBSCRIPTIONS);
  const [subscription] = found.viewer.defaultOrganization.billing.subscriptions.nodes;
  if (subscription === undefined) throw new Error('No subscription came of the checkout.');
  return { ...player, subscriptionId: subscription.id };
}

/** Pays on a page of Stripe's, as a person does; answers the status. */
export async function payAt(url: string, number: string): Promise<number> {
  const body = new URLSearchParams({ number });
  return (await fetch(url, { method: 'POST', body, redirect: 'manual' })).status;
}
