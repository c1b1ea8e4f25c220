import type { Database } from '@member-console/db';
import {
  type Actor,
  auditRows,
  authoriseOperator,
  checkReason,
  type ValidationFailed,
  validationFailed,
} from '../../kernel/index.ts';
import { selectInstallation, updateClock } from './installationStore.ts';

/** The clock of an installation that people live in is not moved. */
export interface NotADemo {
  readonly kind: 'notADemo';
}

const HOUR = 3_600_000;
/** Hours of one move, two years; and of all moves together, twenty. */
const MOST_HOURS = 17_544;
const FURTHEST = 10 * MOST_HOURS * HOUR;

/** What the clock's entries in the audit are about: there is one installation. */
const INSTALLATION = { type: 'installation', id: '00000000-0000-7000-8000-000000000000' } as const;

/**
 * Moves the clock of a demo installation forward, for every server and worker at once, because each asks the database
 * for the time. What has come due by then is brought about within moments. Never back: what has happened stays.
 *
 * @throws Forbidden for everybody but administrators among the operators.
 */
export async function moveClock(
  { database }: { database: Database },
  actor: Actor,
  { hours, reason }: { hours: number; reason: string | null },
): Promise<{ readonly kind: 'changed' } | NotADemo | ValidationFailed> {
  authoriseOperator(actor, 'settings.manage');
  const isOutOfRange = hours < 1 || hours > MOST_HOURS;
  const issues = [...(isOutOfRange ? [OUT_OF_RANGE] : []), ...checkReason(reason, true)];
  if (issues.length > 0) return { kind: 'validationFailed', issues };
  const { isDemo, clockOffsetMs } = await selectInstallation(database);
  if (!isDemo) return { kind: 'notADemo' };

  const byMs = hours * HOUR;
  const audit = auditRows(actor, {
    action: 'clock.moved',
    resource: INSTALLATION,
    reason: reason?.trim() ?? '',
    before: { clockOffsetMs },
    after: { clockOffsetMs: clockOffsetMs + BigInt(byMs) },
  });
  return (await updateClock(database, { byMs, furthestMs: FURTHEST }, audit))
    ? { kind: 'changed' }
    : validationFailed(TOO_FAR);
}

const OUT_OF_RANGE = {
  path: ['hours'],
  code: 'OUT_OF_RANGE',
  message: `Use 1 to ${MOST_HOURS} hours.`,
};
const TOO_FAR = {
  path: ['hours'],
  code: 'TOO_FAR',
  message: 'The clock goes twenty years ahead at most. Start the demo anew.',
};
