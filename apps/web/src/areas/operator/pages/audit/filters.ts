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
  /** Words of the reason. */
  readonly reason?: string | undefined;
  /** An instant as ISO 8601, and how far around it one looks. */
  readonly around?: string | undefined;
  readonly within?: Within | undefined;
  /** Instants, as ISO 8601; `around` goes before them. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
};

export const kinds: readonly ActorKind[] = ['OPERATOR', 'MEMBER', 'TOKEN', 'WEBHOOK', 'JOB', 'SYSTEM'];
const texts = ['actor', 'action', 'subject', 'organization', 'request', 'reason'] as const;

const hour = 3_600_000;
const widths = { quarter: hour / 4, hour, day: 24 * hour, week: 7 * 24 * hour } as const;

/** How far before and after an instant one looks. */
export type Within = keyof typeof widths;
export const withins = Object.keys(widths) as readonly Within[];
export const usualWithin: Within = 'hour';

function instantOf(text: string | null): string | undefined {
  const at = text ? new Date(text) : null;
  return at === null || Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

export function parseAuditFilters(search: URLSearchParams): AuditFilters {
  const kind = kinds.find((candidate) => candidate.toLowerCase() === search.get('kind'));
  const [from, until] = [instantOf(search.get('from')), instantOf(search.get('until'))];
  const around = instantOf(search.get('around'));
  const within = withins.find((candidate) => candidate === search.get('within'));
  return {
    ...placeOf(search),
    ...Object.fromEntries(
      texts.flatMap((name) => {
        const text = search.get(name)?.trim();
        return text ? [[name, text]] : [];
      }),
    ),
    ...(kind && { kind }),
    ...(around && { around }),
    ...(around && within && { within }),
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
export function auditFilterOf(filters: AuditFilters) {
  const { actor, kind, action, subject, organization, request, reason } = filters;
  return {
    actorId: actor ?? null,
    actorKind: kind ?? null,
    action: action ?? null,
    subjectId: subject ?? null,
    organizationId: organization ?? null,
    requestId: request ?? null,
    reason: reason ?? null,
    ...windowOf(filters),
  };
}

/** From when until when; open where nothing is said. */
function windowOf({ around, within = usualWithin, from, until }: AuditFilters) {
  if (around === undefined) return { from: from ?? null, until: until ?? null };
  const [at, width] = [new Date(around).getTime(), widths[within]];
  return { from: new Date(at - width).toISOString(), until: new Date(at + width).toISOString() };
}

/** The window as actions are counted in it: all of time where nothing is said. */
export function countedWindow(filters: AuditFilters) {
  const { from, until } = windowOf(filters);
  return { from: from ?? '1970-01-01T00:00:00.000Z', until: until ?? '9999-12-31T00:00:00.000Z' };
}
