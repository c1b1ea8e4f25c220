import type { ActorKind } from '../../../../__generated__/graphql.ts';
import { type Place, placeOf } from '../../../../shared/list/keyset.ts';

/** Which entries the audit shows; the latest first. */
export type AuditFilters = Place & {
  /** Who: id of a person. */
  readonly actor?: string | undefined;
  readonly kind?: ActorKind | undefined;
  /** What was done, such as `site.created`. */
  readonly action?: string | undefined;
  /** To what: the id of anything. */
  readonly subject?: string | undefined;
  /** Id of an organization. */
  readonly organization?: string | undefined;
  readonly request?: string | undefined;
  /** Instants, as ISO 8601. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
};

const kinds: readonly ActorKind[] = ['OPERATOR', 'MEMBER', 'TOKEN', 'WEBHOOK', 'JOB', 'SYSTEM'];
const texts = ['actor', 'action', 'subject', 'organization', 'request'] as const;

function instantOf(text: string | null): string | undefined {
  const at = text ? new Date(text) : null;
  return at === null || Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

export function parseAuditFilters(search: URLSearchParams): AuditFilters {
  const kind = kinds.find((candidate) => candidate.toLowerCase() === search.get('kind'));
  const [from, until] = [instantOf(search.get('from')), instantOf(search.get('until'))];
  return {
    ...placeOf(search),
    ...Object.fromEntries(
      texts.flatMap((name) => {
        const text = search.get(name)?.trim();
        return text ? [[name, text]] : [];
      }),
    ),
    ...(kind && { kind }),
    ...(from && { from }),
    ...(until && { until }),
  };
}

export function serializeAuditFilters({
  kind,
  ...filters
}: AuditFilters): Record<string, string | undefined> {
  return { ...filters, kind: kind?.toLowerCase() };
}

/** The filter as the API takes it. */
export function auditFilterOf({
  actor,
  kind,
  action,
  subject,
  organization,
  request,
  from,
  until,
}: AuditFilters) {
  return {
    actorId: actor ?? null,
    actorKind: kind ?? null,
    action: action ?? null,
    subjectId: subject ?? null,
    organizationId: organization ?? null,
    requestId: request ?? null,
    from: from ?? null,
    until: until ?? null,
  };
}
