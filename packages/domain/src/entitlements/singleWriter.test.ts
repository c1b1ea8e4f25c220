import { useDatabase } from '@member-console/testing/database';
import { createWorld } from '@member-console/testing/world';
import { beforeAll, describe, expect, test } from 'vitest';

const world = await createWorld(await useDatabase());
const { pool } = world.database;
const WRITER = 'member_console_settlement';

beforeAll(async () => {
  await world.signUp('Provisioned');
});

test('these tests are run by a superuser, or the refusals below would prove little', async () => {
  const { rows } = await pool.query(`SELECT rolsuper FROM pg_roles WHERE rolname = current_user`);
  expect(rows).toEqual([{ rolsuper: true }]);
});

describe.each(['entitlements.provisions', 'entitlements.transitions'])('%s', (table) => {
  test.each([
    `INSERT INTO ${table} SELECT * FROM ${table} LIMIT 0`,
    `UPDATE ${table} SET pool_id = pool_id`,
    `UPDATE ${table} SET pool_id = pool_id WHERE false`,
    `DELETE FROM ${table}`,
    `DELETE FROM ${table} WHERE false`,
    `TRUNCATE ${table}`,
    `MERGE INTO ${table} USING (SELECT 1) one ON false WHEN MATCHED THEN DELETE`,
    `COPY ${table} FROM PROGRAM 'true'`,
  ])('refuses a superuser who tries %s', async (statement) => {
    await expect(pool.query(statement)).rejects.toMatchObject({
      code: '42501',
      message: `${table} is written by entitlements.commit_settlement alone`,
    });
  });

  test('has its guard, switched on, before every kind of write', async () => {
    const { rows } = await pool.query(
      `SELECT tgname, tgenabled, pg_get_triggerdef(oid) AS definition FROM pg_trigger
        WHERE tgrelid = $1::regclass AND NOT tgisinternal`,
      [table],
    );
    expect(rows).toEqual([
      {
        tgname: 'single_writer',
        tgenabled: 'O',
        definition: `CREATE TRIGGER single_writer BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION entitlements.refuse_other_writers()`,
      },
    ]);
  });
});

describe('two plans on one ladder at one time', () => {
  test('are excluded by the database: past, present and future', async () => {
    const { rows } = await pool.query(
      `SELECT conname, pg_get_constraintdef(oid) AS definition, condeferrable, condeferred
         FROM pg_constraint WHERE conrelid = 'entitlements.provisions'::regclass AND contype = 'x' ORDER BY conname`,
    );
    expect(rows).toEqual([
      {
        conname: 'provisions_one_at_a_time_per_grant',
        definition:
          "EXCLUDE USING gist (grant_id WITH =, tstzrange(starts_at, ends_at, '[)'::text) WITH &&) WHERE ((ladder_id IS NULL)) DEFERRABLE",
        condeferrable: true,
        condeferred: false,
      },
      {
        conname: 'provisions_one_plan_per_ladder',
        definition:
          "EXCLUDE USING gist (pool_id WITH =, ladder_id WITH =, tstzrange(starts_at, ends_at, '[)'::text) WITH &&) WHERE ((ladder_id IS NOT NULL)) DEFERRABLE",
        condeferrable: true,
        condeferred: false,
      },
    ]);
  });

  test.each([
    ['now', `now()`, 'NULL'],
    ['in the past', `now() - interval '9 days'`, `now() + interval '1 day'`],
    ['in the future', `now() + interval '9 days'`, `now() + interval '10 days'`],
  ])('cannot be written %s, not even by the one writer', async (_when, from, until) => {
    const client = await pool.connect();
    try {
      await client.query(`BEGIN; SET LOCAL ROLE ${WRITER}`);
      const copy = client.query(
        `INSERT INTO entitlements.provisions
           (pool_id, ladder_id, product_id, rank, grant_id, quantity, set_version_id, starts_at, ends_at)
         SELECT pool_id, ladder_id, product_id, rank, grant_id, quantity, set_version_id, ${from}, ${until}
           FROM entitlements.provisions`,
      );
      await expect(copy).rejects.toMatchObject({ code: '23P01' });
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });
});

test('two overrides of one resource at one time are excluded by the database', async () => {
  const { rows } = await pool.query(
    `SELECT conname, pg_get_constraintdef(oid) AS definition, condeferrable, condeferred
       FROM pg_constraint WHERE conrelid = 'entitlements.overrides'::regclass AND contype = 'x'`,
  );
  expect(rows).toEqual([
    {
      conname: 'overrides_one_at_a_time',
      definition:
        "EXCLUDE USING gist (pool_id WITH =, resource_id WITH =, tstzrange(starts_at, ends_at, '[)'::text) WITH &&) WHERE ((revoked_at IS NULL)) DEFERRABLE",
      condeferrable: true,
      condeferred: false,
    },
  ]);
});

describe('the one writer', () => {
  test('is called by who serves, and by nobody else: not by a role that may read everything', async () => {
    const client = await pool.connect();
    const reader = `reader_${process.pid}`;
    try {
      await client.query(`BEGIN; CREATE ROLE ${reader};
        GRANT USAGE ON SCHEMA entitlements TO ${reader};
        GRANT SELECT ON ALL TABLES IN SCHEMA entitlements TO ${reader}; SET LOCAL ROLE ${reader}; SAVEPOINT asked`);
      for (const call of [`commit_settlement('{}')`, `write_over_limit(NULL, now(), '{}')`]) {
        const asked = client.query(`SELECT entitlements.${call}`);
        await expect(asked).rejects.toMatchObject({ code: '42501' });
        await client.query('ROLLBACK TO asked');
      }
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });

  test('leaves cases over a limit to a function that is no way around it: it acts as whoever calls it', async () => {
    const { rows } = await pool.query(
      `SELECT prosecdef FROM pg_proc WHERE oid = 'entitlements.write_over_limit(uuid, timestamptz, jsonb)'::regprocedure`,
    );
    expect(rows).toEqual([{ prosecdef: false }]);
  });

  test('cannot log in, is no superuser, owns the function alone and may write nothing else', async () => {
    const role = await pool.query(
      `SELECT rolcanlogin, rolsuper, rolcreaterole, rolbypassrls FROM pg_roles WHERE rolname = $1`,
      [WRITER],
    );
    expect(role.rows).toEqual([
      { rolcanlogin: false, rolsuper: false, rolcreaterole: false, rolbypassrls: false },
    ]);
    const owned = await pool.query(
      `SELECT p.oid::regprocedure::text AS name, p.prosecdef, p.provolatile, p.proconfig FROM pg_proc p
        WHERE p.proowner = $1::regrole`,
      [WRITER],
    );
    expect(owned.rows).toEqual([
      {
        name: 'entitlements.commit_settlement(jsonb)',
        prosecdef: true,
        provolatile: 'v',
        proconfig: ['search_path=pg_catalog, pg_temp'],
      },
    ]);
    const writable = await pool.query(
      `SELECT table_schema || '.' || table_name || ' ' || privilege_type AS right
         FROM information_schema.role_table_grants
        WHERE grantee = $1 AND privilege_type <> 'SELECT' ORDER BY 1`,
      [WRITER],
    );
    expect(writable.rows.map(({ right }) => right)).toEqual([
      'audit.entries INSERT',
      'billing.accounts UPDATE',
      'billing.concerns INSERT',
      'billing.concerns UPDATE',
      'billing.disputes INSERT',
      'billing.disputes UPDATE',
      'billing.intents UPDATE',
      'billing.invoices INSERT',
      'billing.invoices UPDATE',
      'billing.payments INSERT',
      'billing.payments UPDATE',
      'billing.purchases INSERT',
      'billing.purchases UPDATE',
      'billing.refunds INSERT',
      'billing.refunds UPDATE',
      'billing.stripe_events UPDATE',
      'billing.stripe_mappings INSERT',
      'billing.subscription_items DELETE',
      'billing.subscription_items INSERT',
      'billing.subscription_items UPDATE',
      'billing.subscriptions INSERT',
      'billing.subscriptions UPDATE',
      'entitlements.grants INSERT',
      'entitlements.grants UPDATE',
      'entitlements.items UPDATE',
      'entitlements.over_limit_cases INSERT',
      'entitlements.over_limit_cases UPDATE',
      'entitlements.overrides INSERT',
      'entitlements.overrides UPDATE',
      'entitlements.pools UPDATE',
      'entitlements.provisions DELETE',
      'entitlements.provisions INSERT',
      'entitlements.provisions UPDATE',
      'entitlements.requests INSERT',
      'entitlements.transitions INSERT',
      'entitlements.usage_counters UPDATE',
    ]);
  });
});
