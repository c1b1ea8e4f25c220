import type { Database, Statement } from '@member-console/db';
import type { Finding, FindingKind } from './finding.ts';

interface Source {
  readonly from: string;
  readonly name: string;
  readonly slug: string;
  readonly detail: string;
  /** What words are compared with. The first three are served by an index over three letters each. */
  readonly text: string;
}

/** Where things of each kind are, and what tells one from another. */
const SOURCES: Readonly<Record<Exclude<FindingKind, 'campaign'>, Source>> = {
  organization: {
    from: 'organizations.organizations thing',
    name: 'thing.name',
    slug: 'thing.slug',
    detail: 'thing.slug',
    text: `thing.name || ' ' || thing.slug`,
  },
  person: {
    from: 'identity.persons thing',
    name: 'thing.display_name',
    slug: 'NULL',
    detail: 'thing.email',
    text: `thing.display_name || ' ' || thing.email`,
  },
  site: {
    from: 'integrations.sites thing',
    name: 'thing.host',
    slug: 'NULL',
    detail: 'thing.title',
    text: `thing.host || ' ' || thing.title`,
  },
  product: {
    from: 'catalog.products thing',
    name: 'thing.name',
    slug: 'thing.slug',
    detail: 'thing.slug',
    text: `thing.name || ' ' || thing.slug`,
  },
  planLadder: {
    from: 'catalog.plan_ladders thing',
    name: 'thing.name',
    slug: 'thing.slug',
    detail: 'thing.slug',
    text: `thing.name || ' ' || thing.slug`,
  },
  entitlementSet: {
    from: 'catalog.entitlement_sets thing',
    name: 'thing.name',
    slug: 'thing.key',
    detail: 'thing.key',
    text: `thing.name || ' ' || thing.key`,
  },
  resource: {
    from: 'catalog.resources thing',
    name: 'thing.name',
    slug: 'thing.key',
    detail: 'thing.key',
    text: `thing.name || ' ' || thing.key`,
  },
};

/** SQL for the columns of a `Finding` of this kind, from a row called `thing`. */
export function findingColumns(kind: Exclude<FindingKind, 'campaign'>): string {
  const { name, slug, detail } = SOURCES[kind];
  return `'${kind}' AS kind, thing.id, ${name} AS name, ${slug} AS slug, ${detail} AS detail`;
}

const BY_WORDS: Statement = {
  name: 'oversight.by_words',
  text: (Object.keys(SOURCES) as (keyof typeof SOURCES)[])
    .map((kind) => {
      const { from, name, text } = SOURCES[kind];
      return `(SELECT ${findingColumns(kind)} FROM ${from} WHERE ${text} ILIKE '%' || $1 || '%'
                ORDER BY (${name} ILIKE $1 || '%') DESC, lower(${name}), thing.id LIMIT $2)`;
    })
    .join(' UNION ALL '),
};

/** Whose organization a thing without a page of its own belongs to, by the thing's id in $1. */
const BELONGINGS = [
  'SELECT organization_id FROM organizations.workspaces WHERE id = $1',
  'SELECT organization_id FROM organizations.memberships WHERE id = $1',
  ...['grants', 'overrides', 'transitions', 'requests'].map(
    (table) =>
      `SELECT pool.organization_id FROM entitlements.${table} part
         JOIN entitlements.pools pool ON pool.id = part.pool_id WHERE part.id = $1`,
  ),
];

const BY_UUID: Statement = {
  name: 'oversight.by_uuid',
  text: [
    ...(Object.keys(SOURCES) as (keyof typeof SOURCES)[]).map(
      (kind) => `SELECT ${findingColumns(kind)} FROM ${SOURCES[kind].from} WHERE thing.id = $1`,
    ),
    `SELECT ${findingColumns('organization')} FROM ${SOURCES.organization.from}
      WHERE thing.id IN (${BELONGINGS.join(' UNION ALL ')})`,
    `SELECT ${findingColumns('entitlementSet')} FROM ${SOURCES.entitlementSet.from}
      WHERE thing.id = (SELECT set_id FROM catalog.entitlement_set_versions WHERE id = $1)`,
    `SELECT 'campaign', id, kind, NULL, NULL FROM entitlements.campaigns WHERE id = $1`,
  ].join(' UNION ALL '),
};

/** A few things of each kind whose text holds the words; names that begin with them first. */
export function selectByWords(
  database: Database,
  words: string,
  perKind: number,
): Promise<readonly Finding[]> {
  return database.query<Finding>(BY_WORDS, [words.replace(/[\\%_]/g, '\\$&'), perKind]);
}

/** The thing of this UUID, or the organization that it belongs to. */
export function selectByUuid(database: Database, uuid: string): Promise<readonly Finding[]> {
  return database.query<Finding>(BY_UUID, [uuid]);
}
