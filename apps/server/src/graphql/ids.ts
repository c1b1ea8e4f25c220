import { type GraphQLSchema, isObjectType } from 'graphql';

/** Prefix of each type's ids; what follows it is the UUID in 32 hexadecimal digits. */
const PREFIXES = {
  AuditEntry: 'aud',
  BillingAccount: 'acct',
  BillingConcern: 'conc',
  BillingIntent: 'intent',
  Campaign: 'camp',
  DefaultGrant: 'dflt',
  Dispute: 'disp',
  Drift: 'drift',
  EntitlementSet: 'set',
  EntitlementSetVersion: 'setv',
  Grant: 'grant',
  Invoice: 'inv',
  Job: 'job',
  Membership: 'mem',
  OperatorTerm: 'term',
  OutboundEmail: 'mail',
  Organization: 'org',
  OrganizationNote: 'note',
  Override: 'ovr',
  Payment: 'pay',
  Person: 'per',
  PlanLadder: 'lad',
  PlanRequest: 'req',
  Price: 'price',
  Product: 'prod',
  Reconciliation: 'run',
  Refund: 'rfnd',
  Resource: 'res',
  Site: 'site',
  StripeEvent: 'evt',
  Subscription: 'sub',
  Transition: 'trn',
  Workspace: 'wks',
} as const;
export type NodeName = keyof typeof PREFIXES;

const NAMES = new Map<string, NodeName>(
  Object.entries(PREFIXES).map(([name, prefix]) => [prefix, name as NodeName]),
);

/** The type of node that is called so; null when there is none. */
export function nodeNameOf(name: string): NodeName | null {
  return name in PREFIXES ? (name as NodeName) : null;
}

/** `Organization`, `01a1f8b7-…` → `org_01a1f8b7…`. */
export function encodeId(typename: string, uuid: string): string {
  return `${PREFIXES[typename as NodeName]}_${uuid.replaceAll('-', '')}`;
}

/** Type and UUID of an id; null for a text that is no id of ours. */
export function parseId(id: string): { typename: NodeName; id: string } | null {
  const [, prefix = '', hex = ''] = /^([a-z]{3,6})_([0-9a-f]{32})$/.exec(id) ?? [];
  const typename = NAMES.get(prefix);
  if (typename === undefined) return null;
  const uuid = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { typename, id: uuid };
}

/** Of nothing: no row has this id. */
const NOTHING = { typename: 'Organization', id: '00000000-0000-0000-0000-000000000000' } as const;

/** For the relay plugin: an id that is none is an id of nothing. */
export function decodeId(id: string): { typename: string; id: string } {
  return parseId(id) ?? NOTHING;
}

/** The UUID of an id of this type; null when it is another type's, or no id at all. */
export function uuidOf(typename: NodeName, id: string): string | null {
  const parsed = parseId(id);
  return parsed?.typename === typename ? parsed.id : null;
}

/** The UUID of an id of this type; of nothing, when it is another type's or no id at all. */
export function uuidOrNothing(typename: NodeName, id: string): string {
  return uuidOf(typename, id) ?? NOTHING.id;
}

/** A UUID as it was given, for what has no id of the API's; of nothing, when it is none. */
export function plainUuid(id: string): string {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : NOTHING.id;
}

/**
 * Lets every node tell its id at once. The relay plugin tells it in a promise, which makes one of each node, of each
 * thing that holds one, and so on up to the page.
 */
export function tellIdsAtOnce(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.getInterfaces().some(({ name }) => name === 'Node')) continue;
    const field = type.getFields().id;
    if (field) field.resolve = ({ id }: { id: string }) => encodeId(type.name, id);
  }
  return schema;
}
