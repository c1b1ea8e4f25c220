import { readFile } from 'node:fs/promises';
import { createDatabase, type Database } from '@member-console/db';
import { changePlan } from '@member-console/domain/entitlements';
import type { Viewer } from '@member-console/domain/identity';
import { newId } from '@member-console/domain/kernel';
import type { World } from '../world/makeWorlds.ts';

const FLOOR = new URL('floor.sql', import.meta.url);

export type Ladder = 'wiki' | 'community';

/** A world in which plans are given: to each organization one on each ladder, until a day in the next months. */
export interface SettlingGround extends AsyncDisposable {
  readonly database: Database;
  /** An operator, signed in. */
  readonly operator: { readonly personId: string; readonly token: string };
  readonly tiers: Readonly<Record<Ladder, { readonly ladderId: string; readonly productId: string }>>;
  readonly endsAt: Date;
  /** Organizations that nothing was given to on this ladder yet. Each is told once. */
  next(ladder: Ladder, count: number): readonly string[];
  /** Gives the upper plan of the ladder, as the console does. */
  give(organizationId: string, ladder: Ladder): Promise<void>;
  /** The same in one call of one function. */
  giveInOneCall(organizationId: string, ladder: Ladder): Promise<void>;
}

/** Opens a world for settlements with so many connections, and adds the function that does it all in one call. */
export async function openGround(
  { connectionString, people }: World,
  maxConnections: number,
): Promise<SettlingGround> {
  const database = createDatabase({ connectionString, maxConnections });
  await database.pool.query(await readFile(FLOOR, 'utf8'));
  const [operator] = people;
  if (operator === undefined) throw new Error('Nobody is signed in.');
  await database.pool.query(
    `INSERT INTO identity.operators (person_id, role, starts_at, reason) SELECT $1, 'admin', now(), 'For the bench'
      WHERE NOT EXISTS (SELECT FROM identity.operators WHERE person_id = $1)`,
    [operator.personId],
  );
  const tiers = await database.pool.query<{ slug: Ladder; ladderId: string; productId: string }>(
    `SELECT l.slug, l.id AS "ladderId", t.product_id AS "productId" FROM catalog.plan_ladders l
       JOIN catalog.plan_ladder_tiers t ON t.ladder_id = l.id WHERE t.rank = 1`,
  );
  const tierOf = (ladder: Ladder) => {
    const tier = tiers.rows.find(({ slug }) => slug === ladder);
    if (tier === undefined) throw new Error(`There is no ladder ${ladder}.`);
    return tier;
  };
  const ladders = { wiki: tierOf('wiki'), community: tierOf('community') };
  // Those with nothing but the defaults and what was given here: what is written for one is written for every other.
  const waitingFor = async (ladder: Ladder) => {
    const { rows } = await database.pool.query<{ id: string }>(
      `SELECT o.id FROM organizations.organizations o JOIN entitlements.pools p ON p.organization_id = o.id
        WHERE (SELECT count(*) FILTER (WHERE source = 'default') = 2
                      AND bool_and(source = 'default' OR (request_id IS NOT NULL AND ladder_id <> $1))
                 FROM entitlements.grants g WHERE g.pool_id = p.id)
        ORDER BY md5(o.slug)`,
      [ladders[ladder].ladderId],
    );
    return rows;
  };
  const waiting = { wiki: await waitingFor('wiki'), community: await waitingFor('community') };
  const given = { wiki: 0, community: 0 };
  const viewer = { personId: operator.personId, operatorRole: 'admin' } as Viewer;
  const actor = { kind: 'operator', personId: operator.personId, role: 'admin', requestId: null } as const;
  const endsAt = new Date(Date.now() + 60 * 86_400_000);
  const reason = 'Decided at the assembly of the cooperative';

  return {
    database,
    operator,
    tiers: ladders,
    endsAt,
    next(ladder, count) {
      const organizations = waiting[ladder].slice(given[ladder], given[ladder] + count).map(({ id }) => id);
      if (organizations.length < count) throw new Error('The world is too small for so many settlements.');
      given[ladder] += count;
      return organizations;
    },
    async give(organizationId, ladder) {
      const by = { actor, viewer, reason, idempotencyKey: newId(), previewToken: null };
      const { ladderId, productId } = ladders[ladder];
      const gift = { source: 'manual', quantity: 1, startsAt: null, endsAt } as const;
      const change = { kind: 'grantPlan', organizationId, ladderId, productId, ...gift } as const;
      const answer = await changePlan({ database }, by, change);
      if (answer.kind !== 'settled') throw new Error(`A gift was refused: ${answer.kind}.`);
    },
    async giveInOneCall(organizationId, ladder) {
      const { ladderId, productId } = ladders[ladder];
      const key = newId();
      await database.query(
        { name: 'bench.give', text: 'SELECT peer.give($1, $2, $3, $4, $5, $6, $7, $8) AS answer' },
        [organizationId, ladderId, productId, endsAt, operator.personId, reason, key, key],
      );
    },
    [Symbol.asyncDispose]: () => database.close(),
  };
}
