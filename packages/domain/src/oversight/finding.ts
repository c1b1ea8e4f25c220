/** What can be found. */
export type FindingKind =
  | 'organization'
  | 'person'
  | 'product'
  | 'planLadder'
  | 'entitlementSet'
  | 'resource'
  | 'organizationType'
  | 'site'
  | 'job'
  | 'campaign'
  | 'auditEntry'
  | 'outboundEmail'
  | 'subscription'
  | 'invoice'
  | 'payment'
  | 'stripeEvent'
  | 'reconciliation'
  | PartKind;

/** Parts of an organization: each is shown on a page of it, under its short name. */
export type PartKind =
  | 'membership'
  | 'organizationNote'
  | 'grant'
  | 'override'
  | 'transition'
  | 'planRequest'
  | 'billingAccount'
  | 'billingIntent';

/** A thing that was found, as much of it as tells it from others. */
export interface Finding {
  readonly kind: FindingKind;
  /** UUID; of an organization type, which has none, its key. */
  readonly id: string;
  readonly name: string;
  /** Short name or key by which addresses name it; null for what is named by its id. */
  readonly slug: string | null;
  /** E-mail, host, short name or unit. */
  readonly detail: string | null;
}
