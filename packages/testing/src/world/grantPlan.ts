import type { Database } from '@member-console/db';
import { changePlan, type Settled } from '@member-console/domain/entitlements';
import type { Viewer } from '@member-console/domain/identity';
import { newId, SYSTEM } from '@member-console/domain/kernel';

export interface PlanGrant {
  readonly organizationId: string;
  /** Slug of a product that is a tier of one ladder. */
  readonly plan: string;
  readonly until?: Date;
}

/** Gives an organization a plan, as an operator would. */
export async function grantPlan(
  database: Database,
  { organizationId, plan, until }: PlanGrant,
): Promise<Settled> {
  const { rows } = await database.pool.query<{ ladder_id: string; product_id: string }>(
    `SELECT t.ladder_id, t.product_id FROM catalog.plan_ladder_tiers t
       JOIN catalog.products p ON p.id = t.product_id WHERE p.slug = $1`,
    [plan],
  );
  const [tier] = rows;
  if (tier === undefined) throw new Error(`There is no plan ${plan}.`);
  const by = {
    actor: SYSTEM,
    viewer: NOBODY,
    reason: 'For a test',
    idempotencyKey: null,
    previewToken: null,
  };
  const answer = await changePlan({ database }, by, {
    kind: 'grantPlan',
    organizationId,
    ladderId: tier.ladder_id,
    productId: tier.product_id,
    source: 'manual',
    quantity: 1,
    startsAt: null,
    endsAt: until ?? null,
  });
  if (answer.kind !== 'settled') throw new Error(`The plan ${plan} was not given: ${answer.kind}.`);
  return answer;
}

/** An operator who is nobody in particular. */
const NOBODY: Viewer = {
  personId: newId(),
  displayName: 'Nobody',
  email: 'nobody@demo.test',
  locale: 'en',
  pictureKey: null,
  createdAt: new Date(0),
  operatorRole: 'admin',
  session: {
    id: 'none',
    authUserId: 'none',
    email: 'nobody@demo.test',
    emailVerified: true,
    displayName: 'Nobody',
    createdAt: new Date(0),
    expiresAt: new Date(8_640_000_000_000_000),
  },
};
