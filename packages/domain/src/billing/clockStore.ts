import type { Database } from '@member-console/db';

/** The installation's present. */
export async function selectInstallationTime(query: Pick<Database, 'query'>): Promise<Date> {
  const [row] = await query.query<{ at: Date }>({ name: 'billing.at', text: 'SELECT system.at() AS at' });
  if (row === undefined) throw new Error('The installation has no time.');
  return row.at;
}
