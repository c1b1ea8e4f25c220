import type { Database } from '@member-console/db';
import { type OrganizationOverview, systemOverview } from '../entitlements/index.ts';
import type { FarmUnavailable, ReadOnlyReason, SiteFarm, SiteManifest } from './ports.ts';
import { BYTES_PER_MB, isFrozen, type Site, STORAGE } from './site.ts';
import { recordMeasured, recordServed, selectBytesElsewhere } from './storageStore.ts';
import { recordRefused, recordUnserved, selectSite, wakeUnserved } from './store.ts';

/** Seconds between two attempts to reach a farm that is down. */
const RETRY_SECONDS = 5;

/** No farm counts beyond what a number holds exactly. */
const MOST_BYTES = BigInt(Number.MAX_SAFE_INTEGER);

interface Rooms {
  readonly database: Database;
  readonly farm: SiteFarm;
  /** Public address of the console, without a slash at its end. */
  readonly webOrigin: string;
}

/** Makes the farm match a site's row as it is now. Carries no verb: however often it runs, the end is the same. */
export async function convergeSite(rooms: Rooms, siteId: string): Promise<'served' | 'waiting' | 'gone'> {
  const { database, farm } = rooms;
  const site = await selectSite(database, siteId);
  if (site === null) return 'gone';
  const manifest = await manifestOf(rooms, site);
  try {
    const { bytes } = await farm.converge(manifest);
    await recordServed(database, site, { bytes, reason: manifest.readOnlyReason ?? null });
    return 'served';
  } catch (error) {
    if (!isFarmUnavailable(error)) {
      await recordRefused(database, siteId, error instanceof Error ? error.message : String(error));
      throw error;
    }
    await recordUnserved(database, siteId, error.message, RETRY_SECONDS);
    return 'waiting';
  }
}

/** Asks the farm what every site holds on disk, and wakes sites that it does not match. */
export async function measureSites({ database, farm }: Rooms): Promise<void> {
  await wakeUnserved(database);
  try {
    await recordMeasured(database, await farm.measure());
  } catch (error) {
    if (!isFarmUnavailable(error)) throw error;
  }
}

async function manifestOf({ database, webOrigin }: Rooms, site: Site): Promise<SiteManifest> {
  const organization = await systemOverview({ database }, site.organizationId);
  const storage = organization?.entitlements.find(({ resource }) => resource.key === STORAGE)?.value;
  const limit = storage?.kind === 'limit' ? storage.limit : 0n;
  const limitBytes = limit === null ? null : limit * BigInt(BYTES_PER_MB);
  const reason = organization && readOnlyReason(site, organization);
  return {
    siteId: site.id,
    host: site.host,
    title: site.title,
    owner: { personId: site.ownerId, displayName: site.ownerName },
    access: reason === null ? 'writable' : 'readOnly',
    ...(reason === null ? {} : { readOnlyReason: reason }),
    storage: {
      limitBytes: limitBytes === null ? null : Number(limitBytes < MOST_BYTES ? limitBytes : MOST_BYTES),
      usedElsewhereBytes: Number(await selectBytesElsewhere(database, site)),
    },
    manageUrl: `${webOrigin}/sites`,
    revision: Number(site.revision),
  };
}

/** The strongest reason why nobody may write; null when the owner may. */
function readOnlyReason(site: Site, organization: OrganizationOverview): ReadOnlyReason | null {
  if (organization.isSuspended) return 'suspended';
  if (site.archivedAt !== null) return 'archived';
  return isFrozen(site, organization) ? 'frozen' : null;
}

/** Told by its name: the class belongs to the integration, which knows the domain by its types alone. */
function isFarmUnavailable(error: unknown): error is FarmUnavailable {
  return error instanceof Error && error.name === 'FarmUnavailable';
}
