import { useDatabase } from '@member-console/testing/database';
import { createWorld, type Member, type World } from '@member-console/testing/world';
import {
  type Checkpoint,
  changePlan,
  type PlanChange,
  type PlanChangeAnswer,
  type PlanChangeBy,
  type Settled,
} from '../index.ts';
import { addAddons, PROOF_CATALOG } from './proofCatalog.ts';

export const DAY = 86_400_000;

/** What a proof stands on: a world with something to collide on, and somebody who may change every plan. */
export interface Ground extends World {
  readonly ladders: Readonly<Record<'wiki' | 'forum', string>>;
  /** Ids of products by their slugs. */
  readonly products: Readonly<Record<string, string>>;
  readonly by: PlanChangeBy;
  change(given: PlanChange, how?: Partial<PlanChangeBy>, checkpoint?: Checkpoint): Promise<PlanChangeAnswer>;
  /** @throws Error when it was refused. */
  done(given: PlanChange, how?: Partial<PlanChangeBy>, checkpoint?: Checkpoint): Promise<Settled>;
  /** A gift of a tier of the wiki ladder, unless told otherwise. */
  gift(organizationId: string, slug: string, other?: object): PlanChange;
  poolOf(member: Pick<Member, 'organizationId'>): Promise<string>;
  /** Moves the installation's clock. */
  later(milliseconds: number): Promise<void>;
  /** The installation's present, and so many milliseconds after it. */
  present(plus?: number): Promise<Date>;
}

/** Top of a test file: a database of its own with the catalog of the proofs. */
export async function useGround(maxConnections = 8): Promise<Ground> {
  const place = await useDatabase({ maxConnections });
  const world = await createWorld(place, PROOF_CATALOG);
  const { database } = place;
  await addAddons(database);
  const { viewer } = await world.appoint('Olga Operator');
  const actor = { kind: 'operator', personId: viewer.personId, role: 'admin', requestId: null } as const;
  const by = { actor, viewer, reason: 'For a proof', idempotencyKey: null, previewToken: null };
  const { wiki = '', forum = '' } = await idsOf(world, 'catalog.plan_ladders');
  const products = await idsOf(world, 'catalog.products');

  const change: Ground['change'] = (given, how = {}, checkpoint) =>
    changePlan({ database, ...(checkpoint && { checkpoint }) }, { ...by, ...how }, given);
  return {
    ...world,
    ladders: { wiki, forum },
    products,
    by,
    change,
    async done(given, how, checkpoint) {
      const answer = await change(given, how, checkpoint);
      if (answer.kind !== 'settled') throw new Error(`Refused: ${JSON.stringify(answer)}`);
      return answer;
    },
    gift(organizationId, slug, other = {}) {
      const given = {
        ladderId: wiki,
        productId: products[slug] ?? '',
        source: 'manual',
        quantity: 1,
      } as const;
      return { kind: 'grantPlan', organizationId, ...given, startsAt: null, endsAt: null, ...other };
    },
    async poolOf({ organizationId }) {
      const { rows } = await database.pool.query<{ id: string }>(
        `SELECT id FROM entitlements.pools WHERE organization_id = $1`,
        [organizationId],
      );
      return rows[0]?.id ?? '';
    },
    async later(milliseconds) {
      await database.pool.query(`UPDATE system.installation SET clock_offset_ms = clock_offset_ms + $1`, [
        Math.trunc(milliseconds),
      ]);
    },
    async present(plus = 0) {
      const { rows } = await database.pool.query<{ at: Date }>(`SELECT system.at() AS at`);
      return new Date((rows[0]?.at.getTime() ?? 0) + plus);
    },
  };
}

async function idsOf({ database }: World, table: string): Promise<Readonly<Record<string, string>>> {
  const { rows } = await database.pool.query<{ slug: string; id: string }>(`SELECT slug, id FROM ${table}`);
  return Object.fromEntries(rows.map(({ slug, id }) => [slug, id]));
}
