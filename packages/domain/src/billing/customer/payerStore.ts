import type { Database } from '@member-console/db';

/** Organizations with a customer in Stripe that this person owns. */
export async function selectCustomersOf(
  query: Pick<Database, 'query'>,
  personId: string,
): Promise<readonly string[]> {
  const rows = await query.query<{ organization_id: string }>(
    {
      name: 'billing.customers_of_person',
      text: `SELECT a.organization_id FROM organizations.memberships s
               JOIN organizations.roles r ON r.id = s.role_id AND r.key = 'owner'
               JOIN billing.accounts a ON a.organization_id = s.organization_id
               JOIN billing.stripe_mappings m ON m.kind = 'customer' AND m.id = a.id
              WHERE s.person_id = $1 AND s.ended_at IS NULL`,
    },
    [personId],
  );
  return rows.map((row) => row.organization_id);
}
