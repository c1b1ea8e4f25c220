/** Values of a field's arguments, those of the fields above it included. */
export type Arguments = Readonly<Record<string, unknown>>;

/** How a field is read: a SQL expression, or one or many rows of another type. */
export type Reading = string | { readonly type: string; readonly from?: string; readonly isList?: boolean };

export type Field = Reading | ((given: Arguments) => Reading);

const id = (prefix: string, column: string) => `'${prefix}_' || replace(${column}::text, '-', '')`;
const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const STATES: Readonly<Record<string, string>> = {
  ARCHIVED: 'archived_at IS NOT NULL',
  PENDING: 'archived_at IS NULL AND served_revision = 0',
  ACTIVE: 'archived_at IS NULL AND served_revision > 0',
};

function sitesOf({ filter }: Arguments): string {
  const states = (filter as { states?: readonly string[] } | undefined)?.states;
  const wanted = states ? `AND (${states.map((state) => STATES[state] ?? 'false').join(' OR ')})` : '';
  return `FROM integrations.sites site WHERE site.organization_id = org.organization_id ${wanted}
    ORDER BY site.created_at DESC, site.id DESC`;
}

/**
 * What each field of the contract is in SQL. Names of columns are those of the relations in `statement.ts`; a
 * column belongs to the innermost row that has it, so that one product reads the same wherever it stands.
 */
export const FIELDS: Readonly<Record<string, Readonly<Record<string, Field>>>> = {
  Query: {
    viewer: { type: 'Viewer', from: 'FROM me' },
    organization: { type: 'Organization', from: 'FROM org WHERE org.slug = $3' },
  },
  Viewer: {
    person: { type: 'Person' },
    operatorRole: 'upper(operator_role)',
    defaultOrganization: { type: 'Organization', from: 'FROM org' },
  },
  Person: {
    id: id('per', 'person_id'),
    displayName: 'display_name',
    email: 'email',
    locale: 'upper(locale)',
    pictureUrl: `'/pictures/' || picture_key`,
    createdAt: instant('person_created_at'),
  },
  Organization: {
    id: id('org', 'organization_id'),
    slug: 'slug',
    name: 'name',
    type: { type: 'OrganizationType' },
    createdAt: instant('created_at'),
    isSuspended: 'is_suspended',
    viewerCapabilities: `ARRAY(SELECT upper(replace(capability, '.', '_')) FROM organizations.role_capabilities given
      WHERE given.role_id = org.role_id ORDER BY capability)`,
    plans: { type: 'CurrentPlan', isList: true, from: 'FROM plan ORDER BY plan.ladder_name, plan.since' },
    entitlements: {
      type: 'EffectiveEntitlement',
      isList: true,
      from: 'FROM entitlement ORDER BY resource_key',
    },
    sites: { type: 'SiteConnection' },
  },
  OrganizationType: { key: 'type_key', name: 'type_name' },
  CurrentPlan: {
    ladder: { type: 'PlanLadder' },
    product: { type: 'Product' },
    rank: 'rank',
    since: instant('since'),
    until: instant('until'),
    source: 'upper(source)',
  },
  PlanLadder: { id: id('lad', 'ladder_id'), slug: 'ladder_slug', name: 'ladder_name' },
  Product: {
    id: id('prod', 'product_id'),
    slug: 'product_slug',
    name: 'product_name',
    description: 'product_description',
  },
  EffectiveEntitlement: {
    resource: { type: 'Resource' },
    value: { type: 'EntitlementValue' },
    used: 'used::text',
    remaining: `CASE WHEN kind = 'limit' AND limit_value >= 0 AND used >= 0 THEN greatest(limit_value - used, 0)::text END`,
    contributions: {
      type: 'Contribution',
      isList: true,
      from: 'FROM contribution WHERE contribution.resource_id = entitlement.resource_id ORDER BY part, place, contribution.since, grant_id',
    },
  },
  Resource: {
    id: id('res', 'resource_id'),
    key: 'resource_key',
    name: 'resource_name',
    description: 'resource_description',
    kind: 'upper(kind)',
    unit: 'unit',
  },
  Contribution: {
    state: 'state',
    source: 'upper(source)',
    product: { type: 'Product' },
    value: { type: 'EntitlementValue' },
    quantity: 'quantity',
    grantedBy: 'granted_by',
    reason: 'reason',
    since: instant('since'),
    until: instant('until'),
  },
  BooleanValue: { enabled: 'enabled' },
  LimitValue: { limit: 'limit_value::text', isUnlimited: 'limit_value IS NULL' },
  EnumValue: { level: 'level' },
  SiteConnection: {
    nodes: (given) => ({
      type: 'Site',
      isList: true,
      from: `${sitesOf(given)} LIMIT ${Number(given.first)}`,
    }),
    pageInfo: { type: 'PageInfo' },
  },
  PageInfo: { hasNextPage: (given) => `EXISTS (SELECT ${sitesOf(given)} OFFSET ${Number(given.first)})` },
  Site: {
    id: id('site', 'site.id'),
    title: 'title',
    host: 'host',
    url: `'http://' || host || $2 || '/'`,
    state: `CASE WHEN archived_at IS NOT NULL THEN 'ARCHIVED' WHEN served_revision = 0 THEN 'PENDING' ELSE 'ACTIVE' END`,
    readOnlyReason: `CASE WHEN is_suspended THEN 'SUSPENDED' WHEN archived_at IS NOT NULL THEN 'ARCHIVED'
      WHEN (SELECT used > limit_value FROM entitlement WHERE resource_key = 'fedwiki.storage_mb') THEN 'STORAGE_FULL' END`,
    storageBytes: 'storage_bytes::text',
    storageMeasuredAt: instant('storage_measured_at'),
    createdAt: instant('site.created_at'),
    archivedAt: instant('archived_at'),
  },
};

/** Types of which a row decides which one it is. */
export const UNIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  EntitlementValue: {
    BooleanValue: `kind = 'boolean'`,
    LimitValue: `kind = 'limit'`,
    EnumValue: `kind = 'enum'`,
  },
};
