import { createTestDatabase, useDatabase } from '@member-console/testing/database';
import { expect, test } from 'vitest';
import { diffSchema } from './index.ts';

const { connectionString } = await useDatabase();

test('the migrated database agrees with prisma/schema', async () => {
  expect(await diffSchema({ connectionString })).toBeNull();
});

test.each([
  ['a column more', 'ALTER TABLE system.worker_heartbeats ADD COLUMN mood text', 'mood'],
  ['a column less', 'ALTER TABLE system.worker_heartbeats DROP COLUMN started_at', 'started_at'],
  [
    'a column that may be null',
    'ALTER TABLE system.worker_heartbeats ALTER beat_at DROP NOT NULL',
    'beat_at',
  ],
  ['a table more', 'CREATE TABLE system.extras (id int PRIMARY KEY)', 'extras'],
])('%s is drift and is named', async (_, change, word) => {
  const { database, connectionString: changed, drop } = await createTestDatabase();
  try {
    await database.pool.query(change);
    expect(await diffSchema({ connectionString: changed })).toContain(word);
  } finally {
    await drop();
  }
});

test('what Prisma cannot describe is not drift', async () => {
  const { database, connectionString: changed, drop } = await createTestDatabase();
  try {
    await database.pool.query(`
      ALTER TABLE system.worker_heartbeats
        ADD CHECK (worker_id <> ''),
        ADD EXCLUDE USING gist (worker_id WITH =, tstzrange(started_at, beat_at, '[)') WITH &&);
      CREATE INDEX ON system.worker_heartbeats (lower(worker_id));
      CREATE INDEX ON system.worker_heartbeats (beat_at) WHERE beat_at > '2026-01-01';
      CREATE VIEW system.beats AS SELECT beat_at FROM system.worker_heartbeats;
      CREATE FUNCTION system.nothing() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
      CREATE TRIGGER nothing BEFORE INSERT ON system.worker_heartbeats FOR EACH ROW EXECUTE FUNCTION system.nothing()`);
    expect(await diffSchema({ connectionString: changed })).toBeNull();
  } finally {
    await drop();
  }
});
