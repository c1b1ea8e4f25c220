import type { Database } from '@member-console/db';
import type { Viewer } from '../../identity/index.ts';
import {
  type Actor,
  auditRows,
  checkReason,
  type InvalidState,
  type NotFound,
  notFound,
  type ValidationFailed,
  writeAudit,
} from '../../kernel/index.ts';
import type { RefusedByStripe, StripeSilent } from '../changes/index.ts';
import { payerOf } from '../policy.ts';
import type { StripeGateway, StripeRefusal } from '../ports/index.ts';
import { type BillingUnavailable, isStripeUnavailable } from '../rooms.ts';
import { saveCustomer } from './saveCustomer.ts';

/** The page is open for minutes, to whoever has its address. */
export interface PortalOpened {
  readonly kind: 'opened';
  readonly url: string;
}

export type PortalAnswer =
  | PortalOpened
  | BillingUnavailable
  | RefusedByStripe
  | StripeSilent
  | InvalidState
  | NotFound
  | ValidationFailed;

interface Rooms {
  readonly database: Database;
  readonly stripe: StripeGateway | null;
  /** Public address of the console, without a slash at its end. */
  readonly webOrigin: string;
}

/**
 * Opens Stripe's page where an organization's way to pay is changed and its invoices are. The organization's customer is
 * made if there is none.
 *
 * @throws Forbidden
 */
export async function openBillingPortal(
  { database, stripe, webOrigin }: Rooms,
  by: { readonly actor: Actor; readonly viewer: Viewer },
  order: { readonly organizationId: string; readonly reason: string | null },
): Promise<PortalAnswer> {
  const payer = await payerOf(database, by, order.organizationId);
  if (payer.kind !== 'may') return payer;
  const { actor, organizationId } = payer;
  const issues = checkReason(order.reason, actor.kind === 'operator');
  if (issues.length > 0) return { kind: 'validationFailed', issues };
  if (stripe === null) return { kind: 'billingUnavailable' };
  const reason = order.reason?.trim() || null;
  const audit = auditRows(actor, {
    action: 'billing_portal.requested',
    resource: { type: 'organization', id: organizationId },
    organizationId,
    ...(reason === null ? {} : { reason }),
  });
  await writeAudit(database, audit);
  try {
    const account = await saveCustomer({ database, stripe }, organizationId);
    if (account === null) return notFound('organization');
    if ('kind' in account) return refused(account);
    const { stripeCustomer } = account;
    const opened = await stripe.openPortal({ stripeCustomer, returnUrl: `${webOrigin}/billing` });
    return opened.kind === 'opened' ? opened : refused(opened);
  } catch (error) {
    if (isStripeUnavailable(error)) return { kind: 'stripeSilent' };
    throw error;
  }
}

function refused({ code, message }: StripeRefusal): RefusedByStripe {
  return { kind: 'refusedByStripe', failure: { code, message } };
}
