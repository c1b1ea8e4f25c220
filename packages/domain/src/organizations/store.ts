import type { Database } from '@member-console/db';
import type { PoolClient } from 'pg';

/** An organization as lists show it. */
export interface OrganizationSummary {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly type: { readonly key: string; readonly name: string };
  readonly createdAt: Date;
}

/** Makes a person's own organization with its first workspace and the membership of its owner. */
export async function insertPersonalOrganization(
  client: PoolClient,
  made: {
    organizationId: string;
    workspaceId: string;
    personId: string;
    name: string;
    at: Date;
    /** Tried in order until one is free; the last one must be. */
    slugs: readonly string[];
  },
): Promise<{ slug: string }> {
  for (const slug of made.slugs) {
    const { rowCount } = await client.query(
      `INSERT INTO organizations.organizations (id, slug, name, type_key, personal_of, created_at)
       VALUES ($1, $2, $3, 'personal', $4, $5) ON CONFLICT (slug) DO NOTHING`,
      [made.organizationId, slug, made.name, made.personId, made.at],
    );
    if (rowCount !== 1) continue;
    await client.query(
      `WITH workspace AS (
         INSERT INTO organizations.workspaces (id, organization_id, slug, name, created_at)
         VALUES ($2, $1, 'main', 'Main', $4))
       INSERT INTO organizations.memberships (organization_id, person_id, role_id, created_at)
       SELECT $1, $3, id, $4 FROM organizations.roles WHERE key = 'owner' AND organization_id IS NULL`,
      [made.organizationId, made.workspaceId, made.personId, made.at],
    );
    return { slug };
  }
  throw new Error('No slug was free for a personal organization.');
}

export interface SummaryRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly type_key: string;
  readonly type_name: string;
  readonly created_at: Date;
}

/** The organizations a person belongs to, the personal one first. */
export async function selectOrganizationsOf(
  database: Database,
  personId: string,
): Promise<readonly OrganizationSummary[]> {
  const rows = await database.query<SummaryRow>(
    {
      name: 'organizations.of_person',
      text: `SELECT o.id, o.slug, o.name, t.key AS type_key, t.name AS type_name, o.created_at
               FROM organizations.memberships m
               JOIN organizations.organizations o ON o.id = m.organization_id
               JOIN organizations.types t ON t.key = o.type_key
              WHERE m.person_id = $1 AND m.ended_at IS NULL
              ORDER BY (o.personal_of = $1) DESC NULLS LAST, lower(o.name), o.id
              LIMIT 200`,
    },
    [personId],
  );
  return rows.map(summaryOf);
}

export function summaryOf(row: SummaryRow): OrganizationSummary {
  const { id, slug, name, type_key: key, type_name: typeName, created_at: createdAt } = row;
  return { id, slug, name, type: { key, name: typeName }, createdAt };
}

/** Whether there is such an organization, and the person is a member of it or sees every one. */
export async function isOrganizationVisible(
  database: Pick<Database, 'query'>,
  organizationId: string,
  personId: string,
  seesEverything: boolean,
): Promise<boolean> {
  const rows = await database.query(
    {
      name: 'organizations.is_visible',
      text: `SELECT FROM organizations.organizations o WHERE o.id = $1 AND ($3 OR EXISTS (
               SELECT FROM organizations.memberships m WHERE m.organization_id = o.id
                  AND m.person_id = $2 AND m.ended_at IS NULL))`,
    },
    [organizationId, personId, seesEverything],
  );
  return rows.length > 0;
}
