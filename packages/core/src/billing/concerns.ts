/** What the newest snapshot shows, and a person should know of. Each closes by itself with one that no longer shows it. */
export const SNAPSHOT_CONCERNS = [
  /** A price that is none of ours, or one of a product that gives nothing: the plan is held as it is. */
  'unknown_price',
  /** A status that has no meaning here: the plan is held as it is. */
  'unknown_status',
  /** Stripe does not know the customer, which is no evidence: wrong key or mode? */
  'customer_missing',
  /** A subscription that gives something here, and that Stripe no longer tells of. */
  'subscription_missing',
  /** Two live subscriptions pay for one ladder. */
  'two_subscriptions',
  /** What is paid for is shadowed by a plan that an operator forces. */
  'held_by_operator',
  /** A payment is due, and there is no renewal that is unpaid: no grace can be counted. */
  'past_due_without_invoice',
] as const;

/** What a person has to look at and to close, with a reason. Money that went back changes no rights by itself. */
export const MONEY_CONCERNS = ['refunded', 'disputed'] as const;

/** Asked of Stripe, and neither confirmed nor refused; closes when it is. */
export const INTENT_CONCERN = 'intent_unconfirmed';

/** A customer with something that is paid for, and of nobody here; closes when it finds its organization. */
export const LINK_CONCERN = 'customer_unlinked';

export const CONCERN_KINDS = [...SNAPSHOT_CONCERNS, ...MONEY_CONCERNS, INTENT_CONCERN, LINK_CONCERN] as const;
export type ConcernKind = (typeof CONCERN_KINDS)[number];

/** Something for a person, as a snapshot shows it. */
export interface SnapshotConcern {
  readonly kind: (typeof SNAPSHOT_CONCERNS)[number];
  /** The subscription or purchase; null: the customer. */
  readonly subject: string | null;
  /** Ids that show it. */
  readonly evidence: Readonly<Record<string, string | number | readonly string[]>>;
}
