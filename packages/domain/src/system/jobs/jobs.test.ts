import { useDatabase } from '@member-console/testing/database';
import { createWorld } from '@member-console/testing/world';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/index.ts';
import { cancelJob, findJob, listJobs, queueOverview, retryJob } from '../index.ts';

const world = await createWorld(await useDatabase());
const { database } = world;
const olga = await world.appoint('Olga');
const by: Actor = { kind: 'operator', personId: olga.viewer.personId, role: 'admin', requestId: null };
const reason = 'For a test';
const FIRST = { after: null, before: null, backward: false, limit: 50 };
const SITE = '01a1f8b7-0000-7000-8000-000000000001';

async function begin(options: { error?: string; runAt?: string; locked?: boolean } = {}): Promise<string> {
  await database.pool.query(
    `WITH job AS (SELECT * FROM graphile_worker.add_job('for.a_test', $1::json, run_at => now() + $2::interval))
     SELECT id FROM job`,
    [JSON.stringify({ siteId: SITE, to: 'ada@demo.test', token: 's3cret' }), options.runAt ?? '0'],
  );
  const { rows } = await database.pool.query<{ id: string }>(
    `UPDATE graphile_worker._private_jobs SET last_error = $1, attempts = CASE WHEN $1::text IS NULL THEN 0 ELSE 3 END,
            locked_at = CASE WHEN $2 THEN now() END, locked_by = CASE WHEN $2 THEN 'a worker' END
      WHERE id = (SELECT max(id) FROM graphile_worker._private_jobs) RETURNING lpad(to_hex(id), 12, '0') AS id`,
    [options.error ?? null, options.locked ?? false],
  );
  return `a0b00000-0000-7000-8000-${rows[0]?.id}`;
}
const stateOf = async (id: string) => (await findJob(world, olga.viewer, id))?.state;

describe('a job', () => {
  test('is shown by its state and what it is about, and nothing else that it carries', async () => {
    const id = await begin({ error: 'Could not tell ada@demo.test: http://a.test/x?token=s3cret' });
    const job = await findJob(world, olga.viewer, id);
    expect(job).toMatchObject({ state: 'queued', attempts: 3, subjects: [{ name: 'site', id: SITE }] });
    expect(job?.lastError).toBe('Could not tell … http://a.test/x?…');
    expect(
      JSON.stringify(await listJobs(world, olga.viewer, { state: null, task: null }, FIRST)),
    ).not.toMatch(/ada@|s3cret/);
    expect(await stateOf(await begin({ runAt: '1 hour' }))).toBe('scheduled');
    expect(await stateOf(await begin({ runAt: '1 hour', error: 'no' }))).toBe('retrying');
    expect(await stateOf(await begin({ locked: true }))).toBe('running');
  });

  test('is given up for a reason, stays among the failed, and is tried again when somebody says so', async () => {
    const jobId = await begin({ runAt: '1 hour', error: 'no' });
    expect(await cancelJob(world, by, { jobId, reason: null })).toMatchObject({ kind: 'validationFailed' });
    expect(await cancelJob(world, by, { jobId, reason })).toEqual({ kind: 'changed', jobId });
    expect(await findJob(world, olga.viewer, jobId)).toMatchObject({
      state: 'failed',
      lastError: 'Cancelled by an operator.',
    });
    expect(await cancelJob(world, by, { jobId, reason })).toMatchObject({
      kind: 'invalidState',
      from: 'failed',
    });
    expect(await retryJob(world, by, { jobId, reason })).toEqual({ kind: 'changed', jobId });
    expect(await findJob(world, olga.viewer, jobId)).toMatchObject({ state: 'queued', attempts: 0 });
    const { rows } = await database.pool.query(
      `SELECT action, reason, before FROM audit.entries WHERE resource_type = 'job' AND resource_id = $1 ORDER BY id`,
      [jobId],
    );
    expect(rows.map((row) => row.action)).toEqual(['job.cancelled', 'job.retried']);
    expect(rows[0]).toMatchObject({ reason, before: { task: 'for.a_test', state: 'retrying' } });
  });

  test('that a worker has is left alone', async () => {
    const jobId = await begin({ locked: true });
    const refused = { kind: 'invalidState', from: 'running' };
    expect(await retryJob(world, by, { jobId, reason })).toMatchObject(refused);
    expect(await cancelJob(world, by, { jobId, reason })).toMatchObject(refused);
  });

  test('is changed by administrators alone', async () => {
    const jobId = await begin({ runAt: '1 hour' });
    for (const actor of [olga.actor, { ...by, role: 'support' } as Actor]) {
      await expect(cancelJob(world, actor, { jobId, reason })).rejects.toThrow('jobs.manage');
    }
    const member = await world.signUp('Member');
    await expect(queueOverview(world, member.viewer)).rejects.toThrow('operator');
    expect(await findJob(world, member.viewer, jobId)).toBeNull();
  });
});

test('the queue is counted by task and state, with those who work on it', async () => {
  await database.pool.query(`INSERT INTO system.worker_heartbeats (worker_id) VALUES ('a worker')`);
  const queue = await queueOverview(world, olga.viewer);
  expect(queue.counts).toContainEqual({ task: 'for.a_test', state: 'running', count: 2 });
  expect(queue.waitingSince).toBeInstanceOf(Date);
  expect(queue.workers).toMatchObject([{ id: 'a worker', running: 2 }]);
});
