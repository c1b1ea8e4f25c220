import type { Actor } from '../kernel/index.ts';
import type { OrganizationSummary } from '../organizations/index.ts';

/** One entry of the audit, with the names that its ids have today. */
export interface AuditEntryView {
  readonly id: string;
  readonly actor: { readonly kind: Actor['kind']; readonly name: string | null };
  readonly personId: string | null;
  readonly onBehalfOfId: string | null;
  /** `thing.happened`, past tense: `site.created`. */
  readonly action: string;
  readonly subject: {
    /** As commands name it: `plan_ladder`. */
    readonly type: string;
    readonly id: string;
    /** Null when it is no more, or has none. */
    readonly name: string | null;
  };
  readonly organization: OrganizationSummary | null;
  readonly reason: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly requestId: string | null;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
}

/** Which entries. What is null does not narrow. */
export interface AuditFilter {
  readonly actorId: string | null;
  readonly actorKind: Actor['kind'] | null;
  readonly subjectId: string | null;
  readonly organizationId: string | null;
  readonly action: string | null;
  readonly requestId: string | null;
  /** Words of the reason; quotes hold words together. */
  readonly reason: string | null;
  /** Happened at this instant or later. */
  readonly from: Date | null;
  /** Happened before this instant. */
  readonly until: Date | null;
}

/** A place in the audit, which begins with the latest. */
export interface AuditPlace {
  readonly at: Date;
  readonly id: string;
}

export interface AuditPage {
  readonly after: AuditPlace | null;
  readonly before: AuditPlace | null;
  /** From the end: rows come in reverse. */
  readonly backward: boolean;
  readonly limit: number;
}

/** What entries have in common: the thing that they are about, its organization, or the request. */
export type AuditScope = 'subject' | 'organization' | 'request';

/** How often an action happened. */
export interface AuditActionCount {
  readonly action: string;
  /** At most `MOST_COUNTED`. */
  readonly count: number;
  /** It happened more often than that. */
  readonly isMore: boolean;
}
