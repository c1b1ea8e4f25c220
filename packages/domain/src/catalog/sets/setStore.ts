import type { EntitlementValue } from '@member-console/core';
import type { Database } from '@member-console/db';
import type { PoolClient } from 'pg';
import { type CatalogWrite, catalogMoved } from '../changeStore.ts';
import { RULE_JSON, type RuleJson, type RuleView, ruleValue } from '../views.ts';

/** One version of a set. Once published it never changes. */
export interface SetVersionView {
  readonly id: string;
  readonly setId: string;
  readonly number: number;
  /** Null: a draft. */
  readonly publishedAt: Date | null;
  /** In the order of resource keys. */
  readonly rules: readonly RuleView[];
}

export interface EntitlementSetView {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  /** The newest first. */
  readonly versions: readonly SetVersionView[];
}

interface VersionJson {
  readonly id: string;
  readonly setId: string;
  readonly number: number;
  readonly publishedAt: string | null;
  readonly rules: readonly RuleJson[];
}

const VERSION_JSON = `json_build_object('id', version.id, 'setId', version.set_id, 'number', version.number,
  'publishedAt', version.published_at, 'rules', coalesce((
    SELECT json_agg(json_build_object(${RULE_JSON}) ORDER BY resource.key)
      FROM catalog.entitlement_rules rule JOIN catalog.resources resource ON resource.id = rule.resource_id
     WHERE rule.set_version_id = version.id), '[]'))`;

function versionOf({ rules, publishedAt, ...version }: VersionJson): SetVersionView {
  return {
    ...version,
    publishedAt: publishedAt === null ? null : new Date(publishedAt),
    rules: rules.map((rule) => ({ resource: rule.resource, value: ruleValue(rule) })),
  };
}

interface SetRow {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly versions: readonly VersionJson[];
}

const SET = `
SELECT s.id, s.key, s.name, coalesce((
         SELECT json_agg(${VERSION_JSON} ORDER BY version.number DESC)
           FROM catalog.entitlement_set_versions version WHERE version.set_id = s.id), '[]') AS versions
  FROM catalog.entitlement_sets s`;

function setOf({ versions, ...set }: SetRow): EntitlementSetView {
  return { ...set, versions: versions.map(versionOf) };
}

/** Sets in the order of their keys, with everything they ever gave: all of them (`ids` null) or those asked for. */
export async function selectSets(
  database: Pick<Database, 'query'>,
  ids: readonly string[] | null,
): Promise<readonly EntitlementSetView[]> {
  const rows = await database.query<SetRow>(
    { name: 'catalog.sets', text: `${SET} WHERE $1::uuid[] IS NULL OR s.id = ANY ($1) ORDER BY s.key` },
    [ids],
  );
  return rows.map(setOf);
}

export async function selectSetByKey(
  database: Pick<Database, 'query'>,
  key: string,
): Promise<EntitlementSetView | null> {
  const [row] = await database.query<SetRow>(
    { name: 'catalog.set_by_key', text: `${SET} WHERE s.key = $1` },
    [key],
  );
  return row === undefined ? null : setOf(row);
}

/** Versions by their ids, in no order. */
export async function selectSetVersions(
  database: Pick<Database, 'query'>,
  ids: readonly string[],
): Promise<readonly SetVersionView[]> {
  const rows = await database.query<{ version: VersionJson }>(
    {
      name: 'catalog.set_versions',
      text: `SELECT ${VERSION_JSON} AS version FROM catalog.entitlement_set_versions version
              WHERE version.id = ANY ($1)`,
    },
    [ids],
  );
  return rows.map(({ version }) => versionOf(version));
}

export async function isSetKeyTaken(client: PoolClient, key: string): Promise<boolean> {
  const { rowCount } = await client.query(`SELECT FROM catalog.entitlement_sets WHERE key = $1`, [key]);
  return rowCount !== 0;
}

export async function isSetThere(client: PoolClient, id: string): Promise<boolean> {
  const { rowCount } = await client.query(`SELECT FROM catalog.entitlement_sets WHERE id = $1`, [id]);
  return rowCount !== 0;
}

export function insertSet(set: { id: string; key: string; name: string }): CatalogWrite {
  return {
    sql: `changed AS (
      INSERT INTO catalog.entitlement_sets (id, key, name) VALUES ($8, $9, $10) RETURNING id)`,
    values: [set.id, set.key, set.name],
  };
}

/** The version that rules are drafted in: the draft there is, or the next number. */
export interface DraftPlace {
  readonly setId: string;
  readonly id: string;
  readonly number: number;
}

/** The draft of a set, null when it has none, and the number of its next version. */
export async function selectDraft(
  client: PoolClient,
  setId: string,
): Promise<{ readonly draftId: string | null; readonly nextNumber: number }> {
  const { rows } = await client.query<{ draft: string | null; next: number }>(
    `SELECT (SELECT id FROM catalog.entitlement_set_versions WHERE set_id = $1 AND published_at IS NULL
              ORDER BY number LIMIT 1) AS draft,
            coalesce((SELECT max(number) FROM catalog.entitlement_set_versions WHERE set_id = $1), 0) + 1 AS next`,
    [setId],
  );
  return { draftId: rows[0]?.draft ?? null, nextNumber: rows[0]?.next ?? 1 };
}

/** What a draft gives from now on, as a whole. */
export function writeDraft(
  place: DraftPlace,
  rules: readonly { readonly resourceId: string; readonly value: EntitlementValue }[],
): CatalogWrite {
  return {
    sql: `version AS (
      INSERT INTO catalog.entitlement_set_versions (id, set_id, number) VALUES ($8, $9, $10) ON CONFLICT (id) DO NOTHING
    ), gone AS (
      DELETE FROM catalog.entitlement_rules WHERE set_version_id = $8 AND resource_id <> ALL ($11::uuid[])
    ), given AS (
      INSERT INTO catalog.entitlement_rules (set_version_id, resource_id, kind, enabled, limit_value, level)
      SELECT $8, rule.*
        FROM unnest($11::uuid[], $12::text[], $13::boolean[], $14::bigint[], $15::text[]) AS rule
      ON CONFLICT (set_version_id, resource_id) DO UPDATE
        SET kind = excluded.kind, enabled = excluded.enabled, limit_value = excluded.limit_value,
            level = excluded.level
    ), changed AS (SELECT $8::uuid AS id)`,
    values: [
      place.id,
      place.setId,
      place.number,
      rules.map(({ resourceId }) => resourceId),
      rules.map(({ value }) => value.kind),
      rules.map(({ value }) => (value.kind === 'boolean' ? value.enabled : null)),
      rules.map(({ value }) => (value.kind === 'limit' ? value.limit : null)),
      rules.map(({ value }) => (value.kind === 'enum' ? value.level : null)),
    ],
  };
}

/** Ladders on which a product gives this set: a default that begins to win later gives the newest version. */
export async function selectLaddersOfSet(client: PoolClient, setId: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT DISTINCT tier.ladder_id AS id FROM catalog.plan_ladder_tiers tier
       JOIN catalog.products product ON product.id = tier.product_id WHERE product.set_id = $1`,
    [setId],
  );
  return rows.map(({ id }) => id);
}

export function publishVersion(versionId: string, ladderIds: readonly string[]): CatalogWrite {
  return {
    sql: `changed AS (
      UPDATE catalog.entitlement_set_versions SET published_at = system.at()
       WHERE id = $8 AND published_at IS NULL RETURNING id
    ), moved AS (
      UPDATE catalog.plan_ladders SET version = version + 1 WHERE id = ANY ($9) RETURNING id)`,
    values: [versionId, ladderIds],
    jobs: ladderIds.map((ladderId) => catalogMoved({ ladderId })),
  };
}
