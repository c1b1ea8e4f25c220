import type { Database } from '@member-console/db';

type Query = Pick<Database, 'query'>;

/** An organization's account and customer; null: there is no such organization, or nobody ever paid for it. */
export async function selectCustomerOf(
  query: Query,
  organizationId: string,
): Promise<{ readonly accountId: string; readonly stripeCustomer: string | null } | null> {
  const [row] = await query.query<{ accountId: string; stripeCustomer: string | null }>(
    {
      name: 'billing.customer_of',
      text: `SELECT a.id AS "accountId", m.stripe_id AS "stripeCustomer" FROM billing.accounts a
               LEFT JOIN billing.stripe_mappings m ON m.kind = 'customer' AND m.id = a.id
              WHERE a.organization_id = $1`,
    },
    [organizationId],
  );
  return row ?? null;
}

/** Says whose a customer is, in a person's name, with its audit entry. False: either of the two belongs to another. */
export async function insertLink(
  query: Query,
  { accountId, stripeCustomer }: { readonly accountId: string; readonly stripeCustomer: string },
  by: { readonly personId: string | null; readonly reason: string; readonly audit: string },
): Promise<boolean> {
  const rows = await query.query(
    {
      name: 'billing.link_by_hand',
      text: `WITH linked AS (
               INSERT INTO billing.stripe_mappings (kind, id, stripe_id) VALUES ('customer', $1, $2)
               ON CONFLICT DO NOTHING RETURNING id),
             closed AS (
               UPDATE billing.concerns SET resolved_at = system.at(), resolved_by = $3, resolved_reason = $4
                WHERE kind = 'customer_unlinked' AND subject = $2 AND resolved_at IS NULL AND EXISTS (SELECT FROM linked))
             SELECT audit.write($5) FROM linked`,
    },
    [accountId, stripeCustomer, by.personId, by.reason, by.audit],
  );
  return rows.length === 1;
}
