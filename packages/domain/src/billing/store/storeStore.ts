import type { Database } from '@member-console/db';

type Query = Pick<Database, 'query'>;

/** Whether members may buy. */
export interface Store {
  readonly isOpen: boolean;
  /** What members are told while they may not; null: nothing in particular. */
  readonly closedMessage: string | null;
}

export async function selectStore(query: Query): Promise<Store> {
  const [row] = await query.query<Store>({
    name: 'billing.store',
    text: `SELECT is_store_open AS "isOpen", CASE WHEN NOT is_store_open THEN store_message END AS "closedMessage"
             FROM billing.settings`,
  });
  if (row === undefined) throw new Error('The settings of billing have no row.');
  return row;
}

/** Keeps it, with what is said of it. */
export async function updateStore(
  query: Query,
  { isOpen, closedMessage }: Store,
  audit: string,
): Promise<void> {
  await query.query(
    {
      name: 'billing.set_store',
      text: `WITH kept AS (UPDATE billing.settings SET is_store_open = $1, store_message = $2)
             SELECT audit.write($3::jsonb)`,
    },
    [isOpen, closedMessage, audit],
  );
}
