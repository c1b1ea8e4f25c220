import type { Database } from '@member-console/db';
import { organizationOverviews } from '../entitlements/index.ts';
import type { Viewer } from '../identity/index.ts';
import {
  type Actor,
  Forbidden,
  type InvalidState,
  mayOperate,
  type NotFound,
  notFound,
} from '../kernel/index.ts';

/** What it takes to spend an organization's money: of its members, and of operators. */
const REQUIRED = 'billing.manage';

/** Who acts, once it is known that they may. */
export interface Payer {
  readonly kind: 'may';
  readonly organizationId: string;
  readonly actor: Actor;
}

/**
 * Who buys for an organization: a member who looks after its billing, in their own name; else an operator who may, also
 * while it is suspended. Who is not in it does not learn that there is one.
 *
 * @throws Forbidden
 */
export async function payerOf(
  database: Pick<Database, 'query'>,
  by: { readonly actor: Actor; readonly viewer: Viewer },
  organizationId: string,
): Promise<Payer | NotFound | InvalidState> {
  const selection = { by: 'ids', ids: [organizationId] } as const;
  const [organization] = await organizationOverviews({ database }, by.viewer, selection);
  if (organization === undefined) return notFound('organization');
  const { personId, operatorRole: role } = by.viewer;
  if (organization.capabilities.includes(REQUIRED)) {
    const actor: Actor = { kind: 'member', personId, requestId: by.actor.requestId };
    return organization.isSuspended
      ? { kind: 'invalidState', from: 'suspended', to: REQUIRED, allowed: [] }
      : { kind: 'may', organizationId, actor };
  }
  if (role === null || !mayOperate(role, REQUIRED)) throw new Forbidden(REQUIRED);
  return {
    kind: 'may',
    organizationId,
    actor: { kind: 'operator', personId, role, requestId: by.actor.requestId },
  };
}
