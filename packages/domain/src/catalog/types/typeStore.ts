import type { Database } from '@member-console/db';
import type { PoolClient } from 'pg';
import type { CatalogWrite } from '../changeStore.ts';

/** A kind of organization, as operators see it. */
export interface OrganizationTypeView {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly organizations: number;
  readonly defaultGrantIds: readonly string[];
}

const TYPE = `
SELECT t.id, t.key, t.name, t.description,
       (SELECT count(*)::int FROM organizations.organizations o WHERE o.type_key = t.key) AS organizations,
       ARRAY(SELECT d.id FROM catalog.default_grants d WHERE d.type_key = t.key ORDER BY d.id) AS "defaultGrantIds"
  FROM organizations.types t`;

/** Types in the order of their keys: all of them (`keys` null) or those asked for. */
export async function selectTypes(
  database: Pick<Database, 'query'>,
  keys: readonly string[] | null,
): Promise<readonly OrganizationTypeView[]> {
  return database.query<OrganizationTypeView>(
    {
      name: 'catalog.organization_types',
      text: `${TYPE} WHERE $1::text[] IS NULL OR t.key = ANY ($1) ORDER BY t.key`,
    },
    [keys],
  );
}

export async function selectTypeRow(client: PoolClient, key: string): Promise<OrganizationTypeView | null> {
  const { rows } = await client.query<OrganizationTypeView>(`${TYPE} WHERE t.key = $1`, [key]);
  return rows[0] ?? null;
}

type TypeRow = Omit<OrganizationTypeView, 'organizations' | 'defaultGrantIds'>;

export function insertType({ id, key, name, description }: TypeRow): CatalogWrite {
  return {
    sql: `changed AS (
      INSERT INTO organizations.types (id, key, name, description) VALUES ($8, $9, $10, $11) RETURNING id)`,
    values: [id, key, name, description],
  };
}

export function updateTypeRow({ id, name, description }: Omit<TypeRow, 'key'>): CatalogWrite {
  return {
    sql: `changed AS (
      UPDATE organizations.types SET name = $9, description = $10 WHERE id = $8 RETURNING id)`,
    values: [id, name, description],
  };
}
