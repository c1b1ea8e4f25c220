import { createMirror, type Mirror } from '@member-console/testing/world';
import { type Player, uuidIn } from './cast.ts';
import { catalogStage } from './catalogStage.ts';
import type { TestConsole } from './testConsole.ts';

/** What Stripe is to have said of somebody's own organization, each made anew; each answers an id. */
export const billingStage = {
  account: (console: TestConsole, owner: Player): Promise<string> =>
    createMirror(console.database).account(uuidIn(owner.organizationId)),
  /** Of an organization of its own. */
  async accountOfAnother({ database }: TestConsole): Promise<string> {
    const { rows } = await database.pool.query<{ id: string }>(
      `INSERT INTO organizations.organizations (slug, name, type_key)
       VALUES (gen_random_uuid()::text, 'Somebody', 'cooperative') RETURNING id`,
    );
    return createMirror(database).account(rows[0]?.id ?? '');
  },
  async subscription(console: TestConsole, owner: Player, status = 'active'): Promise<string> {
    const prices = [await catalogStage.price(console)];
    return at(console, owner, (mirror, account) => mirror.subscription(account, { status, prices }));
  },
  /** To the plan of the ladder that costs something; answers another price of it, too. */
  async planned(console: TestConsole, owner: Player, row: object = {}) {
    const { rows } = await console.database.pool.query<{ id: string }>(
      `SELECT p.id FROM catalog.prices p JOIN catalog.products q ON q.id = p.product_id
        WHERE q.slug = 'standard' AND p.retired_at IS NULL ORDER BY p.interval LIMIT 2`,
    );
    const [price, another] = rows.map(({ id }) => id);
    if (price === undefined || another === undefined) throw new Error('The plan has no two prices.');
    const subscription = await at(console, owner, (mirror, account) =>
      mirror.subscription(account, { prices: [price], ...row }),
    );
    return { subscription, another };
  },
  invoice: (console: TestConsole, owner: Player, row: object = {}): Promise<string> =>
    at(console, owner, (mirror, account) => mirror.invoice(account, { ...row })),
  /** Of the subscription that is the oldest of all. */
  async invoiceOfTheFirst(console: TestConsole, owner: Player): Promise<string> {
    const { rows } = await console.database.pool.query<{ id: string }>(
      'SELECT id FROM billing.subscriptions ORDER BY started_at, id LIMIT 1',
    );
    const subscription = rows[0]?.id ?? (await billingStage.subscription(console, owner));
    return billingStage.invoice(console, owner, { subscription_id: subscription });
  },
  payment: (console: TestConsole, owner: Player, row: object = {}): Promise<string> =>
    at(console, owner, (mirror, account) => mirror.payment(account, { ...row })),
  async refund(console: TestConsole, owner: Player): Promise<string> {
    const payment = await billingStage.payment(console, owner);
    return at(console, owner, (mirror, account) => mirror.refund(account, payment));
  },
  async dispute(console: TestConsole, owner: Player): Promise<string> {
    const payment = await billingStage.payment(console, owner);
    return at(console, owner, (mirror, account) => mirror.dispute(account, payment));
  },
  async intent(console: TestConsole, owner: Player): Promise<string> {
    const price = await catalogStage.price(console);
    return at(console, owner, (mirror, account) => mirror.intent(account, price));
  },
};

async function at(
  console: TestConsole,
  owner: Player,
  write: (mirror: Mirror, accountId: string) => Promise<string>,
): Promise<string> {
  return write(createMirror(console.database), await billingStage.account(console, owner));
}
