import { useDatabase } from '@member-console/testing/database';
import { createMirror, createWorld, daysFromNow, type Member } from '@member-console/testing/world';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LedgerFilter } from './filter.ts';
import {
  ACCOUNTS,
  type Book,
  billingOverview,
  DISPUTES,
  findEntries,
  INTENTS,
  INVOICES,
  listEntries,
  listEverybodys,
  PAYMENTS,
  REFUNDS,
  SUBSCRIPTIONS,
  searchFor,
} from './index.ts';

const world = await createWorld(await useDatabase());
const { database } = world;
const mirror = createMirror(database);
const BOOKS = { ACCOUNTS, SUBSCRIPTIONS, INVOICES, PAYMENTS, REFUNDS, DISPUTES, INTENTS } as const;

let olga: Member;
let ada: Member;
let ben: Member;
let stella: Member;
const ids: Record<string, string> = {};
const names = (id: string) => Object.entries(ids).find(([, known]) => known === id)?.[0] ?? id;

beforeAll(async () => {
  olga = await world.appoint('Olga', 'support');
  ada = await world.signUp('Ada');
  ben = await world.signUp('Ben');
  stella = await world.signUp('Stella');
  const account = await mirror.account(ada.organizationId, {
    failed_at: daysFromNow(1),
    last_error: 'Busy.',
  });
  const other = await mirror.account(ben.organizationId);
  const { rows } = await database.pool.query<{ id: string }>(
    `INSERT INTO catalog.prices (product_id, currency, amount_minor, interval, created_at)
     SELECT id, 'eur', 800, 'month', system.at() FROM catalog.products WHERE slug = 'standard' RETURNING id`,
  );
  const price = rows[0]?.id ?? '';
  Object.assign(ids, {
    account,
    other,
    active: await mirror.subscription(account, { prices: [price, null], started_at: daysFromNow(-3) }),
    strange: await mirror.subscription(other, { status: 'resting', started_at: daysFromNow(-2) }),
    ending: await mirror.subscription(other, { ends_at: daysFromNow(4), started_at: daysFromNow(-1) }),
  });
  Object.assign(ids, {
    late: await mirror.invoice(account, {
      number: 'LATE-0001',
      attempt_count: 2,
      subscription_id: ids.active,
      created_at: daysFromNow(-3),
    }),
    paid: await mirror.invoice(other, {
      number: 'FINE-0001',
      status: 'paid',
      remaining_minor: 0,
      created_at: daysFromNow(-2),
    }),
    yen: await mirror.invoice(other, { currency: 'jpy', remaining_minor: 500, created_at: daysFromNow(-1) }),
    intent: await mirror.intent(account, price),
  });
  ids.payment = await mirror.payment(account, { invoice_id: ids.late, refunded_minor: 300 });
  ids.refund = await mirror.refund(account, ids.payment, { amount_minor: 300 });
  ids.dispute = await mirror.dispute(account, ids.payment);
  ids.answered = await mirror.dispute(account, ids.payment, { status: 'under_review', due_at: null });
});

const page = { after: null, before: null, backward: false, limit: 50 } as const;

/** What somebody is shown of a book, by the names above. */
async function shown<View extends { readonly id: string }, Filter extends LedgerFilter, Order extends string>(
  book: Book<View, Filter, Order>,
  filter: Filter,
  order: NoInfer<Order>,
  { viewer }: Member = olga,
) {
  const found = await listEntries({ database }, viewer, book, { ...page, filter, order });
  return found.map(({ entry }) => names(entry.id));
}

describe('what everybody pays', () => {
  test.each(Object.entries(BOOKS))('%s are for operators alone', async (_name, book) => {
    const anybody = book as unknown as Book<{ id: string }, LedgerFilter, 'newest'>;
    const request = { ...page, filter: {}, order: 'newest' } as const;
    expect(() => listEverybodys({ database }, ada.viewer, anybody, request)).toThrow('operator');
    expect(await listEverybodys({ database }, olga.viewer, anybody, request)).not.toEqual([]);
  });

  test.each(Object.entries(BOOKS))(
    '%s are there for whoever looks after the billing, and for nobody else',
    async (_name, book) => {
      const anybody = book as unknown as Book<{ id: string }, LedgerFilter, 'newest'>;
      const mia = await world.signUp('Mia');
      await world.join(mia, ada.organizationId, 'member');
      const adam = await world.signUp('Adam');
      await world.join(adam, ada.organizationId, 'admin');
      const all = await shown(anybody, { organizationId: ada.organizationId }, 'newest');
      expect(all).not.toEqual([]);
      expect(await shown(anybody, {}, 'newest', ada)).toEqual(all);
      expect(await shown(anybody, {}, 'newest', adam)).toEqual(all);
      expect(await shown(anybody, {}, 'newest', mia)).toEqual([]);
      expect(await shown(anybody, {}, 'newest', stella)).toEqual([]);
      const wanted = { column: 'r.id', ids: Object.values(ids) } as const;
      expect(await findEntries({ database }, stella.viewer, anybody, wanted)).toEqual([]);
      expect((await findEntries({ database }, ada.viewer, anybody, wanted)).length).toBe(all.length);
    },
  );
});

describe('a list', () => {
  test('goes by age, by the end of the period, by the day of the answer, or by name', async () => {
    expect(await shown(SUBSCRIPTIONS, {}, 'newest')).toEqual(['ending', 'strange', 'active']);
    expect(await shown(INVOICES, {}, 'oldest')).toEqual(['late', 'paid', 'yen']);
    expect(await shown(DISPUTES, {}, 'due')).toEqual(['answered', 'dispute']);
    expect(await shown(ACCOUNTS, {}, 'name')).toEqual(['account', 'other']);
  });

  test('is narrowed by what Stripe says, words without a meaning included', async () => {
    expect(await shown(SUBSCRIPTIONS, { statuses: ['active'] }, 'newest')).toEqual(['ending', 'active']);
    expect(await shown(SUBSCRIPTIONS, { statuses: ['trialing', null] }, 'newest')).toEqual(['strange']);
    expect(await shown(SUBSCRIPTIONS, { isEnding: true }, 'newest')).toEqual(['ending']);
    expect(await shown(INVOICES, { isPastDue: true }, 'newest')).toEqual(['late']);
    expect(await shown(INVOICES, { statuses: ['open'], isPastDue: false }, 'newest')).toEqual(['yen']);
    expect(await shown(INVOICES, { subscriptionId: ids.active }, 'newest')).toEqual(['late']);
    expect(await shown(PAYMENTS, { hasRefunds: false }, 'newest')).toEqual([]);
    expect(await shown(DISPUTES, { needsAnswer: true }, 'newest')).toEqual(['dispute']);
    expect(await shown(ACCOUNTS, { hasFailed: true }, 'newest')).toEqual(['account']);
    expect(await shown(ACCOUNTS, { customerState: 'missing' }, 'newest')).toEqual([]);
    expect(await shown(INTENTS, { state: 'pending' }, 'newest')).toEqual(['intent']);
    expect(await shown(INTENTS, { state: 'expired' }, 'newest')).toEqual([]);
  });

  test('is narrowed by time, the end excluded', async () => {
    const [late] = await findEntries({ database }, olga.viewer, INVOICES, {
      column: 'r.id',
      ids: [ids.late ?? ''],
    });
    const from = late?.createdAt;
    expect(await shown(INVOICES, { from }, 'oldest')).toEqual(['late', 'paid', 'yen']);
    expect(await shown(INVOICES, { until: from }, 'oldest')).toEqual([]);
  });

  test('is searched by number, by name, by our ids and by those of Stripe', async () => {
    const find = (text: string) =>
      shown(INVOICES, { search: searchFor(text, (id) => (id === ids.late ? id : null)) }, 'newest');
    const { rows } = await database.pool.query<{ id: string; stripe_id: string }>(
      'SELECT id, stripe_id FROM billing.stripe_mappings',
    );
    const stripeId = (name: string) => rows.find(({ id }) => id === ids[name])?.stripe_id ?? '';
    expect(await find('ate-00')).toEqual(['late']);
    expect(await find(' BEN ')).toEqual(['yen', 'paid']);
    expect(await find('%')).toEqual([]);
    expect(await find(stripeId('paid'))).toEqual(['paid']);
    expect(await find(stripeId('account'))).toEqual(['late']);
    expect(await find('in_1NobodyKnowsIt')).toEqual([]);
    expect(await find(ids.late ?? '')).toEqual(['late']);
    expect(await shown(PAYMENTS, { search: searchFor('LATE', () => null) }, 'newest')).toEqual(['payment']);
  });
});

test('a subscription tells its items, prices that are none of ours included, and what Stripe calls it', async () => {
  const [found] = await findEntries({ database }, ada.viewer, SUBSCRIPTIONS, {
    column: 'r.id',
    ids: [ids.active ?? ''],
  });
  expect(found).toMatchObject({
    organization: { id: ada.organizationId, type: { key: 'personal' } },
    stripeId: expect.stringMatching(/^sub_/),
    access: { isGiven: true, until: null, reason: 'paid' },
    items: [
      { priceId: expect.any(String), amountMinor: 800n, interval: 'month', periodEndsAt: expect.any(Date) },
      { priceId: null },
    ],
    phases: [],
  });
});

test('what an account could not be asked about is forgotten once it could', async () => {
  const find = () =>
    findEntries({ database }, olga.viewer, ACCOUNTS, {
      column: 'a.organization_id',
      ids: [ada.organizationId],
    });
  expect((await find())[0]?.failure).toMatchObject({ message: 'Busy.' });
  await database.pool.query(`UPDATE billing.accounts SET synced_at = failed_at + interval '1 second'
                              WHERE organization_id = '${ada.organizationId}'`);
  expect((await find())[0]?.failure).toBeNull();
  await database.pool.query(`UPDATE billing.accounts SET synced_at = failed_at - interval '1 second'
                              WHERE organization_id = '${ada.organizationId}'`);
});

test('the overview adds up what is of one kind, and nothing over currencies', async () => {
  await expect(billingOverview({ database }, ada.viewer)).rejects.toThrow('operator');
  const overview = await billingOverview({ database }, olga.viewer);
  expect(overview).toMatchObject({
    endingSubscriptions: 1,
    openInvoices: 2,
    pastDueInvoices: 1,
    owed: [
      { currency: 'eur', amountMinor: 800n },
      { currency: 'jpy', amountMinor: 500n },
    ],
    takenLately: [{ currency: 'eur', amountMinor: 800n }],
    refundedLately: [{ currency: 'eur', amountMinor: 300n }],
    disputesToAnswer: 1,
    nextAnswerDueAt: expect.any(Date),
    pendingIntents: 1,
    accounts: 2,
    failingAccounts: 1,
  });
  expect([...overview.subscriptions].sort((a, b) => (a.status < b.status ? -1 : 1))).toEqual([
    { status: 'active', count: 2 },
    { status: 'resting', count: 1 },
  ]);
});
