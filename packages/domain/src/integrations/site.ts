import type { OrganizationOverview, OverLimitView } from '../entitlements/index.ts';

/** A wiki site as the console knows it. The farm holds its pages; the console holds its address, owner and state. */
export interface Site {
  readonly id: string;
  readonly organizationId: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly host: string;
  readonly title: string;
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
  readonly revision: bigint;
  /** The last revision that the farm confirmed; 0 until it first serves the site. */
  readonly servedRevision: bigint;
  readonly storageBytes: bigint | null;
}

export type SiteState = 'pending' | 'active' | 'frozen' | 'archived';

/** Resources of the catalog that this integration enforces. */
export const SITES = 'fedwiki.sites';
export const STORAGE = 'fedwiki.storage_mb';
/** Bytes in the unit of `fedwiki.storage_mb`. */
export const BYTES_PER_MB = 1_000_000;

export function stateOf(
  site: { id: string; archivedAt: Date | null; servedRevision: bigint },
  organization: OrganizationOverview,
): SiteState {
  if (site.archivedAt !== null) return 'archived';
  if (isFrozen(site, organization)) return 'frozen';
  return site.servedRevision === 0n ? 'pending' : 'active';
}

/** Whether the plan has no place for the site at this moment: read-only, until it has one again. */
export function isFrozen({ id }: { id: string }, organization: OrganizationOverview): boolean {
  return excessOf(organization)?.items.some((item) => item.id === id && item.isFrozen) ?? false;
}

/** What becomes of the sites while there are more than the plan includes; null while all fit. */
export function excessOf({ entitlements }: OrganizationOverview): OverLimitView | null {
  return entitlements.find(({ resource }) => resource.key === SITES)?.overLimit ?? null;
}

/** Whether more is stored than the plan includes: then the farm refuses to write until something is deleted. */
export function isStorageFull(organization: OrganizationOverview): boolean {
  const storage = organization.entitlements.find(({ resource }) => resource.key === STORAGE);
  if (storage?.value.kind !== 'limit' || storage.value.limit === null) return false;
  return (storage.used ?? 0n) > storage.value.limit;
}
