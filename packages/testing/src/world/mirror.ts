import type { Database } from '@member-console/db';
import type { MappedKind } from '@member-console/domain/billing';
import { newId } from '@member-console/domain/kernel';

/** A row as it is written: columns by name. What is left out is as in most rows. */
type Row = Readonly<Record<string, unknown>>;

/** What Stripe is to have said, written beside the settlement: for tests of what is read, not of how it comes in. */
export interface Mirror {
  /** The organization's account, with a customer in Stripe; the same one each time. */
  account(organizationId: string, row?: Row): Promise<string>;
  /** Paid since ten days, by the month. */
  subscription(
    accountId: string,
    row?: Row & { readonly prices?: readonly (string | null)[] },
  ): Promise<string>;
  /** Open, of eight euros. */
  invoice(accountId: string, row?: Row): Promise<string>;
  /** Come in, of eight euros. */
  payment(accountId: string, row?: Row): Promise<string>;
  refund(accountId: string, paymentId: string, row?: Row): Promise<string>;
  /** That the bank waits for an answer to. */
  dispute(accountId: string, paymentId: string, row?: Row): Promise<string>;
  /** A checkout that may be paid. */
  intent(accountId: string, priceId: string, row?: Row): Promise<string>;
}

/** A day of so many days ago, or to come. */
export function daysFromNow(days: number): Date {
  return new Date(Date.now() + days * 86_400_000);
}

let count = 0;

export function createMirror({ pool }: Pick<Database, 'pool'>): Mirror {
  const insert = async (table: string, row: Row): Promise<string> => {
    const columns = Object.keys(row);
    await pool.query(
      `INSERT INTO billing.${table} (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(row),
    );
    return String(row.id);
  };
  const mirrored = async (table: string, kind: MappedKind, prefix: string, row: Row): Promise<string> => {
    count += 1;
    const id = newId();
    await insert('stripe_mappings', { kind, id, stripe_id: `${prefix}_${id.slice(-12)}X${count}` });
    return insert(table, { id, ...row });
  };
  const money = { currency: 'eur', amount_minor: 800n };

  return {
    async account(organizationId, row = {}) {
      const { rows } = await pool.query<{ id: string }>(
        'SELECT id FROM billing.accounts WHERE organization_id = $1',
        [organizationId],
      );
      if (rows[0]) return rows[0].id;
      return mirrored('accounts', 'customer', 'cus', {
        organization_id: organizationId,
        customer_state: 'present',
        created_at: daysFromNow(-20),
        synced_at: daysFromNow(0),
        ...row,
      });
    },
    async subscription(accountId, { prices = [], ...row } = {}) {
      const id = await mirrored('subscriptions', 'subscription', 'sub', {
        account_id: accountId,
        status: 'active',
        is_collection_paused: false,
        started_at: daysFromNow(-10),
        period_starts_at: daysFromNow(-10),
        period_ends_at: daysFromNow(20),
        seen_at: daysFromNow(0),
        ...row,
      });
      for (const price of prices) {
        await mirrored('subscription_items', 'subscription_item', 'si', {
          subscription_id: id,
          price_id: price,
          quantity: 1,
          ...money,
          interval: 'month',
          interval_count: 1,
          period_starts_at: daysFromNow(-10),
          period_ends_at: daysFromNow(20),
        });
      }
      return id;
    },
    invoice(accountId, row = {}) {
      return mirrored('invoices', 'invoice', 'in', {
        account_id: accountId,
        number: `DEMO-${String(count).padStart(4, '0')}`,
        status: 'open',
        billing_reason: 'subscription_cycle',
        currency: 'eur',
        total_minor: 800n,
        tax_minor: 0n,
        paid_minor: 0n,
        remaining_minor: 800n,
        created_at: daysFromNow(-10),
        finalized_at: daysFromNow(-10),
        attempt_count: 0,
        ...row,
      });
    },
    payment(accountId, row = {}) {
      return mirrored('payments', 'payment', 'pi', {
        account_id: accountId,
        status: 'succeeded',
        ...money,
        refunded_minor: 0n,
        method: 'card',
        method_brand: 'visa',
        method_last4: '4242',
        created_at: daysFromNow(-10),
        ...row,
      });
    },
    refund(accountId, paymentId, row = {}) {
      return mirrored('refunds', 'refund', 're', {
        account_id: accountId,
        payment_id: paymentId,
        status: 'succeeded',
        ...money,
        created_at: daysFromNow(-5),
        ...row,
      });
    },
    dispute(accountId, paymentId, row = {}) {
      return mirrored('disputes', 'dispute', 'dp', {
        account_id: accountId,
        payment_id: paymentId,
        status: 'needs_response',
        ...money,
        reason: 'fraudulent',
        due_at: daysFromNow(5),
        created_at: daysFromNow(-5),
        ...row,
      });
    },
    intent(accountId, priceId, row = {}) {
      return insert('intents', {
        id: newId(),
        account_id: accountId,
        kind: 'checkout',
        input: JSON.stringify({ priceId, quantity: 1 }),
        actor_kind: 'operator',
        created_at: daysFromNow(0),
        expires_at: daysFromNow(1),
        ...row,
      });
    },
  };
}
