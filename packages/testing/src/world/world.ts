import { randomUUID } from 'node:crypto';
import type { Database } from '@member-console/db';
import { type CatalogDescription, importCatalog } from '@member-console/domain/catalog';
import { organizationOverviews, provisionPerson } from '@member-console/domain/entitlements';
import { type AuthSession, addOperator, findViewer, type Viewer } from '@member-console/domain/identity';
import type { SiteFarm } from '@member-console/domain/integrations';
import { type Actor, newId, SYSTEM } from '@member-console/domain/kernel';
import { WIKI_CATALOG } from './catalog.ts';
import { grantPlan, type PlanGrant } from './grantPlan.ts';
import { createInMemoryFarm, type InMemoryFarm } from './inMemoryFarm.ts';
import { runJobs } from './runJobs.ts';

/** Somebody who has signed in, ready to act in their own name. */
export interface Member {
  readonly viewer: Viewer;
  readonly actor: Actor;
  /** Their personal organization. */
  readonly organizationId: string;
}

/** A small world over a database of its own, told in the words of its stories. */
export interface World {
  readonly database: Database;
  readonly connectionString: string;
  readonly farm: InMemoryFarm;
  readonly webOrigin: string;
  /** Signs in for the first time, by a name that others may have too. */
  signUp(name: string): Promise<Member>;
  /** Somebody who serves the installation. */
  appoint(name: string, role?: 'admin' | 'support' | 'billing'): Promise<Member>;
  /** The same person, as of now. */
  again(member: Member): Promise<Member>;
  join(member: Member, organizationId: string, role: 'owner' | 'admin' | 'member'): Promise<void>;
  grantPlan(given: PlanGrant): Promise<void>;
  suspend(organizationId: string): Promise<void>;
  /** The installation's present in so many days. */
  inDays(days: number): Promise<Date>;
  /** Lets so many days pass, for the whole installation. What time brings about is done by `entitlements.sweep`. */
  passDays(days: number): Promise<void>;
  /** Runs every job that is due, with the world's own farm or another one. */
  runJobs(farm?: SiteFarm): Promise<void>;
}

/** Begins a world with a catalog (null: none at all) and an empty farm. */
export async function createWorld(
  { database, connectionString }: { database: Database; connectionString: string },
  catalog: CatalogDescription | null = WIKI_CATALOG,
): Promise<World> {
  if (catalog !== null) await importCatalog({ database }, SYSTEM, catalog);
  const farm = createInMemoryFarm();
  const webOrigin = 'http://localhost:5173';

  const meet = async (session: AuthSession): Promise<Member> => {
    const viewer = await findViewer(database, session);
    if (viewer === null) throw new Error(`${session.displayName} has not been provisioned.`);
    const [organization] = await organizationOverviews({ database }, viewer, { by: 'personal' });
    if (organization === undefined) throw new Error(`${session.displayName} has no organization.`);
    const actor: Actor = { kind: 'member', personId: viewer.personId, requestId: null };
    return { viewer, actor, organizationId: organization.id };
  };
  const signUp = async (name: string): Promise<Member> => {
    const session = sessionOf(name);
    await provisionPerson({ database }, session);
    return meet(session);
  };

  return {
    database,
    connectionString,
    farm,
    webOrigin,
    signUp,
    again: ({ viewer }) => meet(viewer.session),
    async appoint(name, role = 'admin') {
      const member = await signUp(name);
      await addOperator({ database }, member.viewer.email, role);
      return meet(member.viewer.session);
    },
    async join({ viewer }, organizationId, role) {
      await database.pool.query(
        `INSERT INTO organizations.memberships (id, organization_id, person_id, role_id)
         SELECT $1, $2, $3, id FROM organizations.roles WHERE key = $4 AND organization_id IS NULL`,
        [newId(), organizationId, viewer.personId, role],
      );
    },
    async grantPlan(given) {
      await grantPlan(database, given);
    },
    async suspend(organizationId) {
      await database.pool.query(
        `INSERT INTO organizations.suspensions (organization_id, starts_at, reason)
         VALUES ($1, system.at(), 'For a test')`,
        [organizationId],
      );
    },
    async inDays(days) {
      const { rows } = await database.pool.query<{ at: Date }>(
        `SELECT system.at() + $1 * interval '1 day' AS at`,
        [days],
      );
      if (rows[0] === undefined) throw new Error('The database did not tell the time.');
      return rows[0].at;
    },
    async passDays(days) {
      await database.pool.query(
        `WITH passed AS (UPDATE system.installation SET clock_offset_ms = clock_offset_ms + $1 * 86400000::bigint)
         SELECT system.enqueue('entitlements.sweep', '{}', 'entitlements.sweep')`,
        [days],
      );
    },
    runJobs: (other = farm) => runJobs(connectionString, { database, farm: other, webOrigin }),
  };
}

/** An account with a live session, as the identity provider would tell of it. */
export function sessionOf(displayName: string): AuthSession {
  const id = randomUUID();
  const now = Date.now();
  return {
    id: `session-${id}`,
    authUserId: `account-${id}`,
    email: `${id}@demo.test`,
    emailVerified: true,
    displayName,
    createdAt: new Date(now),
    expiresAt: new Date(now + 86_400_000),
  };
}
