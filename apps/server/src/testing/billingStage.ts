import { newId } from '@member-console/domain/kernel';
import { uuidIn } from './cast.ts';
import { catalogStage } from './catalogStage.ts';
import type { TestConsole } from './testConsole.ts';

/** Money of organizations, new each time. All answer UUIDs. */
export const billingStage = {
  /** A monthly price of a published add-on. */
  async price(console: TestConsole): Promise<string> {
    const id = newId();
    await console.database.pool.query(
      `INSERT INTO catalog.prices (id, product_id, currency, amount_minor, interval, created_at)
       VALUES ($1, $2, 'eur', 800, 'month', system.at())`,
      [id, await catalogStage.publishedAddon(console)],
    );
    return id;
  },
  /** The organization's account; the same one each time. */
  async account({ database }: TestConsole, organizationId: string): Promise<string> {
    const { rows } = await database.pool.query<{ id: string }>(
      `INSERT INTO billing.accounts (organization_id, created_at) VALUES ($1, system.at())
       ON CONFLICT (organization_id) DO UPDATE SET organization_id = excluded.organization_id RETURNING id`,
      [uuidIn(organizationId)],
    );
    return rows[0]?.id ?? '';
  },
  /** A checkout that somebody may still go on with. */
  async intent(console: TestConsole, organizationId: string): Promise<string> {
    const id = newId();
    await console.database.pool.query(
      `INSERT INTO billing.intents (id, account_id, kind, input, actor_kind, created_at, expires_at)
       VALUES ($1, $2, 'checkout', json_build_object('priceId', $3::uuid, 'quantity', 1), 'system', system.at(),
               system.at() + interval '1 day')`,
      [id, await billingStage.account(console, organizationId), await billingStage.price(console)],
    );
    return id;
  },
};
