import type { Database } from '@member-console/db';
import { type Actor, newId } from '../kernel/index.ts';
import {
  addTier,
  createEntitlementSet,
  createPlanLadder,
  createProduct,
  createResource,
  draftSetVersion,
  type ProductType,
  publishProduct,
  publishSetVersion,
} from './index.ts';

/** An administrator among the operators, as a command is told of one. */
export const ADMIN: Actor = { kind: 'operator', personId: newId(), role: 'admin', requestId: null };

/** For whoever need not say why. */
export const PLAIN = { reason: null, idempotencyKey: null } as const;
export const WITH_REASON = { reason: 'Because of a test', idempotencyKey: null } as const;

/** Makes things of the catalog by its own commands, and answers their ids. Names are new each time. */
export function createCatalogWorks(database: Database) {
  const rooms = { database };
  let made = 0;
  const next = (prefix: string) => {
    made += 1;
    return `${prefix}-${made}`;
  };
  const idOf = (answer: { readonly kind: string; readonly id?: string }): string => {
    if (answer.kind !== 'changed' || answer.id === undefined) throw new Error(JSON.stringify(answer));
    return answer.id;
  };
  const works = {
    idOf,
    next,
    async resource(kind: 'boolean' | 'limit' | 'enum' = 'limit', levels: readonly string[] = []) {
      const key = `test.${next('r').replace('-', '_')}`;
      const facts = { key, name: key, description: '', kind, unit: null, levels };
      return idOf(
        await createResource(rooms, ADMIN, {
          ...facts,
          overLimitPolicy: null,
          overLimitGraceDays: 14,
          ...PLAIN,
        }),
      );
    },
    async set() {
      const key = next('set');
      return idOf(await createEntitlementSet(rooms, ADMIN, { key, name: key, ...PLAIN }));
    },
    /** A new version of a set that gives so much of a resource. */
    async draft(setId: string, resourceId: string, limit: bigint) {
      const rules = [{ resourceId, value: { kind: 'limit', limit } as const }];
      return idOf(await draftSetVersion(rooms, ADMIN, { setId, rules, ...PLAIN }));
    },
    async publishedVersion(setId: string, resourceId: string, limit: bigint) {
      const versionId = await works.draft(setId, resourceId, limit);
      return idOf(await publishSetVersion(rooms, ADMIN, { versionId, ...PLAIN }));
    },
    async product(given: { productType?: ProductType | null; setId?: string | null } = {}) {
      const slug = next('product');
      const { productType = null, setId = null } = given;
      const facts = { slug, name: slug, description: '', productType, setId, requires: null };
      return idOf(await createProduct(rooms, ADMIN, { ...facts, ...PLAIN }));
    },
    async ladder() {
      const slug = next('ladder');
      return idOf(await createPlanLadder(rooms, ADMIN, { slug, name: slug, ...PLAIN }));
    },
    async tier(ladderId: string, productId: string) {
      await addTier(rooms, ADMIN, { ladderId, productId, rank: null, ...PLAIN });
      return productId;
    },
    async publish(productId: string) {
      return idOf(await publishProduct(rooms, ADMIN, { productId, ...PLAIN }));
    },
    /** A ladder of published plans, lowest first, each of which gives so much of one new resource. */
    async plans(...limits: readonly bigint[]) {
      const [ladderId, resourceId] = [await works.ladder(), await works.resource()];
      const plans: { readonly productId: string; readonly setId: string; readonly versionId: string }[] = [];
      for (const limit of limits) {
        const setId = await works.set();
        const versionId = await works.publishedVersion(setId, resourceId, limit);
        const productId = await works.tier(ladderId, await works.product({ setId }));
        plans.push({ productId: await works.publish(productId), setId, versionId });
      }
      return { ladderId, resourceId, plans };
    },
  };
  return works;
}

/** What the queue was told, and then forgets. */
export async function takeJobs({ pool }: Database, task: string): Promise<readonly unknown[]> {
  const { rows } = await pool.query<{ payload: unknown }>(
    `WITH job AS (
       SELECT j.id, j.payload FROM graphile_worker._private_jobs j
         JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = $1),
     gone AS (DELETE FROM graphile_worker._private_jobs USING job WHERE _private_jobs.id = job.id)
     SELECT payload FROM job ORDER BY id`,
    [task],
  );
  return rows.map(({ payload }) => payload);
}
