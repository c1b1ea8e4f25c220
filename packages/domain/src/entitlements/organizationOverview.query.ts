import {
  type ClaimFact,
  type ContributionState,
  type EntitlementValue,
  type GrantSource,
  mergeEntitlements,
  type ProvisionFact,
} from '@member-console/core';
import type { Database } from '@member-console/db';
import { type LadderSummary, type ProductView, type ResourceView, ruleValue } from '../catalog/index.ts';
import type { Viewer } from '../identity/index.ts';
import type { Capability, OrganizationSummary } from '../organizations/index.ts';
import { type OverviewRow, selectOverviews } from './store.ts';

/** The plan that an organization is on, on one ladder, at this moment. */
export interface CurrentPlan {
  readonly ladder: LadderSummary;
  readonly product: ProductView;
  readonly rank: number;
  readonly since: Date;
  readonly until: Date | null;
  readonly source: GrantSource;
}

/** One reason why a value is what it is. */
export interface ContributionView {
  readonly state: ContributionState;
  readonly source: GrantSource;
  readonly product: ProductView;
  readonly value: EntitlementValue;
  readonly quantity: number;
  /** A person's name, or null when the system did it by itself. */
  readonly grantedBy: string | null;
  readonly reason: string | null;
  readonly since: Date;
  readonly until: Date | null;
}

export interface EffectiveEntitlementView {
  readonly resource: ResourceView;
  readonly value: EntitlementValue;
  readonly used: bigint | null;
  readonly remaining: bigint | null;
  readonly contributions: readonly ContributionView[];
}

/** An organization with everything its page says about rights, as of one instant. */
export interface OrganizationOverview extends OrganizationSummary {
  readonly at: Date;
  readonly poolId: string;
  readonly poolVersion: bigint;
  readonly isMember: boolean;
  readonly isSuspended: boolean;
  readonly capabilities: readonly Capability[];
  readonly plans: readonly CurrentPlan[];
  readonly entitlements: readonly EffectiveEntitlementView[];
}

/** Which organizations: by ids, by slug, or the viewer's personal one. */
export type OverviewSelection =
  | { readonly by: 'ids'; readonly ids: readonly string[] }
  | { readonly by: 'slug'; readonly slug: string }
  | { readonly by: 'personal' };

/** What the viewer may see of the selected organizations, in one statement. Whatever is absent may not be seen. */
export async function organizationOverviews(
  { database }: { database: Pick<Database, 'query'> },
  viewer: Viewer,
  selection: OverviewSelection,
): Promise<readonly OrganizationOverview[]> {
  const isOperator = viewer.operatorRole !== null;
  const rows = await selectOverviews(database, viewer.personId, isOperator, selection);
  return rows.map(overviewOf);
}

/** The same for a job, which acts for nobody and may see everything. */
export async function systemOverview(
  { database }: { database: Pick<Database, 'query'> },
  organizationId: string,
): Promise<OrganizationOverview | null> {
  const rows = await selectOverviews(database, NOBODY, true, { by: 'ids', ids: [organizationId] });
  return rows[0] === undefined ? null : overviewOf(rows[0]);
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

function overviewOf(row: OverviewRow): OrganizationOverview {
  const claims = new Map(row.claims.map((claim) => [claim.grantId, claim]));
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    type: { key: row.type_key, name: row.type_name },
    createdAt: row.created_at,
    at: row.at,
    poolId: row.pool_id,
    poolVersion: row.version,
    isMember: row.is_member,
    isSuspended: row.is_suspended,
    capabilities: row.capabilities,
    plans: row.provisions.flatMap((provision): readonly CurrentPlan[] => {
      const claim = claims.get(provision.grantId);
      if (provision.ladderId === null || provision.rank === null || claim === undefined) return [];
      return [
        {
          ladder: provision.ladder,
          product: claim.product,
          rank: provision.rank,
          since: new Date(provision.startsAt),
          until: provision.endsAt === null ? null : new Date(provision.endsAt),
          source: claim.source,
        },
      ];
    }),
    entitlements: explain(row),
  };
}

function explain(row: OverviewRow): readonly EffectiveEntitlementView[] {
  const resources = resourcesOf(row);
  const claims = new Map(row.claims.map((claim) => [claim.grantId, claim]));
  const rules = new Map<string, Map<string, EntitlementValue>>();
  for (const rule of row.rules) {
    const version = rules.get(rule.setVersionId) ?? new Map<string, EntitlementValue>();
    rules.set(rule.setVersionId, version.set(rule.resource.id, ruleValue(rule)));
  }
  const merged = mergeEntitlements(
    {
      resources: [...resources.values()],
      claims: row.claims.map(
        (claim): ClaimFact => ({ ...claim, ...instants(claim), revokedAt: instant(claim.revokedAt) }),
      ),
      provisions: row.provisions.map(
        (provision): ProvisionFact => ({ ...provision, ...instants(provision) }),
      ),
      rules,
      usage: usageOf(row, resources),
    },
    row.at.getTime(),
  );
  return merged.flatMap((entitlement): readonly EffectiveEntitlementView[] => {
    const resource = resources.get(entitlement.resourceId);
    if (resource === undefined) return [];
    return [
      {
        resource,
        value: entitlement.value,
        used: entitlement.used,
        remaining: entitlement.remaining,
        contributions: entitlement.contributions.flatMap((contribution): readonly ContributionView[] => {
          const claim = claims.get(contribution.grantId);
          if (claim === undefined) return [];
          const { state, source, value, quantity, startsAt, endsAt } = contribution;
          return [
            {
              state,
              source,
              value,
              quantity,
              product: claim.product,
              grantedBy: claim.grantedByKind === 'system' ? null : claim.grantedBy,
              reason: claim.reason,
              since: new Date(startsAt),
              until: endsAt === null ? null : new Date(endsAt),
            },
          ];
        }),
      },
    ];
  });
}

/** Whatever something gives or gave, and whatever is in use although nothing gives it any more; in order of their keys. */
function resourcesOf(row: OverviewRow): ReadonlyMap<string, ResourceView> {
  const inUse = row.usage.filter(({ used }) => used !== '0');
  const resources = [...row.rules, ...inUse].map(({ resource }) => resource);
  const inOrder = resources.toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  return new Map(inOrder.map((resource) => [resource.id, resource]));
}

/** What is in use. Of what an integration counts, no counter means that nothing is. */
function usageOf(
  row: OverviewRow,
  resources: ReadonlyMap<string, ResourceView>,
): ReadonlyMap<string, bigint> {
  const measured = [...resources.values()].filter(({ isMeasured }) => isMeasured);
  return new Map([
    ...measured.map(({ id }) => [id, 0n] as const),
    ...row.usage.map(({ resource, used }) => [resource.id, BigInt(used)] as const),
  ]);
}

function instants(range: { startsAt: string; endsAt: string | null }): {
  startsAt: number;
  endsAt: number | null;
} {
  return { startsAt: Date.parse(range.startsAt), endsAt: instant(range.endsAt) };
}

function instant(text: string | null): number | null {
  return text === null ? null : Date.parse(text);
}
