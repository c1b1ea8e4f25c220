import type { Database } from '@member-console/db';
import type { Viewer } from '../../identity/index.ts';
import { type Actor, newId } from '../../kernel/index.ts';
import { changeSuspension, type SuspensionAnswer, type SuspensionOrder } from './changeSuspension.ts';
import { insertSuspension } from './suspensionStore.ts';

/**
 * Keeps an organization from changing anything: its sites become read-only, requests of its members are refused. Plans
 * run on. It ends at `until`, or when somebody restores the organization.
 *
 * @throws Forbidden
 */
export async function suspendOrganization(
  { database }: { database: Database },
  actor: Actor,
  viewer: Viewer,
  order: SuspensionOrder & { readonly until: Date | null },
): Promise<SuspensionAnswer> {
  const { until } = order;
  const reason = order.reason.trim();
  return changeSuspension(database, 'suspendOrganization', { actor, viewer }, order, (organization) => {
    if (until !== null && until <= organization.at) {
      const message = 'Give an instant that is still to come, or none.';
      return { kind: 'wrong', issues: [{ path: ['until'], code: 'IN_THE_PAST', message }] };
    }
    if (organization.isSuspended) {
      return { kind: 'invalidState', from: 'suspended', to: 'suspended', allowed: ['active'] };
    }
    return {
      kind: 'write',
      entry: { action: 'organization.suspended', after: { since: organization.at, until } },
      write: (query, writing) => insertSuspension(query, { id: newId(), until, reason }, writing),
    };
  });
}
