import { useDatabase } from '@member-console/testing/database';
import { createMirror, createWorld } from '@member-console/testing/world';
import { expect, test } from 'vitest';
import { jobIdOf } from '../system/index.ts';
import { findThings, surveyOperations } from './index.ts';

const world = await createWorld(await useDatabase());
const { database } = world;
const olga = await world.appoint('Olga', 'support');
const ada = await world.signUp('Ada Lovelace');

const find = async (words: string) =>
  (await findThings({ database }, olga.viewer, { by: 'words', words, perKind: 3 })).map(
    ({ kind, name }) => `${kind} ${name}`,
  );
const findUuid = async (uuid: string) =>
  (await findThings({ database }, olga.viewer, { by: 'uuid', uuid })).map(({ kind, id }) => ({ kind, id }));
const survey = () => surveyOperations({ database }, olga.viewer);
const concern = async (kind: string) => (await survey()).concerns.find((one) => one.kind === kind);

test('words find things of every kind by name, short name and e-mail', async () => {
  expect(await find('lovelace')).toEqual(['organization Ada Lovelace', 'person Ada Lovelace']);
  expect(await find(ada.viewer.email)).toEqual(['person Ada Lovelace']);
  expect(await find('fedwiki.sites')).toEqual(['resource Wiki sites']);
  expect(await find('wiki')).toContain('planLadder Wiki');
});

test('names that begin with the words come first, a few of each kind, and signs of patterns mean themselves', async () => {
  for (const name of ['Zed Garden', 'Gardeners', 'Garden Club', 'Another Garden', 'The Gardens']) {
    await world.signUp(name);
  }
  expect((await find('garden')).slice(0, 3)).toEqual([
    'organization Garden Club',
    'organization Gardeners',
    'organization Another Garden',
  ]);
  expect(await find('%%')).toEqual([]);
  expect(await find('\\')).toEqual([]);
  expect(await find('g')).toEqual([]);
});

test('an id finds its thing, and what has no page of its own where it is shown', async () => {
  expect(await findUuid(ada.organizationId)).toEqual([{ kind: 'organization', id: ada.organizationId }]);
  expect(await findUuid(ada.viewer.personId)).toEqual([{ kind: 'person', id: ada.viewer.personId }]);
  const { rows } = await database.pool.query<{ id: string }>(
    `SELECT g.id FROM entitlements.grants g JOIN entitlements.pools p ON p.id = g.pool_id
      WHERE p.organization_id = $1`,
    [ada.organizationId],
  );
  const [grantId = ''] = rows.map(({ id }) => id);
  expect(await findUuid(grantId)).toEqual([{ kind: 'grant', id: grantId }]);
  expect(await findUuid('00000000-0000-0000-0000-000000000000')).toEqual([]);
});

test('money is found by an invoice’s number, by our ids and by Stripe’s, which lead to what they belong to', async () => {
  const mirror = createMirror(database);
  const account = await mirror.account(ada.organizationId);
  const subscription = await mirror.subscription(account);
  const invoice = await mirror.invoice(account, { number: 'LOVE-0001' });
  const payment = await mirror.payment(account);
  const [refund, dispute] = [await mirror.refund(account, payment), await mirror.dispute(account, payment)];
  expect(await find('love-00')).toEqual(['invoice LOVE-0001']);
  for (const [id, found] of [
    [subscription, { kind: 'subscription', id: subscription }],
    [invoice, { kind: 'invoice', id: invoice }],
    [payment, { kind: 'payment', id: payment }],
    [refund, { kind: 'payment', id: payment }],
    [dispute, { kind: 'payment', id: payment }],
    [account, { kind: 'billingAccount', id: account }],
  ] as const) {
    expect(await findUuid(id)).toEqual([found]);
    const { rows } = await database.pool.query<{ stripe_id: string }>(
      'SELECT stripe_id FROM billing.stripe_mappings WHERE id = $1',
      [id],
    );
    const byStripe = await findThings({ database }, olga.viewer, {
      by: 'words',
      words: rows[0]?.stripe_id ?? '',
      perKind: 3,
    });
    expect(byStripe.map(({ kind, id: foundId }) => ({ kind, id: foundId }))).toEqual([found]);
  }
  expect(await find('sub_1NobodyKnowsIt')).toEqual([]);
});

test('an id finds a job, an entry of the audit, whoever serves in a term, and what a default or a price is of', async () => {
  const idFrom = async (sql: string) => (await database.pool.query<{ id: string }>(sql)).rows[0]?.id ?? '';
  const number = await idFrom(`SELECT (graphile_worker.add_job('for.finding')).id`);
  const job = { kind: 'job', id: jobIdOf(BigInt(number)) };
  expect(await findUuid(job.id)).toEqual([job]);
  expect(await find('for.find')).toEqual(['job for.finding']);
  const entry = await idFrom('SELECT id FROM audit.entries LIMIT 1');
  expect(await findUuid(entry)).toEqual([{ kind: 'auditEntry', id: entry }]);
  const term = await idFrom('SELECT id FROM identity.operators LIMIT 1');
  expect(await findUuid(term)).toEqual([{ kind: 'person', id: olga.viewer.personId }]);
  const configured = await idFrom('SELECT id FROM catalog.default_grants LIMIT 1');
  expect(await findUuid(configured)).toEqual([{ kind: 'organizationType', id: 'personal' }]);
  const price = await idFrom('SELECT id FROM catalog.prices LIMIT 1');
  const product = await idFrom(`SELECT product_id AS id FROM catalog.prices WHERE id = '${price}'`);
  expect(await findUuid(price)).toEqual([{ kind: 'product', id: product }]);
  expect(await find('coopera')).toEqual(['organizationType Cooperative']);
});

test('is for operators alone', async () => {
  const nothing = { by: 'words', words: 'ada', perKind: 3 } as const;
  await expect(findThings({ database }, ada.viewer, nothing)).rejects.toThrow('operator');
  await expect(surveyOperations({ database }, ada.viewer)).rejects.toThrow('operator');
});

test('what is in order is not listed, and what needs a person is, with whom it concerns', async () => {
  expect(await concern('plansHeld')).toBeUndefined();
  const { rows } = await database.pool.query<{ id: string }>(
    `UPDATE entitlements.grants g SET is_pinned = true FROM entitlements.pools p
      WHERE p.id = g.pool_id AND p.organization_id = $1 RETURNING g.id`,
    [ada.organizationId],
  );
  expect(rows).toHaveLength(1);
  expect(await concern('plansHeld')).toMatchObject({
    count: 1,
    soonest: null,
    examples: [{ kind: 'organization', name: 'Ada Lovelace' }],
  });

  await database.pool.query(
    `INSERT INTO entitlements.grants (id, pool_id, source, ladder_id, product_id, set_version_id, starts_at, ends_at, granted_by_kind)
     SELECT gen_random_uuid(), g.pool_id, 'trial', g.ladder_id, t.product_id, v.id, system.at(), system.at() + interval '2 days', 'system'
       FROM entitlements.grants g JOIN catalog.plan_ladder_tiers t ON t.ladder_id = g.ladder_id
       CROSS JOIN catalog.entitlement_set_versions v
      WHERE g.id = $1 LIMIT 1`,
    [rows[0]?.id],
  );
  expect(await concern('trialsEnding')).toMatchObject({
    count: 1,
    soonest: expect.any(Date),
    examples: [{ name: 'Ada Lovelace' }],
  });

  await database.pool.query(`UPDATE catalog.products SET lifecycle = 'retired'`);
  expect(await concern('defaultsWithoutPlan')).toMatchObject({
    count: 1,
    examples: [{ kind: 'planLadder', name: 'Wiki' }],
  });
});

test('a job is a concern only once nobody will try it again', async () => {
  await database.pool.query(`SELECT graphile_worker.add_job('some.task', max_attempts => 3)`);
  const fail = (attempts: number) =>
    database.pool.query(
      `UPDATE graphile_worker._private_jobs SET attempts = $1, last_error = 'No.' WHERE max_attempts = 3`,
      [attempts],
    );
  await fail(2);
  expect(await concern('jobsFailed')).toBeUndefined();
  await fail(3);
  expect(await concern('jobsFailed')).toMatchObject({ count: 1, examples: [] });
});

test('habits are what operators did of late, the most frequent first', async () => {
  await database.pool.query(
    `INSERT INTO audit.entries (occurred_at, actor_kind, action, resource_type, resource_id)
     SELECT now(), kind, action, 'organization', gen_random_uuid()
       FROM (VALUES ('operator', 'note.added', 2), ('operator', 'grant.created', 3), ('member', 'site.created', 9))
              AS done (kind, action, times), generate_series(1, times)`,
  );
  expect((await survey()).habits).toEqual([
    { action: 'grant.created', count: 3 },
    { action: 'note.added', count: 2 },
  ]);
});

test('courses end with what is there now', async () => {
  const { rows } = await database.pool.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM organizations.organizations',
  );
  const { at, courses } = await survey();
  const organizations = courses.find(({ kind }) => kind === 'organizations');
  expect(organizations?.days).toHaveLength(14);
  expect(organizations?.days.at(-1)).toEqual({ at, count: rows[0]?.count });
  expect(organizations?.days[0]?.count).toBe(0);
});

test('a site that is archived was there before', async () => {
  await database.pool.query(
    `INSERT INTO integrations.sites (id, organization_id, workspace_id, owner_id, host, title, created_at, archived_at)
     SELECT gen_random_uuid(), w.organization_id, w.id, m.person_id, site.host, site.host,
            system.at() - interval '10 days 1 hour', system.at() - site.archived
       FROM organizations.workspaces w JOIN organizations.memberships m ON m.organization_id = w.organization_id
       CROSS JOIN (VALUES ('kept.test', NULL::interval), ('gone.test', interval '2 days 1 hour')) AS site(host, archived)
      WHERE w.organization_id = $1`,
    [ada.organizationId],
  );
  const { courses } = await survey();
  const counts = courses.find(({ kind }) => kind === 'sites')?.days.map(({ count }) => count);
  expect(counts).toEqual([0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1]);
});

test('what Stripe asks of a person is among what needs one, and found by its id', async () => {
  const { rows } = await database.pool.query<{ event: string; run: string; drift: string }>(
    `WITH event AS (
       INSERT INTO billing.stripe_events (event_id, type, occurred_at, received_at, payload, failed_at)
       SELECT 'evt_1', 'invoice.paid', at, at, '{}', at FROM system.at() AS at RETURNING id),
     concern AS (
       INSERT INTO billing.concerns (kind, subject, evidence, opened_at)
       VALUES ('customer_unlinked', 'cus_1', '{}', system.at())),
     run AS (
       INSERT INTO billing.reconciliation_runs (kind, actor, started_at) VALUES ('nightly', '{}', system.at())
       RETURNING id),
     drift AS (
       INSERT INTO billing.drifts (run_id, class, subject, evidence, found_at)
       SELECT id, 'unlinked', 'cus_1', '{}', system.at() FROM run RETURNING id)
     SELECT event.id AS event, run.id AS run, drift.id AS drift FROM event, run, drift`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('Nothing was made.');
  const { event, run, drift } = row;
  for (const kind of ['billingConcerns', 'stripeDrifts', 'stripeEventsFailed']) {
    expect(await concern(kind), kind).toMatchObject({ count: 1, examples: [] });
  }
  expect(await findUuid(event)).toEqual([{ kind: 'stripeEvent', id: event }]);
  expect(await findUuid(run)).toEqual([{ kind: 'reconciliation', id: run }]);
  expect(await findUuid(drift)).toEqual([{ kind: 'reconciliation', id: run }]);
});
