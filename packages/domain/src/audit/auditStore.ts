import type { Database } from '@member-console/db';
import { type Actor, type AuditEntry, auditRows } from '../kernel/index.ts';
import type { OrganizationSummary } from '../organizations/index.ts';
import type { AuditActionCount, AuditEntryView, AuditFilter, AuditPage, AuditScope } from './views.ts';

interface EntryRow {
  readonly id: string;
  readonly occurred_at: Date;
  readonly recorded_at: Date;
  readonly actor_kind: Actor['kind'];
  readonly actor_id: string | null;
  readonly actor: string | null;
  readonly on_behalf_of: string | null;
  readonly action: string;
  readonly resource_type: string;
  readonly resource_id: string;
  readonly subject: string | null;
  readonly organization: (Omit<OrganizationSummary, 'createdAt'> & { readonly createdAt: string }) | null;
  readonly reason: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly request_id: string | null;
}

/** Entries `e` with the names that their ids have today: looked up for the rows that are shown, and no others. */
const shown = (entries: string) => `
SELECT e.*, actor.display_name AS actor,
       CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'slug', o.slug, 'name', o.name,
         'createdAt', o.created_at, 'type', json_build_object('key', type.key, 'name', type.name)) END AS organization,
       CASE e.resource_type
         WHEN 'organization' THEN o.name
         WHEN 'person' THEN (SELECT display_name FROM identity.persons WHERE id = e.resource_id)
         WHEN 'site' THEN (SELECT title FROM integrations.sites WHERE id = e.resource_id)
         WHEN 'item' THEN (SELECT title FROM integrations.sites WHERE id = e.resource_id)
         WHEN 'resource' THEN (SELECT name FROM catalog.resources WHERE id = e.resource_id)
         WHEN 'entitlement_set' THEN (SELECT name FROM catalog.entitlement_sets WHERE id = e.resource_id)
         WHEN 'product' THEN (SELECT name FROM catalog.products WHERE id = e.resource_id)
         WHEN 'plan_ladder' THEN (SELECT name FROM catalog.plan_ladders WHERE id = e.resource_id)
         WHEN 'default_grant' THEN (
           SELECT coalesce(ladder.name, product.name) FROM catalog.default_grants configured
             LEFT JOIN catalog.plan_ladders ladder ON ladder.id = configured.ladder_id
             LEFT JOIN catalog.products product ON product.id = configured.product_id
            WHERE configured.id = e.resource_id)
         WHEN 'grant' THEN (
           SELECT product.name FROM entitlements.grants g JOIN catalog.products product ON product.id = g.product_id
            WHERE g.id = e.resource_id)
         WHEN 'override' THEN (
           SELECT resource.name FROM entitlements.overrides ovr
             JOIN catalog.resources resource ON resource.id = ovr.resource_id
            WHERE ovr.id = e.resource_id)
       END AS subject
  FROM ${entries} e
  LEFT JOIN identity.persons actor ON actor.id = e.actor_id
  LEFT JOIN organizations.organizations o ON o.id = e.organization_id
  LEFT JOIN organizations.types type ON type.key = o.type_key`;

/** The condition of each filter, which is written only when it narrows: so Postgres reads the index that fits. */
const CONDITIONS: Readonly<Record<keyof AuditFilter, (value: string) => string>> = {
  actorId: (value) => `actor_id = ${value}::uuid`,
  actorKind: (value) => `actor_kind = ${value}`,
  subjectId: (value) => `resource_id = ${value}::uuid`,
  organizationId: (value) => `organization_id = ${value}::uuid`,
  action: (value) => `action = ${value}`,
  requestId: (value) => `request_id = ${value}`,
  reason: (value) => `to_tsvector('simple', reason) @@ websearch_to_tsquery('simple', ${value})`,
  from: (value) => `occurred_at >= ${value}::timestamptz`,
  until: (value) => `occurred_at < ${value}::timestamptz`,
};

const SCOPES: Readonly<Record<AuditScope, { column: string; type: string }>> = {
  subject: { column: 'resource_id', type: 'uuid' },
  organization: { column: 'organization_id', type: 'uuid' },
  request: { column: 'request_id', type: 'text' },
};

/** Conditions and order of a page, with `$n` for what it brings; rows come in reverse when it is read from the end. */
function page({ after, before, backward, limit }: AuditPage, bind: (value: unknown) => string) {
  const direction = backward ? 'ASC' : 'DESC';
  return {
    key: `${backward ? 'back' : 'on'}${after ? '_after' : ''}${before ? '_before' : ''}`,
    where: [
      ...(after ? [`(occurred_at, id) < (${bind(after.at)}::timestamptz, ${bind(after.id)}::uuid)`] : []),
      ...(before ? [`(occurred_at, id) > (${bind(before.at)}::timestamptz, ${bind(before.id)}::uuid)`] : []),
    ],
    order: (of = '') => `ORDER BY ${of}occurred_at ${direction}, ${of}id ${direction}`,
    limit: `LIMIT ${bind(limit)}`,
  };
}

function binding() {
  const values: unknown[] = [];
  return { values, bind: (value: unknown) => `$${values.push(value)}` };
}

/** A page of the audit, the latest first. */
export async function selectAuditPage(
  database: Pick<Database, 'query'>,
  request: AuditPage,
  filter: AuditFilter,
): Promise<readonly AuditEntryView[]> {
  const { values, bind } = binding();
  const names = (Object.keys(CONDITIONS) as (keyof AuditFilter)[]).filter((name) => filter[name] !== null);
  const narrowed = names.map((name) => CONDITIONS[name](bind(filter[name])));
  const { key, where, order, limit } = page(request, bind);
  const conditions = [...narrowed, ...where];
  const entries = `(SELECT * FROM audit.entries
    ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''} ${order()} ${limit})`;
  const rows = await database.query<EntryRow>(
    { name: `audit.page_${key}_${names.join('_')}`, text: `${shown(entries)} ${order('e.')}` },
    values,
  );
  return rows.map(entryOf);
}

/** A page of the entries of each of several things, in the order in which they were asked for. */
export async function selectAuditPages(
  database: Pick<Database, 'query'>,
  scope: AuditScope,
  keys: readonly string[],
  request: AuditPage,
): Promise<readonly (readonly AuditEntryView[])[]> {
  const { values, bind } = binding();
  const { column, type } = SCOPES[scope];
  const asked = `unnest(${bind(keys)}::${type}[]) AS asked (key)`;
  const { key, where, order, limit } = page(request, bind);
  const entries = `(SELECT asked.key, entry.* FROM ${asked}, LATERAL (
    SELECT * FROM audit.entries
     WHERE ${[`${column} = asked.key`, ...where].join(' AND ')} ${order()} ${limit}) AS entry)`;
  const rows = await database.query<EntryRow & { readonly key: string }>(
    { name: `audit.pages_${scope}_${key}`, text: `${shown(entries)} ${order('e.')}` },
    values,
  );
  return keys.map((one) => rows.filter((row) => row.key === one).map(entryOf));
}

/** Entries by their ids, in no order. */
export async function selectAuditEntries(
  database: Pick<Database, 'query'>,
  ids: readonly string[],
): Promise<readonly AuditEntryView[]> {
  const rows = await database.query<EntryRow>(
    { name: 'audit.by_ids', text: shown('(SELECT * FROM audit.entries WHERE id = ANY ($1))') },
    [ids],
  );
  return rows.map(entryOf);
}

/** Beyond this, how often something happened is not counted on: a question costs the same in a large installation. */
const MOST_COUNTED = 10_000;

/** How often each action happened in a window, the most frequent first. */
export async function countActions(
  database: Pick<Database, 'query'>,
  from: Date,
  until: Date,
): Promise<readonly AuditActionCount[]> {
  const rows = await database.query<{ action: string; count: number }>(
    {
      name: 'audit.count_actions',
      // From one action to the next in the index, instead of over all entries.
      text: `WITH RECURSIVE known AS (
               SELECT min(action) AS action FROM audit.entries
               UNION ALL
               SELECT (SELECT min(action) FROM audit.entries WHERE action > known.action)
                 FROM known WHERE known.action IS NOT NULL)
             SELECT known.action, counted.count FROM known, LATERAL (
               SELECT count(*)::int FROM (
                 SELECT FROM audit.entries e
                  WHERE e.action = known.action AND occurred_at >= $1 AND occurred_at < $2 LIMIT $3) AS counted_on) AS counted
              WHERE known.action IS NOT NULL AND counted.count > 0
              ORDER BY counted.count DESC, known.action`,
    },
    [from, until, MOST_COUNTED + 1],
  );
  return rows.map(({ action, count }) => ({
    action,
    count: Math.min(count, MOST_COUNTED),
    isMore: count > MOST_COUNTED,
  }));
}

/** Writes an entry under an id of its own, unless there is one. */
export async function insertRefusal(
  database: Pick<Database, 'query'>,
  id: string,
  actor: Actor,
  entry: AuditEntry,
): Promise<void> {
  await database.query(
    {
      name: 'audit.insert_refusal',
      text: `INSERT INTO audit.entries (id, occurred_at, actor_kind, actor_id, on_behalf_of, action, resource_type,
                                        resource_id, organization_id, after, request_id)
             SELECT $1, system.at(), actor_kind, actor_id, on_behalf_of, action, resource_type, resource_id,
                    organization_id, after, request_id
               FROM jsonb_to_recordset($2::jsonb) AS entry (
                 actor_kind text, actor_id uuid, on_behalf_of uuid, action text, resource_type text, resource_id uuid,
                 organization_id uuid, after jsonb, request_id text)
             ON CONFLICT (id) DO NOTHING`,
    },
    [id, auditRows(actor, entry)],
  );
}

function entryOf(row: EntryRow): AuditEntryView {
  const { organization } = row;
  return {
    id: row.id,
    actor: { kind: row.actor_kind, name: row.actor },
    personId: row.actor_id,
    onBehalfOfId: row.on_behalf_of,
    action: row.action,
    subject: { type: row.resource_type, id: row.resource_id, name: row.subject ?? nameIn(row) },
    organization: organization && { ...organization, createdAt: new Date(organization.createdAt) },
    reason: row.reason,
    before: row.before,
    after: row.after,
    requestId: row.request_id,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
  };
}

/** What a thing that is no more was called. */
function nameIn({ before, after }: EntryRow): string | null {
  for (const facts of [after, before]) {
    if (typeof facts !== 'object' || facts === null || !('name' in facts)) continue;
    if (typeof facts.name === 'string') return facts.name;
  }
  return null;
}
