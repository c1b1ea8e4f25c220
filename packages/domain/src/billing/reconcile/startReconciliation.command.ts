import type { Database } from '@member-console/db';
import {
  type Actor,
  auditRows,
  authoriseOperator,
  checkReason,
  newId,
  type ValidationFailed,
} from '../../kernel/index.ts';
import type { StripeGateway } from '../ports/index.ts';
import type { BillingUnavailable } from '../rooms.ts';
import type { ReconciliationKind } from './reconciliation.ts';
import { insertRun } from './reconciliationStore.ts';

export interface ReconciliationWish {
  readonly kind: ReconciliationKind;
  readonly isDryRun: boolean;
  readonly reason: string | null;
}

/**
 * Begins to compare everything that Stripe says with what we hold. One that runs already is answered instead: two would
 * find the same.
 *
 * @throws Forbidden for people who do not look after billing.
 */
export async function startReconciliation(
  { database, stripe }: { readonly database: Database; readonly stripe: StripeGateway | null },
  actor: Actor,
  { kind, isDryRun, reason }: ReconciliationWish,
): Promise<{ readonly kind: 'started'; readonly runId: string } | BillingUnavailable | ValidationFailed> {
  if (actor.kind !== 'job') authoriseOperator(actor, 'billing.manage');
  const issues = checkReason(reason, actor.kind === 'operator');
  if (issues.length > 0) return { kind: 'validationFailed', issues };
  if (stripe === null) return { kind: 'billingUnavailable' };
  const id = newId();
  const why = reason?.trim() || null;
  const audit = auditRows(actor, {
    action: 'reconciliation.started',
    resource: { type: 'reconciliation', id },
    ...(why === null ? {} : { reason: why }),
    after: { kind, isDryRun },
  });
  const runId = await insertRun(database, { id, kind, isDryRun, actor, reason: why }, audit);
  return { kind: 'started', runId };
}
