import type { Database } from '@member-console/db';
import { overviewStatement } from '../overviewStatement.ts';
import type { OverviewRow } from '../store.ts';

/** The overview of one organization at two instants, a row for each; nothing when the person may not see it. */
export async function selectOverviewsAtBoth(
  database: Pick<Database, 'query'>,
  personId: string,
  isOperator: boolean,
  organizationId: string,
  from: Date,
  to: Date,
): Promise<readonly OverviewRow[]> {
  return database.query<OverviewRow>(
    {
      name: 'entitlements.overviews_at_both',
      text: `(${overviewStatement('o.id = $4')}) UNION ALL (${overviewStatement('o.id = $4', '$5')})`,
    },
    [personId, isOperator, from, organizationId, to],
  );
}
