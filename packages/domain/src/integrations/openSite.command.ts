import type { Database } from '@member-console/db';
import type { Viewer } from '../identity/index.ts';
import { type Actor, auditRows, type InvalidState, type NotFound, writeAudit } from '../kernel/index.ts';
import { siteFor } from './policy.ts';
import type { SiteFarm } from './ports.ts';
import { stateOf } from './site.ts';

/**
 * Where to open a site: for its owner an address that signs in there, valid once and for a minute; for other
 * members its plain address. A sign-in leaves an entry in the audit.
 */
export async function openSite(
  { database, farm }: { database: Database; farm: SiteFarm },
  actor: Actor,
  viewer: Viewer,
  siteId: string,
): Promise<{ readonly kind: 'opened'; readonly url: string } | NotFound | InvalidState> {
  const found = await siteFor(database, viewer, siteId, 'site.open');
  if (found.kind !== 'found') return found;
  const { site, organization } = found;
  if (site.servedRevision === 0n) {
    const allowed = ['active', 'frozen', 'archived'];
    return { kind: 'invalidState', from: stateOf(site, organization), to: 'opened', allowed };
  }
  const { host, ownerId, organizationId } = site;
  if (ownerId !== viewer.personId) return { kind: 'opened', url: farm.urlFor(host) };
  const entry = { action: 'site.opened' as const, resource: { type: 'site', id: siteId }, organizationId };
  await writeAudit(database, auditRows(actor, entry));
  return { kind: 'opened', url: farm.enterUrl({ siteId, host, personId: ownerId, at: new Date() }) };
}
