import { type GrantFact, type LadderFact, planTimeline, type TierFact } from '@member-console/core';
import type { Database } from '@member-console/db';
import { newId, toJson } from '@member-console/domain/kernel';

export interface PlanGrant {
  readonly organizationId: string;
  /** Slug of a product that is a tier of one ladder. */
  readonly plan: string;
  readonly until?: Date;
}

interface Facts {
  readonly poolId: string;
  readonly version: string;
  readonly at: string;
  readonly ladder: { readonly id: string; readonly version: string; readonly tiers: readonly TierFact[] };
  readonly grants: readonly (Omit<GrantFact, 'startsAt' | 'endsAt' | 'defaultVersion'> & {
    readonly startsAt: string;
    readonly endsAt: string | null;
  })[];
  readonly open: readonly { readonly id: string; readonly grantId: string }[];
}

/**
 * Settles a gift of a plan through `entitlements.commit_settlement`, as an operator's command will: load, plan with
 * core, write the difference. Answers the pool's new version.
 */
export async function grantPlan(database: Database, given: PlanGrant): Promise<bigint> {
  const [row] = await database.query<{ facts: Facts }>({ name: 'testing.plan_facts', text: FACTS }, [
    given.organizationId,
    given.plan,
  ]);
  if (row === undefined) throw new Error(`There is no plan ${given.plan} for ${given.organizationId}.`);
  const { poolId, version, at, ladder, grants, open } = row.facts;
  const now = Date.parse(at);
  const product = ladder.tiers.find((tier) => tier.name === given.plan);
  const gift = {
    id: newId(),
    productId: product?.productId ?? '',
    setVersionId: product?.setVersionId ?? '',
    endsAt: given.until ?? null,
  };
  const facts: readonly GrantFact[] = [
    ...grants.map((grant) => ({
      ...grant,
      startsAt: Date.parse(grant.startsAt),
      endsAt: grant.endsAt === null ? null : Date.parse(grant.endsAt),
      defaultVersion: grant.source === 'default' ? 1n : null,
    })),
    {
      ...gift,
      source: 'manual',
      ladderId: ladder.id,
      quantity: 1,
      isPinned: false,
      startsAt: now,
      endsAt: gift.endsAt?.getTime() ?? null,
      sourceStartsAt: now,
      sourceRef: gift.id,
      revokedAt: null,
      defaultVersion: null,
    },
  ];
  const ladderFact: LadderFact = { ...ladder, version: BigInt(ladder.version) };
  const segments = planTimeline({ grants: facts, ladders: [ladderFact] }, now);
  const settlement = {
    pool_id: poolId,
    version,
    at,
    grants: [
      {
        id: gift.id,
        source: 'manual',
        ladder_id: ladder.id,
        product_id: gift.productId,
        quantity: 1,
        set_version_id: gift.setVersionId,
        is_pinned: false,
        starts_at: at,
        ends_at: gift.endsAt,
        granted_by_kind: 'system',
        reason: 'For a test',
      },
    ],
    closings: open.map(({ id }) => ({ id, ends_at: at })),
    provisions: segments.map((segment) => ({
      ladder_id: segment.ladderId,
      product_id: segment.productId,
      rank: segment.rank,
      grant_id: segment.grantId,
      quantity: segment.quantity,
      set_version_id: segment.setVersionId,
      ladder_version: segment.ladderVersion,
      default_version: segment.defaultVersion,
      starts_at: new Date(segment.startsAt),
      ends_at: segment.endsAt === null ? null : new Date(segment.endsAt),
    })),
  };
  const [committed] = await database.query<{ version: bigint | null }>(
    { name: 'testing.commit_plan', text: 'SELECT entitlements.commit_settlement($1) AS version' },
    [toJson(settlement)],
  );
  if (committed?.version == null) throw new Error('The pool moved while a test was settling it.');
  return committed.version;
}

const FACTS = `
SELECT json_build_object(
  'poolId', pool.id, 'version', pool.version::text,
  'at', greatest(system.at(), pool.settled_at + interval '1 millisecond'),
  'ladder', (SELECT json_build_object('id', l.id, 'version', l.version::text, 'tiers', json_agg(json_build_object(
      'productId', p.id, 'name', p.slug, 'rank', t.rank, 'isPublished', p.lifecycle = 'published',
      'setVersionId', (SELECT v.id FROM catalog.entitlement_set_versions v WHERE v.set_id = p.set_id
                         AND v.published_at IS NOT NULL ORDER BY v.number DESC LIMIT 1)) ORDER BY t.rank))
    FROM catalog.plan_ladders l JOIN catalog.plan_ladder_tiers t ON t.ladder_id = l.id
    JOIN catalog.products p ON p.id = t.product_id WHERE l.id = tier.ladder_id GROUP BY l.id),
  'grants', coalesce((SELECT json_agg(json_build_object('id', g.id, 'source', g.source, 'ladderId', g.ladder_id,
      'productId', g.product_id, 'quantity', g.quantity, 'setVersionId', g.set_version_id, 'isPinned', g.is_pinned,
      'startsAt', g.starts_at, 'endsAt', g.ends_at, 'sourceStartsAt', 0, 'sourceRef', g.id, 'revokedAt', NULL))
    FROM entitlements.grants g WHERE g.pool_id = pool.id AND g.ladder_id = tier.ladder_id
     AND g.revoked_at IS NULL), '[]'),
  'open', coalesce((SELECT json_agg(json_build_object('id', p.id, 'grantId', p.grant_id))
    FROM entitlements.provisions p WHERE p.pool_id = pool.id AND p.ladder_id = tier.ladder_id
     AND p.starts_at < greatest(system.at(), pool.settled_at + interval '1 millisecond')
     AND (p.ends_at IS NULL OR p.ends_at > system.at())), '[]')) AS facts
FROM entitlements.pools pool, catalog.plan_ladder_tiers tier
JOIN catalog.products product ON product.id = tier.product_id
WHERE pool.organization_id = $1 AND product.slug = $2`;
