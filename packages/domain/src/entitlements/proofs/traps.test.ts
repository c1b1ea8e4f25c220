import { decide } from '@member-console/core';
import type { Member } from '@member-console/testing/world';
import { describe, expect, test } from 'vitest';
import { createSite } from '../../integrations/index.ts';
import { newId, onClient } from '../../kernel/index.ts';
import { organizationOverviews, settleByItself, settleDue } from '../index.ts';
import { commitSettlement } from '../settlement/commitSettlement.ts';
import { loadFacts } from '../settlement/loadFacts.ts';
import { DAY, useGround } from './ground.ts';
import { holdAt } from './holdAt.ts';
import { expectPastKept, expectSound, rowsOf } from './poolRows.ts';
import { untilSomebodyWaits } from './untilSomebodyWaits.ts';

/** Ways in which a settlement by somebody else goes wrong unnoticed, each met on purpose. */
const ground = await useGround();
const { database } = ground;
const { pool } = database;

async function wikiOf({ organizationId }: Member): Promise<string | undefined> {
  const [overview] = await organizationOverviews({ database }, ground.by.viewer, {
    by: 'ids',
    ids: [organizationId],
  });
  return overview?.plans.find(({ ladder }) => ladder.slug === 'wiki')?.product.slug;
}

describe('lock in the load', () => {
  test('who waited for the lock reads after it: the second of two writers sees the grant of the first', async () => {
    const ann = await ground.signUp('Ann');
    const poolId = await ground.poolOf(ann);
    const held = holdAt('committed');
    // The first try is spoilt by another settlement, so that the way under the lock is taken.
    const spoilt = holdAt('loaded');
    const second = ground.done(ground.gift(ann.organizationId, 'standard'), {}, async (name) => {
      await spoilt.checkpoint(name);
      await held.checkpoint(name);
    });
    await spoilt.reached;
    await settleByItself({ database }, poolId, { onlyIfStale: false });
    spoilt.release();
    await held.reached;

    const first = await pool.connect();
    await first.query('BEGIN');
    await first.query('SELECT FROM entitlements.pools WHERE id = $1 FOR NO KEY UPDATE', [poolId]);
    held.release();
    await untilSomebodyWaits(pool);
    const query = onClient(first);
    const large = { ladderIds: [ground.ladders.wiki], productIds: [ground.products.large ?? ''] };
    const loaded = await loadFacts(query, { by: 'pool', id: poolId, ...large }, null);
    if (loaded === null) throw new Error('There is no such pool.');
    const claim = { source: 'manual', ladderId: ground.ladders.wiki, quantity: 1 } as const;
    const given = {
      productId: ground.products.large ?? '',
      setVersionId: null,
      startsAt: null,
      endsAt: null,
    };
    const decided = decide(
      loaded.facts,
      {
        kind: 'grant',
        ids: [newId()],
        claim: { ...claim, ...given, sourceRef: null, sourceStartsAt: null },
      },
      loaded.at,
    );
    if (decided.kind !== 'settled') throw new Error(decided.kind);
    const order = { actor: ground.by.actor, reason: null, cause: { kind: 'schedule' }, audit: [] } as const;
    await commitSettlement(query, { ...loaded, ...order, settlement: decided.settlement, request: null });
    await first.query('COMMIT');
    first.release();

    // Decided from the grants as they were before the lock it would have won, over the better plan.
    const answer = await second;
    expect(answer.shadowedGrantIds).toEqual(answer.grantIds);
    expect(await wikiOf(ann)).toBe('large');
    await expectSound(database, poolId);
  });
});

describe('the clock', () => {
  test('same instant twice: settlements in one millisecond get growing instants', async () => {
    const bob = await ground.signUp('Bob');
    const poolId = await ground.poolOf(bob);
    const { rows } = await pool.query<{ source: string }>(
      `SELECT pg_get_functiondef('system.at()'::regprocedure) AS source`,
    );
    const at = await ground.present(1_000);
    try {
      await pool.query(
        `CREATE OR REPLACE FUNCTION system.at() RETURNS timestamptz LANGUAGE sql VOLATILE PARALLEL SAFE
           AS $$ SELECT '${at.toISOString()}'::timestamptz $$`,
      );
      const slugs = ['standard', 'large', 'public'];
      for (const slug of slugs) await ground.done(ground.gift(bob.organizationId, slug));
      const { rows: grants } = await pool.query<{ starts_at: Date }>(
        `SELECT starts_at FROM entitlements.grants WHERE pool_id = $1 AND source = 'manual' ORDER BY id`,
        [poolId],
      );
      const instants = grants.map(({ starts_at }) => starts_at.getTime() - at.getTime());
      expect(instants).toEqual([0, 1, 2]);
      expect(await wikiOf(bob)).toBe('large');
    } finally {
      await pool.query(rows[0]?.source ?? '');
    }
    await ground.later(2_000);
    await expectSound(database, poolId);
  });

  test('behind the last settlement: instants still grow, and reads use the later of the two', async () => {
    const cleo = await ground.signUp('Cleo');
    const poolId = await ground.poolOf(cleo);
    await ground.done(ground.gift(cleo.organizationId, 'standard', { endsAt: await ground.present(DAY) }));
    const before = await rowsOf(database, poolId);
    await ground.later(-DAY);
    try {
      await ground.done(ground.gift(cleo.organizationId, 'large'));
      expect(await wikiOf(cleo)).toBe('large');
      const after = await expectSound(database, poolId);
      expect(after.settledAt.getTime()).toBe(before.settledAt.getTime() + 1);
      expectPastKept(before, after);
    } finally {
      await ground.later(DAY);
    }
  });
});

describe('a boundary that is not yet recorded', () => {
  test('is read right without the sweep, and recorded once, for the schedule', async () => {
    const dan = await ground.signUp('Dan');
    const poolId = await ground.poolOf(dan);
    const endsAt = await ground.present(DAY);
    await ground.done(ground.gift(dan.organizationId, 'standard', { endsAt }));
    const before = await rowsOf(database, poolId);
    await ground.later(2 * DAY);
    expect(await wikiOf(dan)).toBe('public');
    expect((await rowsOf(database, poolId)).transitions).toEqual(before.transitions);
    while ((await settleDue({ database })) > 0);
    const after = await expectSound(database, poolId);
    const added = after.transitions.filter(({ effective_at }) => effective_at >= endsAt);
    expect(added).toMatchObject([
      { kind: 'reapply', effective_at: endsAt, cause: { kind: 'schedule' }, actor_kind: 'system' },
    ]);
    expectPastKept(before, after);
    await settleByItself({ database }, poolId, { onlyIfStale: false });
    expect((await rowsOf(database, poolId)).transitions).toEqual(after.transitions);
  });

  test('is recorded first when a command comes before the sweep, and then what the command did', async () => {
    const eve = await ground.signUp('Eve');
    const poolId = await ground.poolOf(eve);
    const endsAt = await ground.present(DAY);
    await ground.done(ground.gift(eve.organizationId, 'standard', { endsAt }));
    await ground.later(2 * DAY);
    await ground.done(ground.gift(eve.organizationId, 'large'));
    const { transitions } = await expectSound(database, poolId);
    const told = transitions.map(({ kind, cause }) => `${kind} by ${cause.kind}`);
    expect(told).toContain('reapply by schedule');
    expect(transitions.filter(({ effective_at }) => effective_at >= endsAt).map(({ kind }) => kind)).toEqual([
      'reapply',
      'upgrade',
    ]);
  });
});

describe('reserve against downgrade', () => {
  const rooms = { database, farm: ground.farm };
  const create = ({ actor, viewer, organizationId }: Member, name: string) =>
    createSite(rooms, actor, viewer, { organizationId, name, title: null, key: null });

  /** How many sites count, and what is recorded as too many. */
  async function placesOf(poolId: string) {
    const { rows } = await pool.query<{ sites: number; excess: string | null }>(
      `SELECT (SELECT count(*)::int FROM entitlements.items WHERE pool_id = $1) AS sites,
              (SELECT used || ' of ' || limit_value FROM entitlements.over_limit_cases
                WHERE pool_id = $1 AND resolved_at IS NULL) AS excess`,
      [poolId],
    );
    return rows[0] ?? { sites: 0, excess: null };
  }

  test('a site that is made while a downgrade is decided is seen by it', async () => {
    const jon = await ground.signUp('Jon');
    const poolId = await ground.poolOf(jon);
    const given = await ground.done(ground.gift(jon.organizationId, 'standard'));
    await create(jon, 'jons-first');
    const held = holdAt('loaded');
    const revoke = { kind: 'revokeGrant', grantId: given.grantIds[0] ?? '' } as const;
    const revoked = ground.done(revoke, {}, held.checkpoint);
    await held.reached;
    expect(await create(jon, 'jons-second')).toMatchObject({ kind: 'created' });
    held.release();
    await revoked;
    expect(await placesOf(poolId)).toEqual({ sites: 2, excess: '2 of 1' });
  });

  test('in whichever order they come, no site is beyond the limit unnoticed', async () => {
    for (let round = 0; round < 6; round += 1) {
      const kim = await ground.signUp(`Kim ${round}`);
      const poolId = await ground.poolOf(kim);
      const given = await ground.done(ground.gift(kim.organizationId, 'standard'));
      const revoke = { kind: 'revokeGrant', grantId: given.grantIds[0] ?? '' } as const;
      const made = [1, 2, 3].map((place) => create(kim, `kims-${round}-${place}`));
      const [answers] = await Promise.all([Promise.all(made), ground.done(revoke)]);
      const { sites, excess } = await placesOf(poolId);
      expect(sites).toBe(answers.filter(({ kind }) => kind === 'created').length);
      expect(excess).toBe(sites > 1 ? `${sites} of 1` : null);
    }
  });
});

test('catalog change between load and commit: the plan is written as of the older catalog, says so, and is mended', async () => {
  const fay = await ground.signUp('Fay');
  const poolId = await ground.poolOf(fay);
  await ground.done(ground.gift(fay.organizationId, 'standard'));
  const held = holdAt('loaded');
  const given = ground.done(
    ground.gift(fay.organizationId, 'large', { source: 'sponsored' }),
    {},
    held.checkpoint,
  );
  await held.reached;
  const order = (slugs: readonly string[]) =>
    pool.query(
      `WITH moved AS (
         UPDATE catalog.plan_ladder_tiers SET rank = array_position($2, product_id) - 1 WHERE ladder_id = $1
       ) UPDATE catalog.plan_ladders SET version = version + 1 WHERE id = $1`,
      [ground.ladders.wiki, slugs.map((slug) => ground.products[slug])],
    );
  await order(['public', 'large', 'standard']);
  try {
    held.release();
    await given;
    expect(await wikiOf(fay)).toBe('large');
    expect(await settleByItself({ database }, poolId, { onlyIfStale: true })).toBe(true);
    expect(await wikiOf(fay)).toBe('standard');
    const { transitions } = await expectSound(database, poolId);
    expect(transitions.at(-1)?.ladder_id && transitions.some(({ cause }) => cause.kind === 'catalog')).toBe(
      true,
    );
    expect(await settleByItself({ database }, poolId, { onlyIfStale: true })).toBe(false);
  } finally {
    await order(['public', 'standard', 'large']);
  }
});

describe('a lost reply', () => {
  test('costs nothing: the same key gets the first answer, and other input with it is refused', async () => {
    const gil = await ground.signUp('Gil');
    const poolId = await ground.poolOf(gil);
    const asked = ground.gift(gil.organizationId, 'standard');
    const lost = ground.change(asked, { idempotencyKey: 'lost' }, async (name) => {
      if (name === 'committed') throw new Error('The line is cut.');
    });
    await expect(lost).rejects.toThrow('The line is cut.');
    const { version } = await rowsOf(database, poolId);
    const again = await ground.done(asked, { idempotencyKey: 'lost' });
    expect(await ground.done(asked, { idempotencyKey: 'lost' })).toEqual(again);
    const { rows } = await pool.query(
      `SELECT g.id FROM entitlements.grants g WHERE pool_id = $1 AND source = 'manual'`,
      [poolId],
    );
    expect(rows.map(({ id }) => id)).toEqual(again.grantIds);
    expect((await rowsOf(database, poolId)).version).toBe(version);
    const other = ground.gift(gil.organizationId, 'large');
    expect(await ground.change(other, { idempotencyKey: 'lost' })).toEqual({ kind: 'requestKeyReused' });
    expect(await ground.change(asked, { idempotencyKey: 'lost', reason: 'Another one' })).toEqual({
      kind: 'requestKeyReused',
    });
  });

  test('a twin that loses gets the answer of the one that won', async () => {
    const hal = await ground.signUp('Hal');
    const held = holdAt('loaded');
    const asked = ground.gift(hal.organizationId, 'standard');
    const loser = ground.done(asked, { idempotencyKey: 'twins' }, held.checkpoint);
    await held.reached;
    const winner = await ground.done(asked, { idempotencyKey: 'twins' });
    held.release();
    expect(await loser).toEqual(winner);
    await expectSound(database, await ground.poolOf(hal));
  });
});

test('a fact that comes late counts from now, and its own dates are kept beside it', async () => {
  const ida = await ground.signUp('Ida');
  const poolId = await ground.poolOf(ida);
  const before = await rowsOf(database, poolId);
  const startsAt = await ground.present(-30 * DAY);
  const { grantIds } = await ground.done(
    ground.gift(ida.organizationId, 'standard', { source: 'purchase', startsAt }),
  );
  const after = await expectSound(database, poolId);
  const { rows } = await pool.query(
    `SELECT starts_at, source_starts_at FROM entitlements.grants WHERE id = ANY ($1)`,
    [grantIds],
  );
  expect(rows).toEqual([{ starts_at: after.settledAt, source_starts_at: startsAt }]);
  expectPastKept(before, after);
});
