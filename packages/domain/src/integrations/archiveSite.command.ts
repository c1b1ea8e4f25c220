import type { Database } from '@member-console/db';
import { selectResource } from '../catalog/index.ts';
import { type OrganizationOverview, underPool } from '../entitlements/index.ts';
import type { Viewer } from '../identity/index.ts';
import {
  type Actor,
  auditRows,
  checkReason,
  type InvalidState,
  type NotFound,
  notFound,
  type ValidationFailed,
  validationFailed,
} from '../kernel/index.ts';
import { reservedFrom } from './createSite.command.ts';
import { managerOf } from './policy.ts';
import { type EntitlementDenied, reserveSite, type ThawFirst } from './reserveSite.ts';
import { isFrozen, SITES, type Site, stateOf } from './site.ts';
import { selectSite, updateArchived } from './store.ts';

export interface SiteChanged {
  readonly kind: 'changed';
  readonly siteId: string;
  readonly organizationId: string;
}

/** Which site, and why: operators must say it. */
export interface SiteOrder {
  readonly siteId: string;
  readonly reason?: string | null | undefined;
}

/**
 * Makes a site read-only and frees its place, for a frozen one if there are any. It stays served, and its address stays
 * its own.
 */
export async function archiveSite(
  { database }: { database: Database },
  actor: Actor,
  viewer: Viewer,
  order: SiteOrder,
): Promise<SiteChanged | NotFound | InvalidState | ValidationFailed> {
  return changeArchived(database, actor, viewer, order, true);
}

/** Brings an archived site back, if the plan has a place for it. */
export async function restoreSite(
  { database }: { database: Database },
  actor: Actor,
  viewer: Viewer,
  order: SiteOrder,
): Promise<SiteChanged | NotFound | InvalidState | ValidationFailed | EntitlementDenied | ThawFirst> {
  return changeArchived(database, actor, viewer, order, false);
}

async function changeArchived<Archive extends boolean>(
  database: Database,
  by: Actor,
  viewer: Viewer,
  { siteId, reason = null }: SiteOrder,
  archive: Archive,
): Promise<
  | SiteChanged
  | NotFound
  | InvalidState
  | ValidationFailed
  | (Archive extends true ? never : EntitlementDenied | ThawFirst)
> {
  type Answer = Awaited<ReturnType<typeof changeArchived<Archive>>>;
  const place = await selectSite(database, siteId);
  if (place === null) return notFound('site');

  return underPool(database, 'organization', place.organizationId, async (query): Promise<Answer | null> => {
    const manager = await managerOf(query, by, viewer, place);
    if (manager.kind !== 'may') return manager;
    const { organization, actor } = manager;
    const issues = checkReason(reason, actor.kind === 'operator');
    if (issues.length > 0) return validationFailed(...issues);
    // Read after the pool's version: whatever changes the site from here on moves that, and nothing is written.
    const site = await selectSite(query, siteId);
    if (site === null) return notFound('site');
    const state = stateOf(site, organization);
    if ((state === 'archived') === archive) {
      const [from, to] = archive ? ['archived', 'archived'] : [state, 'active'];
      return { kind: 'invalidState', from, to, allowed: archive ? ['active', 'frozen'] : ['archived'] };
    }
    const decision = archive
      ? await freePlace(query, organization, site)
      : await reserveSite(query, organization);
    if (decision.kind !== 'reserved') return decision as Answer;

    const audit = auditRows(actor, {
      action: archive ? 'site.archived' : 'site.restored',
      resource: { type: 'site', id: siteId },
      organizationId: organization.id,
      ...(reason?.trim() ? { reason: reason.trim() } : {}),
      before: { state },
      after: { state: archive ? 'archived' : 'active' },
    });
    const item = { id: siteId, change: archive ? 'freed' : 'taken' } as const;
    const reservation = { ...reservedFrom(organization), ...decision, item, request: null };
    const written = await updateArchived(query, reservation, audit);
    return written ? { kind: 'changed', siteId, organizationId: organization.id } : null;
  });
}

/** A frozen site takes no place: archiving it frees none. */
async function freePlace(
  query: Pick<Database, 'query'>,
  organization: OrganizationOverview,
  site: Site,
): Promise<{ kind: 'reserved'; resourceId: string; usedAfter: bigint }> {
  const held = organization.entitlements.find(({ resource }) => resource.key === SITES);
  const resource = held?.resource ?? (await selectResource(query, SITES));
  if (resource === null) throw new Error(`A site without the resource ${SITES}.`);
  const used = held?.used ?? 0n;
  const isCounted = used > 0n && !isFrozen(site, organization);
  return { kind: 'reserved', resourceId: resource.id, usedAfter: isCounted ? used - 1n : used };
}
