import type { Database } from '@member-console/db';
import {
  type Actor,
  auditRows,
  authoriseOperator,
  checkReason,
  type InvalidState,
  type NotFound,
  notFound,
  type ValidationFailed,
  validationFailed,
} from '../../kernel/index.ts';
import { hasRun, updateRunCancelled } from './runStore.ts';

/**
 * Leaves a comparison where it is. What it has found and repaired stays.
 *
 * @throws Forbidden for everybody but operators who look after money.
 */
export async function cancelReconciliation(
  { database }: { readonly database: Database },
  actor: Actor,
  { runId, reason }: { readonly runId: string; readonly reason: string | null },
): Promise<
  { readonly kind: 'cancelled'; readonly runId: string } | InvalidState | NotFound | ValidationFailed
> {
  authoriseOperator(actor, 'billing.manage');
  const issues = checkReason(reason, true);
  if (issues.length > 0) return validationFailed(...issues);
  const audit = auditRows(actor, {
    action: 'reconciliation.cancelled',
    resource: { type: 'reconciliation', id: runId },
    reason: reason?.trim() ?? '',
  });
  if (await updateRunCancelled(database, runId, audit)) return { kind: 'cancelled', runId };
  if (!(await hasRun(database, runId))) return notFound('reconciliation');
  return { kind: 'invalidState', from: 'over', to: 'cancelled', allowed: ['running'] };
}
