import type { Database } from '@member-console/db';
import {
  type Actor,
  auditRows,
  authoriseOperator,
  checkReason,
  type NotFound,
  notFound,
  type ValidationFailed,
  validationFailed,
} from '../kernel/index.ts';
import type { SiteChanged } from './archiveSite.command.ts';
import { selectSite, updateRetried } from './store.ts';

/**
 * Tells the farm of a site anew, at once: whoever mended what stood in the way does not wait for the next attempt.
 *
 * @throws Forbidden for everybody but administrators among the operators.
 */
export async function retrySite(
  { database }: { database: Database },
  actor: Actor,
  { siteId, reason }: { readonly siteId: string; readonly reason: string | null },
): Promise<SiteChanged | NotFound | ValidationFailed> {
  authoriseOperator(actor, 'sites.manage');
  const issues = checkReason(reason, true);
  if (issues.length > 0) return validationFailed(...issues);
  const site = await selectSite(database, siteId);
  if (site === null) return notFound('site');
  const { organizationId } = site;
  const audit = auditRows(actor, {
    action: 'site.retried',
    resource: { type: 'site', id: siteId },
    organizationId,
    reason: reason?.trim() ?? '',
  });
  await updateRetried(database, siteId, audit);
  return { kind: 'changed', siteId, organizationId };
}
