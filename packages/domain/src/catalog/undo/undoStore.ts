import type { PoolClient } from 'pg';
import type { CatalogMade } from './CatalogMade.ts';

/** A change of the catalog as it was kept. */
export interface KeptChange {
  readonly id: string;
  readonly createdAt: Date;
  /** Null: it cannot be taken back. */
  readonly made: CatalogMade | null;
}

/** Null when no change of the catalog has this id. */
export async function selectKeptChange(client: PoolClient, id: string): Promise<KeptChange | null> {
  const { rows } = await client.query<KeptChange>(
    `SELECT id, created_at AS "createdAt", made FROM entitlements.requests WHERE id = $1 AND pool_id IS NULL`,
    [id],
  );
  return rows[0] ?? null;
}
