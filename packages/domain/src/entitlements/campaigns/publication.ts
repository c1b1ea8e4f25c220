import { type EntitlementValue, isMore, nothingOf, type ResourceFact } from '@member-console/core';
import type { Database } from '@member-console/db';
import { type RuleView, type SetVersionView, selectSets, selectSetVersions } from '../../catalog/index.ts';
import type { InvalidState, NotFound } from '../../kernel/index.ts';
import { notFound } from '../../kernel/index.ts';
import type { PublicationInput } from './campaign.ts';
import { selectPaidByVersion } from './publicationStore.ts';
import { selectReach } from './reachStore.ts';

/** What publishing a version for everyone would come to. */
export interface Publication {
  readonly kind: 'publication';
  readonly version: SetVersionView;
  /** Published versions that would be left. */
  readonly fromVersionIds: readonly string[];
  readonly organizations: number;
  readonly firstOrganizationIds: readonly string[];
  /** Live grants on them that somebody pays for. */
  readonly paidGrants: number;
  /** Of those, the ones that would give less of something. */
  readonly paidGrantsLosing: number;
}

/** A draft, or the newest published version: an older one is nobody's future. */
export async function loadPublication(
  database: Pick<Database, 'query'>,
  versionId: string,
): Promise<Publication | InvalidState | NotFound> {
  const [found] = await selectSetVersions(database, [versionId]);
  const [set] = found === undefined ? [] : await selectSets(database, [found.setId]);
  const version = set?.versions.find(({ id }) => id === versionId);
  if (set === undefined || version === undefined) return notFound('version of an entitlement set');
  const published = set.versions.filter(({ publishedAt }) => publishedAt !== null);
  if (published.some(({ number }) => number > version.number)) {
    return { kind: 'invalidState', from: 'replaced', to: 'published for everyone', allowed: ['draft'] };
  }
  const older = published.filter(({ id }) => id !== versionId);
  const fromVersionIds = older.map(({ id }) => id);
  const reach = await selectReach(database, {
    kind: 'publish_set_version',
    input: { setId: set.id, versionId, fromVersionIds, paid: 'now' } satisfies PublicationInput,
  });
  const paid = await selectPaidByVersion(database, fromVersionIds);
  const sum = (versions: readonly SetVersionView[]) =>
    versions.reduce((grants, { id }) => grants + (paid.get(id) ?? 0), 0);
  return {
    kind: 'publication',
    version,
    fromVersionIds,
    ...reach,
    paidGrants: sum(older),
    paidGrantsLosing: sum(older.filter((from) => givesLess(version.rules, from.rules))),
  };
}

/** Whether anything that the older rules give is less by the new ones. */
function givesLess(rules: readonly RuleView[], older: readonly RuleView[]): boolean {
  return older.some(({ resource, value }) => isMore(resource, value, valueIn(rules, resource)));
}

function valueIn(rules: readonly RuleView[], resource: ResourceFact): EntitlementValue {
  return rules.find((rule) => rule.resource.id === resource.id)?.value ?? nothingOf(resource);
}
