import type { OrganizationOverview } from '../entitlements/index.ts';

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

export type SiteState = 'pending' | 'active' | 'archived';

/** Resources of the catalog that this integration enforces. */
export const SITES = 'fedwiki.sites';
export const STORAGE = 'fedwiki.storage_mb';
/** Bytes in the unit of `fedwiki.storage_mb`. */
export const BYTES_PER_MB = 1_000_000;

export function stateOf(site: { archivedAt: Date | null; servedRevision: bigint }): SiteState {
  if (site.archivedAt !== null) return 'archived';
  return site.servedRevision === 0n ? 'pending' : 'active';
}

/** Whether more is stored than the plan includes: then the farm refuses to write until something is deleted. */
export function isStorageFull(organization: OrganizationOverview): boolean {
  const storage = organization.entitlements.find(({ resource }) => resource.key === STORAGE);
  if (storage?.value.kind !== 'limit' || storage.value.limit === null) return false;
  return (storage.used ?? 0n) > storage.value.limit;
}
