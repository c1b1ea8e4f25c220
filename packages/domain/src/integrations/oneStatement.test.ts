import { recordStatements, useDatabase } from '@member-console/testing/database';
import { createWorld, type Member } from '@member-console/testing/world';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { png } from '../identity/images.fixture.ts';
import { type IdentityPort, updatePicture, updateProfile } from '../identity/index.ts';
import { archiveSite, createSite, restoreSite } from './index.ts';

const world = await createWorld(await useDatabase());
const { database, farm } = world;
const identity = { rename: async () => undefined } as unknown as IdentityPort;

/** Everything that any of the commands below could have left behind. */
async function everything(): Promise<unknown> {
  const tables = [
    'identity.persons',
    'identity.person_pictures',
    'entitlements.pools',
    'entitlements.usage_counters',
    'entitlements.requests',
    'integrations.sites',
    'graphile_worker._private_jobs',
    'audit.entries',
  ];
  const parts = tables.map((table) => `'${table}', (SELECT json_agg(t ORDER BY t::text) FROM ${table} t)`);
  const { rows } = await database.pool.query(`SELECT json_build_object(${parts.join(', ')})::text AS all`);
  return rows[0].all;
}

/** A change, the audit entry it leaves, and how to bring it about anew. */
interface Command {
  readonly name: string;
  readonly action: string;
  readonly run: () => Promise<{ kind: string }>;
}

let ada: Member;
let siteId = '';
beforeAll(async () => {
  ada = await world.signUp('Ada');
  await world.grantPlan({ organizationId: ada.organizationId, plan: 'standard' });
  const made = await create('first');
  if (made.kind !== 'created') throw new Error(made.kind);
  siteId = made.siteId;
});

let count = 0;
const create = (name = `made-${++count}`) =>
  createSite({ database, farm }, ada.actor, ada.viewer, {
    organizationId: ada.organizationId,
    name,
    title: null,
    key: `attempt ${++count}`,
  });

const COMMANDS: readonly Command[] = [
  { name: 'createSite', action: 'site.created', run: () => create() },
  {
    name: 'archiveSite',
    action: 'site.archived',
    run: () => archiveSite(world, ada.actor, ada.viewer, { siteId }),
  },
  {
    name: 'restoreSite',
    action: 'site.restored',
    run: () => restoreSite(world, ada.actor, ada.viewer, { siteId }),
  },
  {
    name: 'updateProfile',
    action: 'person.profile_changed',
    run: () =>
      updateProfile({ database, identity }, ada.actor, ada.viewer, { displayName: `Ada ${++count}` }),
  },
  {
    name: 'updatePicture',
    action: 'person.picture_changed',
    run: () => updatePicture({ database }, ada.actor, ada.viewer, png(++count, 1).toString('base64')),
  },
];

describe('a change and its audit entry', () => {
  afterEach(() => database.pool.query('DROP FUNCTION IF EXISTS public.meddle() CASCADE'));

  /** Does something with every audit entry at the moment it is written. */
  const meddle = (body: string) =>
    database.pool.query(
      `CREATE FUNCTION public.meddle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} RETURN NEW; END $$;
       CREATE TRIGGER meddle BEFORE INSERT ON audit.entries FOR EACH ROW EXECUTE FUNCTION public.meddle()`,
    );

  test.each(COMMANDS)('of $name are one statement', async ({ action, run }) => {
    const recorded = recordStatements(database);
    const answer = await run();
    recorded.stop();
    const writes = recorded.texts.filter((text) => /\b(INSERT|UPDATE|DELETE|audit\.write)\b/.test(text));
    expect(writes).toHaveLength(1);
    expect(writes[0]).toContain('audit.write');
    expect(['created', 'changed', 'updated']).toContain(answer.kind);
    const { rows } = await database.pool.query(
      `SELECT action, actor_kind, actor_id FROM audit.entries ORDER BY id DESC LIMIT 1`,
    );
    expect(rows).toEqual([{ action, actor_kind: 'member', actor_id: ada.viewer.personId }]);
  });

  test.each(COMMANDS)('of $name are both gone when the entry cannot be written', async ({ run }) => {
    const before = await everything();
    await meddle(`RAISE EXCEPTION 'no ink';`);
    await expect(run()).rejects.toThrow('no ink');
    expect(await everything()).toEqual(before);
    await database.pool.query('DROP FUNCTION public.meddle() CASCADE');
    expect(['created', 'changed', 'updated']).toContain((await run()).kind);
  });

  test.each(COMMANDS)(
    'of $name are both gone when the connection is killed between them',
    async ({ run }) => {
      const before = await everything();
      await meddle(`PERFORM pg_sleep(20);`);
      const [failure] = await Promise.all([run().catch((error: unknown) => error), killWhoeverSleeps()]);
      expect(failure).toMatchObject({ code: '57P01' });
      expect(await everything()).toEqual(before);
      await database.pool.query('DROP FUNCTION public.meddle() CASCADE');
      expect(['created', 'changed', 'updated']).toContain((await run()).kind);
    },
  );
});

async function killWhoeverSleeps(): Promise<void> {
  for (;;) {
    const { rowCount } = await database.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event = 'PgSleep'`,
    );
    if (rowCount !== 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
