import type { Database, Statement } from '@member-console/db';
import { jobIdOf, jobNumberOf } from '../system/index.ts';
import type { Finding, FindingKind, PartKind } from './finding.ts';

interface Source {
  readonly from: string;
  /** Where it is not the row's own. */
  readonly id?: string;
  readonly name: string;
  readonly slug: string;
  readonly detail: string;
  /** What words are compared with. The first three are served by an index over three letters each. */
  readonly text: string;
}

/** What words find. The others have no name: they are found by their id. */
type SourceKind = Exclude<
  FindingKind,
  | 'campaign'
  | 'auditEntry'
  | 'outboundEmail'
  | 'stripeEvent'
  | 'reconciliation'
  | 'subscription'
  | 'payment'
  | PartKind
>;

/** Where things of each kind are, and what tells one from another. */
const SOURCES: Readonly<Record<SourceKind, Source>> = {
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
  organizationType: {
    from: 'organizations.types thing',
    id: 'thing.key',
    name: 'thing.name',
    slug: 'thing.key',
    detail: 'thing.key',
    text: `thing.name || ' ' || thing.key`,
  },
  invoice: {
    from: 'billing.invoices thing',
    name: 'coalesce(thing.number, thing.status)',
    slug: 'NULL',
    detail: `(SELECT o.name FROM billing.accounts a JOIN organizations.organizations o ON o.id = a.organization_id
               WHERE a.id = thing.account_id)`,
    text: 'thing.number',
  },
  job: {
    from: 'graphile_worker.jobs thing',
    // As `jobIdOf` makes an id of the queue's number.
    id: `'${jobIdOf(0n).slice(0, -12)}' || lpad(to_hex(thing.id), 12, '0')`,
    name: 'thing.task_identifier',
    slug: 'NULL',
    detail: `to_char(thing.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI')`,
    text: 'thing.task_identifier',
  },
};

/** Those that have a UUID of their own. */
const WITH_UUID = (Object.keys(SOURCES) as SourceKind[]).filter((kind) => SOURCES[kind].id === undefined);

/** SQL for the columns of a `Finding` of this kind, from a row called `thing`. */
export function findingColumns(kind: SourceKind): string {
  const { id = 'thing.id::text', name, slug, detail } = SOURCES[kind];
  return `'${kind}' AS kind, ${id} AS id, ${name} AS name, ${slug} AS slug, ${detail} AS detail`;
}

const BY_WORDS: Statement = {
  name: 'oversight.by_words',
  text: (Object.keys(SOURCES) as SourceKind[])
    .map((kind) => {
      const { from, name, text } = SOURCES[kind];
      return `(SELECT ${findingColumns(kind)} FROM ${from} WHERE ${text} ILIKE '%' || $1 || '%'
                ORDER BY (${name} ILIKE $1 || '%') DESC, lower(${name}), ${kind === 'job' ? 'thing.id DESC' : '2'} LIMIT $2)`;
    })
    .join(' UNION ALL '),
};

/** Where parts of organizations are, and how each tells its organization. */
const ofPool = (table: string) =>
  `SELECT pool.organization_id FROM entitlements.${table} part
     JOIN entitlements.pools pool ON pool.id = part.pool_id WHERE part.id = $1`;
const PARTS: Readonly<Record<PartKind, string>> = {
  membership: 'SELECT organization_id FROM organizations.memberships WHERE id = $1',
  organizationNote: 'SELECT organization_id FROM organizations.notes WHERE id = $1',
  grant: ofPool('grants'),
  override: ofPool('overrides'),
  transition: ofPool('transitions'),
  planRequest: ofPool('requests'),
  billingAccount: 'SELECT organization_id FROM billing.accounts WHERE id = $1',
  billingIntent: `SELECT a.organization_id FROM billing.intents i JOIN billing.accounts a ON a.id = i.account_id
                   WHERE i.id = $1`,
};

/** What has no name of its own is told by whose it is. */
const ofPayer = (kind: 'subscription' | 'payment', condition: string) =>
  `SELECT '${kind}', thing.id::text, o.name, NULL, thing.status
     FROM billing.${kind}s thing JOIN billing.accounts a ON a.id = thing.account_id
     JOIN organizations.organizations o ON o.id = a.organization_id WHERE ${condition}`;

const BY_UUID: Statement = {
  name: 'oversight.by_uuid',
  text: [
    ...WITH_UUID.map(
      (kind) => `SELECT ${findingColumns(kind)} FROM ${SOURCES[kind].from} WHERE thing.id = $1`,
    ),
    `SELECT ${findingColumns('job')} FROM ${SOURCES.job.from} WHERE thing.id = $2`,
    ...Object.entries(PARTS).map(
      ([kind, belonging]) => `SELECT '${kind}', $1::uuid::text, thing.name, thing.slug, thing.slug
                                FROM organizations.organizations thing WHERE thing.id = (${belonging})`,
    ),
    `SELECT ${findingColumns('organization')} FROM ${SOURCES.organization.from}
      WHERE thing.id = (SELECT organization_id FROM organizations.workspaces WHERE id = $1)`,
    `SELECT ${findingColumns('entitlementSet')} FROM ${SOURCES.entitlementSet.from}
      WHERE thing.id = (SELECT set_id FROM catalog.entitlement_set_versions WHERE id = $1)`,
    `SELECT ${findingColumns('product')} FROM ${SOURCES.product.from}
      WHERE thing.id = (SELECT product_id FROM catalog.prices WHERE id = $1)`,
    `SELECT ${findingColumns('organizationType')} FROM ${SOURCES.organizationType.from}
      WHERE thing.key = (SELECT type_key FROM catalog.default_grants WHERE id = $1)`,
    `SELECT ${findingColumns('person')} FROM ${SOURCES.person.from}
      WHERE thing.id = (SELECT person_id FROM identity.operators WHERE id = $1)`,
    ofPayer('subscription', 'thing.id = $1'),
    ofPayer(
      'payment',
      `thing.id IN ($1, (SELECT payment_id FROM billing.refunds WHERE id = $1),
                        (SELECT payment_id FROM billing.disputes WHERE id = $1))`,
    ),
    `SELECT 'campaign', id::text, kind, NULL, NULL FROM entitlements.campaigns WHERE id = $1`,
    `SELECT 'stripeEvent', id::text, type, NULL, event_id FROM billing.stripe_events WHERE id = $1`,
    `SELECT 'reconciliation', id::text, kind, NULL, reason FROM billing.reconciliation_runs
      WHERE id = $1 OR id = (SELECT run_id FROM billing.drifts WHERE id = $1)`,
    `SELECT 'auditEntry', id::text, action, NULL, reason FROM audit.entries WHERE id = $1`,
    `SELECT 'outboundEmail', id::text, to_address, to_address, kind FROM mail.outbound_emails WHERE id = $1`,
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

/** The thing of this UUID, or that to which it belongs. */
export function selectByUuid(database: Database, uuid: string): Promise<readonly Finding[]> {
  return database.query<Finding>(BY_UUID, [uuid, jobNumberOf(uuid)]);
}

/** The thing that Stripe calls so, or that to which it belongs. */
export async function selectByStripeId(database: Database, stripeId: string): Promise<readonly Finding[]> {
  const [mapped] = await database.query<{ id: string }>(
    {
      name: 'oversight.by_stripe_id',
      text: 'SELECT id FROM billing.stripe_mappings WHERE stripe_id = $1 LIMIT 1',
    },
    [stripeId],
  );
  return mapped ? selectByUuid(database, mapped.id) : [];
}
