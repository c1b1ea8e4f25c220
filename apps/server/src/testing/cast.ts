import { addOperator } from '@member-console/domain/identity';
import { newId, type OperatorRole } from '@member-console/domain/kernel';
import type { TestConsole, TestPerson } from './testConsole.ts';

/** Somebody with the ids that their own pages know. */
export interface Player extends TestPerson {
  readonly personId: string;
  /** The personal organization. */
  readonly organizationId: string;
  readonly slug: string;
}

/** `org_…` → the UUID that the database knows. */
export function uuidIn(id: string): string {
  return (id.split('_')[1] ?? '').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Signs somebody in for the first time, which makes their personal organization. */
export async function enter(console: TestConsole, name: string): Promise<Player> {
  const person = await console.signIn(name);
  const { data } = await person.ask<{
    viewer: { person: { id: string }; defaultOrganization: { id: string; slug: string } };
  }>('{ viewer { person { id } defaultOrganization { id slug } } }');
  const { id: organizationId, slug } = data.viewer.defaultOrganization;
  return { ...person, personId: data.viewer.person.id, organizationId, slug };
}

/** Makes somebody a member of another's organization. */
export async function join(
  { database }: TestConsole,
  person: Player,
  organizationId: string,
  role: 'admin' | 'member',
): Promise<void> {
  await database.pool.query(
    `INSERT INTO organizations.memberships (organization_id, person_id, role_id)
     SELECT $1, $2, id FROM organizations.roles WHERE key = $3 AND organization_id IS NULL`,
    [uuidIn(organizationId), uuidIn(person.personId), role],
  );
}

/** An operator, added at the machine as the first one of an installation is. */
export async function enterOperator(console: TestConsole, name: string, role: OperatorRole): Promise<Player> {
  const person = await enter(console, name);
  await addOperator(console, person.email, role);
  return person;
}

/** Puts a site beside the commands: its place in the plan is counted only when `used` is set by `countSites`. */
export async function placeSite(
  { database }: TestConsole,
  owner: Player,
  site: {
    readonly label: string;
    readonly archived?: boolean;
    readonly served?: boolean;
    /** Why the farm could not be made to match it. */
    readonly problem?: string;
  },
): Promise<string> {
  const id = newId();
  await database.pool.query(
    `INSERT INTO integrations.sites (id, organization_id, workspace_id, owner_id, host, title, created_at,
                                     archived_at, served_revision, last_error)
     SELECT $1, $2, w.id, $3, $4 || '.localhost', $4, system.at(), CASE WHEN $5 THEN system.at() END,
            CASE WHEN $6 THEN 1 ELSE 0 END, $7
       FROM organizations.workspaces w WHERE w.organization_id = $2 ORDER BY w.id LIMIT 1`,
    [
      id,
      uuidIn(owner.organizationId),
      uuidIn(owner.personId),
      site.label,
      site.archived ?? false,
      site.served ?? true,
      site.problem ?? null,
    ],
  );
  return `site_${id.replaceAll('-', '')}`;
}

/**
 * Makes one more site than the plan includes, beside the commands: a case is open, and nothing is frozen yet. Answers
 * what `chooseWhatStays` takes of it.
 */
export async function exceedSites(
  console: TestConsole,
  owner: Player,
  label: string,
): Promise<{ readonly resourceId: string; readonly itemIds: readonly string[] }> {
  const siteId = await placeSite(console, owner, { label });
  const { rows } = await console.database.pool.query<{ resource_id: string }>(
    `WITH excess AS (
       SELECT p.id AS pool_id, r.id AS resource_id FROM entitlements.pools p, catalog.resources r
        WHERE p.organization_id = $1 AND r.key = 'fedwiki.sites'),
     item AS (
       INSERT INTO entitlements.items (item_id, pool_id, resource_id, counted_since)
       SELECT $2, pool_id, resource_id, system.at() FROM excess),
     opened AS (
       INSERT INTO entitlements.over_limit_cases
         (pool_id, resource_id, policy, limit_value, used, opened_at, deadline)
       SELECT pool_id, resource_id, 'choose', 1, 2, system.at(), system.at() + interval '14 days' FROM excess
       ON CONFLICT DO NOTHING)
     SELECT resource_id FROM excess`,
    [uuidIn(owner.organizationId), uuidIn(siteId)],
  );
  return { resourceId: `res_${rows[0]?.resource_id.replaceAll('-', '')}`, itemIds: [siteId] };
}

/** Makes an organization's counter of sites say so many. */
export async function countSites(
  { database }: TestConsole,
  organizationId: string,
  used: number,
): Promise<void> {
  await database.pool.query(
    `INSERT INTO entitlements.usage_counters (pool_id, resource_id, used, measured_at)
     SELECT p.id, r.id, $2, system.at() FROM entitlements.pools p, catalog.resources r
      WHERE p.organization_id = $1 AND r.key = 'fedwiki.sites'
     ON CONFLICT (pool_id, resource_id) DO UPDATE SET used = excluded.used`,
    [uuidIn(organizationId), used],
  );
}
