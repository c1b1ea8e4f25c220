import type { Database } from '@member-console/db';
import { type OrganizationOverview, selectAnswer, underPool } from '../entitlements/index.ts';
import type { Viewer } from '../identity/index.ts';
import {
  type Actor,
  auditRows,
  checkRequestKey,
  type InvalidState,
  type Issue,
  isPlainText,
  lengthOf,
  type NotFound,
  newId,
  type RequestKeyReused,
  requestKey,
  type ValidationFailed,
} from '../kernel/index.ts';
import { organizationFor } from './policy.ts';
import type { LabelProblem, SiteFarm } from './ports.ts';
import { type EntitlementDenied, reserveSite, type ThawFirst } from './reserveSite.ts';
import { insertSite } from './store.ts';

export interface SiteNameTaken {
  readonly kind: 'siteNameTaken';
  readonly host: string;
}

export type CreateSiteAnswer =
  | { readonly kind: 'created'; readonly siteId: string; readonly organizationId: string }
  | ValidationFailed
  | NotFound
  | InvalidState
  | EntitlementDenied
  | ThawFirst
  | SiteNameTaken
  | RequestKeyReused;

/** Claims a host for a new wiki site. The farm is told by the job that the same statement starts. */
export async function createSite(
  { database, farm }: { database: Database; farm: SiteFarm },
  actor: Actor,
  viewer: Viewer,
  input: { organizationId: string; name: string; title: string | null; key: string | null },
): Promise<CreateSiteAnswer> {
  const { key, ...asked } = input;
  const request = requestKey(actor, 'createSite', key, asked);
  const label = farm.normaliseLabel(input.name);
  // A field left blank is a title not given.
  const ownTitle = input.title?.trim() || null;
  const title = ownTitle ?? input.name.trim();
  const host = farm.hostFor(label);
  const site = { id: newId(), ownerId: viewer.personId, host, title };

  const attempt = async (query: Pick<Database, 'query'>): Promise<CreateSiteAnswer | null> => {
    const organization = await organizationFor(query, viewer, input.organizationId, 'site.create');
    if ('kind' in organization) return organization;
    const earlier = request && (await selectAnswer(query, request));
    if (request && earlier) {
      return earlier.inputHash === request.inputHash
        ? (earlier.answer as CreateSiteAnswer)
        : { kind: 'requestKeyReused' };
    }
    const issues = [...checkRequestKey(key), ...checkName(farm.checkLabel(label)), ...checkTitle(ownTitle)];
    if (issues.length > 0) return { kind: 'validationFailed', issues };

    const decision = await reserveSite(query, organization);
    if (decision.kind !== 'reserved') return decision;
    const answer = { kind: 'created', siteId: site.id, organizationId: organization.id } as const;
    const reservation = {
      ...reservedFrom(organization),
      ...decision,
      item: { id: site.id, change: 'taken' } as const,
      request: request && { key: request, answer },
    };
    const audit = auditRows(actor, {
      action: 'site.created',
      resource: { type: 'site', id: site.id },
      organizationId: organization.id,
      after: { host, title },
    });
    return (await insertSite(query, site, reservation, audit)) ? answer : null;
  };
  try {
    return await underPool(database, 'organization', input.organizationId, attempt);
  } catch (error) {
    if (isUniqueViolation(error, 'sites_host')) return { kind: 'siteNameTaken', host };
    // A twin with the same request key committed first: now its answer is there.
    if (isUniqueViolation(error, 'requests_pkey'))
      return underPool(database, 'organization', input.organizationId, attempt);
    throw error;
  }
}

/** The pool and version that a reservation is made under. */
export function reservedFrom(organization: OrganizationOverview): { poolId: string; poolVersion: bigint } {
  return { poolId: organization.poolId, poolVersion: organization.poolVersion };
}

const NAME_PROBLEMS: Readonly<Record<LabelProblem, string>> = {
  tooShort: 'Use at least 3 characters.',
  tooLong: 'Use at most 40 characters.',
  badCharacters: 'Use letters a–z, digits and hyphens.',
  badHyphens: 'Do not begin or end with a hyphen, or put two hyphens together.',
  onlyDigits: 'Use at least one letter.',
  reserved: 'This name is reserved. Choose another.',
};

function checkName(problem: 'ok' | LabelProblem): readonly Issue[] {
  if (problem === 'ok') return [];
  return [{ path: ['name'], code: constantCase(problem), message: NAME_PROBLEMS[problem] }];
}

function checkTitle(title: string | null): readonly Issue[] {
  if (title === null) return [];
  if (lengthOf(title) > 120) {
    return [{ path: ['title'], code: 'TOO_LONG', message: 'Use at most 120 characters.' }];
  }
  return isPlainText(title)
    ? []
    : [{ path: ['title'], code: 'BAD_CHARACTERS', message: 'Use visible characters only.' }];
}

function constantCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

function isUniqueViolation(error: unknown, constraint: string): boolean {
  const { code, constraint: violated } = error as { code?: string; constraint?: string };
  return code === '23505' && violated === constraint;
}
