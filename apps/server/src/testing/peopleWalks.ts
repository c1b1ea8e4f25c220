import { type Player, uuidIn } from './cast.ts';
import type { TestConsole } from './testConsole.ts';

/** How to reach the lists of whom operators govern, and what adds one more item to each. */
export const PEOPLE_WALKS = {
  'Organization.notes': {
    around: '{ viewer { defaultOrganization { notes PAGE } } }',
    path: ['viewer', 'defaultOrganization', 'notes'],
    orders: ['', 'withTakenBack: true'],
    add: ({ database }: TestConsole, { organizationId, personId }: Player, name: string) =>
      database.pool.query(
        `INSERT INTO organizations.notes (organization_id, body, written_at, written_by)
         VALUES ($1, $2, system.at(), $3)`,
        [uuidIn(organizationId), name, uuidIn(personId)],
      ),
  },
};
