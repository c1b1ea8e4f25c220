import { decideReservation, type OfferFact } from '@member-console/core';
import type { Database } from '@member-console/db';
import {
  type LadderView,
  type ResourceView,
  type RuleView,
  selectLadders,
  selectResource,
} from '../catalog/index.ts';
import type { EffectiveEntitlementView, OrganizationOverview } from '../entitlements/index.ts';
import { SITES } from './site.ts';

/** The plan does not allow it: what it does allow, why, and which published plans would. */
export interface EntitlementDenied {
  readonly kind: 'entitlementDenied';
  readonly resource: ResourceView;
  readonly limit: bigint | null;
  readonly used: bigint;
  readonly requested: bigint;
  readonly contributions: EffectiveEntitlementView['contributions'];
  readonly remedies: readonly {
    readonly tier: LadderView['tiers'][number];
    readonly value: RuleView['value'];
  }[];
}

/** Some things are read-only because the plan has no place for them: those come first. */
export interface ThawFirst {
  readonly kind: 'thawFirst';
  readonly resource: ResourceView;
  readonly limit: bigint;
  readonly used: bigint;
  /** How many are read-only. */
  readonly frozen: number;
  /** Until when their owner had the choice. */
  readonly deadline: Date;
}

/** What an installation has that offers no wiki sites at all. No plan gives it, so nobody may have one. */
const NOT_IN_THE_CATALOG: ResourceView = {
  id: '00000000-0000-0000-0000-000000000000',
  key: SITES,
  name: 'Wiki sites',
  description: 'Not offered here.',
  kind: 'limit',
  unit: null,
  isMeasured: false,
  levels: [],
};

/** Whether the organization may have one more site, under the pool version it was loaded with. */
export async function reserveSite(
  database: Pick<Database, 'query'>,
  organization: OrganizationOverview,
): Promise<
  { readonly kind: 'reserved'; resourceId: string; usedAfter: bigint } | EntitlementDenied | ThawFirst
> {
  const held = organization.entitlements.find(({ resource }) => resource.key === SITES);
  const resource = held?.resource ?? (await selectResource(database, SITES)) ?? NOT_IN_THE_CATALOG;
  if (held?.overLimit && held.overLimit.frozen > 0) {
    const { limit, used, frozen, deadline } = held.overLimit;
    return { kind: 'thawFirst', resource, limit, used, frozen, deadline };
  }
  const entitlement = held ?? {
    resource,
    value: { kind: 'limit', limit: 0n } as const,
    used: 0n,
    remaining: 0n,
    contributions: [],
  };
  const facts = { ...entitlement, resourceId: resource.id, contributions: [] };
  const decision = decideReservation(resource, facts, 1n, []);
  if (decision.kind === 'reserved') {
    return { kind: 'reserved', resourceId: resource.id, usedAfter: decision.usedAfter };
  }

  const offers = offersOf(await selectLadders(database, null), resource, organization);
  const denied = decideReservation(
    resource,
    facts,
    1n,
    offers.map(({ fact }) => fact),
  );
  if (denied.kind === 'reserved') throw new Error('Knowing the offers changed the decision.');
  return {
    kind: 'entitlementDenied',
    resource,
    limit: denied.limit,
    used: denied.used,
    requested: denied.requested,
    contributions: entitlement.contributions,
    remedies: denied.remedies.flatMap((remedy) =>
      offers.filter(({ fact }) => fact === remedy).map(({ tier }) => ({ tier, value: remedy.value })),
    ),
  };
}

/** What published plans give of the resource. The plan one is on is no way out of what it does not allow. */
function offersOf(
  ladders: readonly LadderView[],
  resource: ResourceView,
  { plans }: OrganizationOverview,
): readonly { fact: OfferFact; tier: LadderView['tiers'][number] }[] {
  return ladders.flatMap((ladder) =>
    ladder.tiers.flatMap((tier) => {
      const rule = tier.product.includes.find((included) => included.resource.id === resource.id);
      if (rule === undefined || plans.some((plan) => plan.product.id === tier.product.id)) return [];
      const { rank, product } = tier;
      return [{ tier, fact: { ladderId: ladder.id, rank, productId: product.id, value: rule.value } }];
    }),
  );
}
