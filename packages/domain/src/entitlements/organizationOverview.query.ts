import type { GrantSource } from '@member-console/core';
import type { Askable } from '@member-console/db';
import type { LadderSummary, ProductView } from '../catalog/index.ts';
import type { Viewer } from '../identity/index.ts';
import type { Capability, OrganizationSummary } from '../organizations/index.ts';
import { type EffectiveEntitlementView, explain } from './explain.ts';
import { type OverviewQuestion, type OverviewRow, selectOverviews } from './store.ts';

/** A plan on one ladder during a stretch of time. */
export interface PlanStretch {
  readonly product: ProductView;
  readonly rank: number;
  readonly since: Date;
  readonly until: Date | null;
  readonly source: GrantSource;
  /** Whether an operator forced it, whatever else there is. */
  readonly isForced: boolean;
  /** A person's name, or null when the system did it by itself. */
  readonly grantedBy: string | null;
  readonly reason: string | null;
}

/** The plan that an organization is on, on one ladder, and what is planned to come next. */
export interface CurrentPlan extends PlanStretch {
  readonly ladder: LadderSummary;
  /** Null: nothing is planned. It may begin later than this plan ends: then there is no plan in between. */
  readonly next: PlanStretch | null;
}

/** An organization with everything its page says about rights, as of one instant. */
export interface OrganizationOverview extends OrganizationSummary {
  readonly at: Date;
  readonly poolId: string;
  readonly poolVersion: bigint;
  readonly isMember: boolean;
  readonly isSuspended: boolean;
  /** The suspension of the instant; null: there is none. */
  readonly suspension: SuspensionView | null;
  readonly capabilities: readonly Capability[];
  readonly plans: readonly CurrentPlan[];
  readonly entitlements: readonly EffectiveEntitlementView[];
}

/** A stretch of time in which an organization is kept from changing anything. */
export interface SuspensionView {
  readonly since: Date;
  /** Null: until operators lift it. */
  readonly until: Date | null;
  readonly reason: string;
  /** The operator's name; null when it was not done by a person. */
  readonly suspendedBy: string | null;
}

/** Which organizations: by ids, by slug, or the viewer's personal one. */
export type OverviewSelection =
  | { readonly by: 'ids'; readonly ids: readonly string[] }
  | { readonly by: 'slug'; readonly slug: string }
  | { readonly by: 'personal' };

/**
 * What the viewer may see of the selected organizations, in one statement; whatever is absent may not be seen. As of
 * an instant: what was served then, or will be as things stand. What was in use in the past is not known.
 */
export async function organizationOverviews(
  { database }: { database: Askable },
  viewer: Viewer,
  selection: OverviewSelection,
  asOf: Date | null = null,
): Promise<readonly OrganizationOverview[]> {
  const { personId } = viewer;
  const asker = { personId, isOperator: viewer.operatorRole !== null, asOf };
  const rows = await select(database, asker, selection);
  return rows.map(overviewOf);
}

/** The same for a job, which acts for nobody and may see everything. */
export async function systemOverview(
  { database }: { database: Askable },
  organizationId: string,
): Promise<OrganizationOverview | null> {
  const asker = { personId: NOBODY, isOperator: true, asOf: null };
  const [row] = await select(database, asker, { by: 'ids', ids: [organizationId] });
  return row === undefined ? null : overviewOf(row);
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

function select(database: Askable, asker: Omit<OverviewQuestion, 'key'>, selection: OverviewSelection) {
  if (selection.by === 'ids')
    return selectOverviews.id(
      database,
      selection.ids.map((key) => ({ ...asker, key })),
    );
  if (selection.by === 'slug') return selectOverviews.slug(database, [{ ...asker, key: selection.slug }]);
  return selectOverviews.personal(database, [{ ...asker, key: null }]);
}

function overviewOf(row: OverviewRow): OrganizationOverview {
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
    isSuspended: row.suspension !== null,
    suspension: suspensionOf(row),
    capabilities: row.capabilities,
    plans: plansOf(row),
    entitlements: explain(row),
  };
}

function suspensionOf({ suspension }: OverviewRow): SuspensionView | null {
  if (suspension === null) return null;
  const { startsAt, endsAt, reason, by } = suspension;
  const until = endsAt === null ? null : new Date(endsAt);
  return { since: new Date(startsAt), until, reason, suspendedBy: by };
}

function plansOf(row: OverviewRow): readonly CurrentPlan[] {
  const onLadders = row.provisions.filter(({ ladderId }) => ladderId !== null);
  const current = onLadders.filter(({ startsAt }) => Date.parse(startsAt) <= row.at.getTime());
  return current
    .flatMap((provision) => {
      const later = onLadders.filter(
        ({ ladderId, startsAt, grantId }) =>
          ladderId === provision.ladderId && startsAt > provision.startsAt && grantId !== provision.grantId,
      );
      const next = later[0];
      const stretch = stretchOf(row, provision);
      return (
        stretch && { ...stretch, ladder: provision.ladder, next: (next && stretchOf(row, next)) ?? null }
      );
    })
    .filter((plan) => plan !== null);
}

function stretchOf(row: OverviewRow, provision: OverviewRow['provisions'][number]): PlanStretch | null {
  const claim = row.claims.find(({ grantId }) => grantId === provision.grantId);
  if (claim === undefined || provision.rank === null) return null;
  return {
    product: provision.product,
    rank: provision.rank,
    since: new Date(provision.startsAt),
    until: provision.endsAt === null ? null : new Date(provision.endsAt),
    source: claim.source,
    isForced: claim.isPinned,
    grantedBy: claim.grantedByKind === 'system' ? null : claim.grantedBy,
    reason: claim.reason,
  };
}
