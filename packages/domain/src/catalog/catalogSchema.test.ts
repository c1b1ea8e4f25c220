import { useDatabase } from '@member-console/testing/database';
import { WIKI_CATALOG } from '@member-console/testing/world';
import { beforeAll, describe, expect, test } from 'vitest';
import { SYSTEM } from '../kernel/index.ts';
import { importCatalog } from './index.ts';

const { database } = await useDatabase();
const { pool } = database;
beforeAll(() => importCatalog({ database }, SYSTEM, WIKI_CATALOG));

/** A version of the free plan's set that is not published. */
async function draftVersion(number: number): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO catalog.entitlement_set_versions (set_id, number)
     SELECT id, $1 FROM catalog.entitlement_sets WHERE key = 'public' RETURNING id`,
    [number],
  );
  return rows[0]?.id ?? '';
}
const ADD_RULE = `INSERT INTO catalog.entitlement_rules (set_version_id, resource_id, kind, limit_value)
  SELECT $1, id, 'limit', 9 FROM catalog.resources WHERE key = 'fedwiki.sites'`;

describe('a published version of an entitlement set', () => {
  test.each([
    `UPDATE catalog.entitlement_set_versions SET number = number + 1`,
    `UPDATE catalog.entitlement_set_versions SET published_at = NULL`,
    `DELETE FROM catalog.entitlement_set_versions`,
    `TRUNCATE catalog.entitlement_set_versions CASCADE`,
    `UPDATE catalog.entitlement_rules SET limit_value = 1000`,
    `DELETE FROM catalog.entitlement_rules`,
    `TRUNCATE catalog.entitlement_rules`,
    `INSERT INTO catalog.entitlement_rules (set_version_id, resource_id, kind, limit_value)
       SELECT v.id, r.id, 'limit', 1 FROM catalog.entitlement_set_versions v, catalog.resources r LIMIT 1`,
  ])('is not changed by %s', async (statement) => {
    await expect(pool.query(statement)).rejects.toMatchObject({ code: 'MC002' });
  });

  test('takes no rule from a draft, and gives none to it', async () => {
    const draft = await draftVersion(2);
    await pool.query(ADD_RULE, [draft]);
    const move = `UPDATE catalog.entitlement_rules SET set_version_id = `;
    const published = `(SELECT id FROM catalog.entitlement_set_versions WHERE published_at IS NOT NULL LIMIT 1)`;
    await expect(pool.query(`${move} ${published} WHERE set_version_id = $1`, [draft])).rejects.toMatchObject(
      {
        code: 'MC002',
      },
    );
    await expect(pool.query(`${move} $1 WHERE set_version_id = ${published}`, [draft])).rejects.toMatchObject(
      { code: 'MC002' },
    );
    await pool.query(`UPDATE catalog.entitlement_rules SET limit_value = 8 WHERE set_version_id = $1`, [
      draft,
    ]);
  });

  test('waits for a rule that is being written, and holds it', async () => {
    const draft = await draftVersion(3);
    const writer = await pool.connect();
    await writer.query('BEGIN');
    await writer.query(ADD_RULE, [draft]);
    let isPublished = false;
    const publishing = pool
      .query(`UPDATE catalog.entitlement_set_versions SET published_at = now() WHERE id = $1`, [draft])
      .then(() => {
        isPublished = true;
      });
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(isPublished).toBe(false);
    await writer.query('COMMIT');
    writer.release();
    await publishing;
    await expect(
      pool.query(`DELETE FROM catalog.entitlement_rules WHERE set_version_id = $1`, [draft]),
    ).rejects.toMatchObject({ code: 'MC002' });
  });
});

describe('the kind of a product', () => {
  test('is that of a plan exactly while it is a tier, whatever its own type says', async () => {
    await pool.query(
      `INSERT INTO catalog.products (slug, name, product_type) VALUES
         ('room', 'Room', 'addon'), ('hours', 'Hours', 'usage'), ('talk', 'Talk', 'one_time'), ('loose', 'Loose', NULL)`,
    );
    const kinds = async () => {
      const { rows } = await pool.query<{ slug: string; kind: string | null }>(
        `SELECT p.slug, k.kind FROM catalog.product_kinds k JOIN catalog.products p ON p.id = k.product_id`,
      );
      return Object.fromEntries(rows.map(({ slug, kind }) => [slug, kind]));
    };
    const others = { room: 'addon', hours: 'usage', talk: 'one_time', loose: null };
    expect(await kinds()).toEqual({ public: 'plan', standard: 'plan', ...others });
    await pool.query(
      `DELETE FROM catalog.plan_ladder_tiers USING catalog.products p WHERE p.id = product_id AND p.slug = 'standard'`,
    );
    expect(await kinds()).toEqual({ public: 'plan', standard: null, ...others });
  });
});

describe('a ladder', () => {
  test('has one product a rank, and lets two tiers change places in one statement', async () => {
    await pool.query(
      `INSERT INTO catalog.plan_ladder_tiers (ladder_id, product_id, rank)
       SELECT l.id, p.id, 1 FROM catalog.plan_ladders l, catalog.products p WHERE p.slug = 'standard'`,
    );
    await expect(pool.query(`UPDATE catalog.plan_ladder_tiers SET rank = 0`)).rejects.toMatchObject({
      constraint: 'plan_ladder_tiers_rank',
    });
    await pool.query(`UPDATE catalog.plan_ladder_tiers SET rank = 1 - rank`);
    const { rows } = await pool.query(
      `SELECT p.slug FROM catalog.plan_ladder_tiers t JOIN catalog.products p ON p.id = t.product_id ORDER BY t.rank`,
    );
    expect(rows.map(({ slug }) => slug)).toEqual(['standard', 'public']);
  });
});
