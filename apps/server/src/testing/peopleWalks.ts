import { type Player, uuidIn } from './cast.ts';
import type { TestConsole } from './testConsole.ts';

/** How to reach the lists of whom operators govern, and what adds one more item to each. */
export const PEOPLE_WALKS = {
  'Query.persons': {
    around: '{ persons PAGE }',
    path: ['persons'],
    orders: [
      'orderBy: NEWEST',
      'orderBy: OLDEST',
      'orderBy: NAME',
      'orderBy: NAME, filter: { search: "demo.test" }',
    ],
    add: ({ database }: TestConsole, _player: Player, name: string) =>
      database.pool.query(
        `INSERT INTO identity.persons (auth_user_id, display_name, email, created_at)
         VALUES ($1, 'Twin', $1 || '@demo.test', '2026-01-01')`,
        [name],
      ),
  },
  'Person.memberships': {
    around: '{ viewer { person { memberships PAGE } } }',
    path: ['viewer', 'person', 'memberships'],
    add: ({ database }: TestConsole, { personId }: Player, name: string) =>
      database.pool.query(
        `WITH founded AS (
           INSERT INTO organizations.organizations (slug, name, type_key) VALUES ($2, $2, 'cooperative') RETURNING id),
         pool AS (INSERT INTO entitlements.pools (organization_id) SELECT id FROM founded)
         INSERT INTO organizations.memberships (organization_id, person_id, role_id)
         SELECT founded.id, $1, role.id FROM founded, organizations.roles role WHERE role.key = 'member'`,
        [uuidIn(personId), name],
      ),
  },
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
