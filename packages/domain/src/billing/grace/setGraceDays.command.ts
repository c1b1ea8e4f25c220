import type { Database } from '@member-console/db';
import {
  type Actor,
  auditRows,
  authoriseOperator,
  checkReason,
  type ValidationFailed,
} from '../../kernel/index.ts';
import { selectGrace, updateGraceDays } from './graceStore.ts';

export type SetGraceDaysAnswer = { readonly kind: 'changed' } | ValidationFailed;

const MOST = 90;
/** There is one. */
const INSTALLATION = { type: 'installation', id: '00000000-0000-7000-8000-000000000000' } as const;

/**
 * How long an unpaid renewal leaves the plan as it is, for everybody, also for who owes one already: counted from when it
 * was billed. Stripe is asked about them anew.
 *
 * @throws Forbidden for everybody but operators who look after money.
 */
export async function setGraceDays(
  { database }: { readonly database: Database },
  actor: Actor,
  { days, reason }: { readonly days: number; readonly reason: string | null },
): Promise<SetGraceDaysAnswer> {
  authoriseOperator(actor, 'billing.manage');
  const isOutside = !Number.isInteger(days) || days < 0 || days > MOST;
  const issues = [
    ...(isOutside ? [{ path: ['days'], code: 'OUT_OF_RANGE', message: `Use 0 to ${MOST}.` }] : []),
    ...checkReason(reason, true),
  ];
  if (issues.length > 0) return { kind: 'validationFailed', issues };
  const before = await selectGrace(database);
  const audit = auditRows(actor, {
    action: 'grace_days.set',
    resource: INSTALLATION,
    reason: reason?.trim() ?? '',
    before: { days: before.days },
    after: { days },
  });
  await updateGraceDays(database, days, audit);
  return { kind: 'changed' };
}
