import type { Database } from '@member-console/db';
import type { Viewer } from '../../identity/index.ts';
import type { Actor } from '../../kernel/index.ts';
import { changeSuspension, type SuspensionAnswer, type SuspensionOrder } from './changeSuspension.ts';
import { revokeSuspensions } from './suspensionStore.ts';

/**
 * Lifts the suspension of an organization: everything is as its plans say at this moment.
 *
 * @throws Forbidden
 */
export async function restoreOrganization(
  { database }: { database: Database },
  actor: Actor,
  viewer: Viewer,
  order: SuspensionOrder,
): Promise<SuspensionAnswer> {
  return changeSuspension(database, 'restoreOrganization', { actor, viewer }, order, ({ suspension }) => {
    if (suspension === null) {
      return { kind: 'invalidState', from: 'active', to: 'active', allowed: ['suspended'] };
    }
    const { since, until, reason } = suspension;
    return {
      kind: 'write',
      entry: { action: 'organization.restored', before: { since, until, reason } },
      write: revokeSuspensions,
    };
  });
}
