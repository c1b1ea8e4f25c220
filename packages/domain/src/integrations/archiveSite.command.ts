import type { Database } from '@member-console/db';
import { underPool } from '../entitlements/index.ts';
import type { Viewer } from '../identity/index.ts';
import { type Actor, auditRows, type InvalidState, type NotFound, notFound } from '../kernel/index.ts';
import { reservedFrom } from './createSite.command.ts';
import { organizationOf } from './policy.ts';
import { type EntitlementDenied, reserveSite } from './reserveSite.ts';
import { SITES, stateOf } from './site.ts';
import { selectSite, updateArchived } from './store.ts';

export interface ArchiveChanged {
  readonly kind: 'changed';
  readonly siteId: string;
  readonly organizationId: string;
}

/** Makes a site read-only and frees its place. It stays served, and its address stays its own. */
export async function archiveSite(
  { database }: { database: Database },
  actor: Actor,
  viewer: Viewer,
  siteId: string,
): Promise<ArchiveChanged | NotFound | InvalidState> {
  return changeArchived(database, actor, viewer, siteId, true);
}

/** Brings an archived site back, if the plan has a place for it. */
export async function restoreSite(
  { database }: { database: Database },
  actor: Actor,
  viewer: Viewer,
  siteId: string,
): Promise<ArchiveChanged | NotFound | InvalidState | EntitlementDenied> {
  return changeArchived(database, actor, viewer, siteId, false);
}

async function changeArchived<Archive extends boolean>(
  database: Database,
  actor: Actor,
  viewer: Viewer,
  siteId: string,
  archive: Archive,
): Promise<ArchiveChanged | NotFound | InvalidState | (Archive extends true ? never : EntitlementDenied)> {
  type Answer = Awaited<ReturnType<typeof changeArchived<Archive>>>;
  const place = await selectSite(database, siteId);
  if (place === null) return notFound('site');

  return underPool(database, 'organization', place.organizationId, async (query): Promise<Answer | null> => {
    const organization = await organizationOf(query, viewer, place, 'site.manage');
    if ('kind' in organization) return organization;
    // Read after the pool's version: whatever changes the site from here on moves that, and nothing is written.
    const site = await selectSite(query, siteId);
    if (site === null) return notFound('site');
    if ((site.archivedAt !== null) === archive) {
      const [from, to] = archive ? ['archived', 'archived'] : [stateOf(site), 'active'];
      return { kind: 'invalidState', from, to, allowed: archive ? ['active'] : ['archived'] };
    }
    const decision = archive ? freePlace(organization) : await reserveSite(query, organization);
    if (decision.kind === 'entitlementDenied') return decision as Answer;

    const audit = auditRows(actor, {
      action: archive ? 'site.archived' : 'site.restored',
      resource: { type: 'site', id: siteId },
      organizationId: organization.id,
      before: { state: stateOf(site) },
      after: { state: archive ? 'archived' : 'active' },
    });
    const reservation = { ...reservedFrom(organization), ...decision, request: null };
    const written = await updateArchived(query, siteId, archive, reservation, audit);
    return written ? { kind: 'changed', siteId, organizationId: organization.id } : null;
  });
}

function freePlace(organization: Parameters<typeof reserveSite>[1]): {
  kind: 'reserved';
  resourceId: string;
  usedAfter: bigint;
} {
  const entitlement = organization.entitlements.find(({ resource }) => resource.key === SITES);
  if (entitlement === undefined) throw new Error(`An active site without an entitlement to ${SITES}.`);
  const used = entitlement.used ?? 0n;
  return { kind: 'reserved', resourceId: entitlement.resource.id, usedAfter: used > 0n ? used - 1n : 0n };
}
