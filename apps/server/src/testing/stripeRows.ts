import { newId } from '@member-console/domain/kernel';
import { idFrom } from './catalogStage.ts';
import type { Row } from './matrix.ts';
import { stripeStage } from './stripeStage.ts';
import type { TestConsole } from './testConsole.ts';

const NOTHING = '0'.repeat(32);
const reason = 'For a test';

const mutation = (name: string): string =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ... on UserError { code message path } } }`;
const list = (field: string): Row => ({ query: `{ ${field}(first: 1) { nodes { id } } }` });
const made = (make: (console: TestConsole) => Promise<string>, prefix: string) => ({
  aim: async ({ console }: { console: TestConsole }) => idFrom(prefix, await make(console)),
  absent: `${prefix}_${NOTHING}`,
});
const node = (type: string, make: (console: TestConsole) => Promise<string>, prefix: string): Row => ({
  query: `query ($id: ID!) { node(id: $id) { id ... on ${type} { of: __typename } } }`,
  ...made(make, prefix),
});
const one = (field: string, make: (console: TestConsole) => Promise<string>, prefix: string): Row => ({
  query: `query ($id: ID!) { ${field}(id: $id) { id } }`,
  ...made(make, prefix),
});
/** A mutation aimed at one thing, which is made anew for each cell. */
const at = (
  name: string,
  make: (console: TestConsole) => Promise<string>,
  prefix: string,
  input: (id: string) => object,
): Row => ({
  query: mutation(name),
  ...made(make, prefix),
  variables: (id) => ({ input: { reason, ...input(id) } }),
});

/** An organization of its own with a customer in Stripe, or without one. */
async function organization(console: TestConsole, stripeCustomer: string | null): Promise<string> {
  const { rows } = await console.database.pool.query<{ id: string }>(
    `WITH organization AS (
       INSERT INTO organizations.organizations (slug, name, type_key)
       VALUES ($1, 'Somebody', 'cooperative') RETURNING id),
     pool AS (INSERT INTO entitlements.pools (organization_id) SELECT id FROM organization),
     account AS (
       INSERT INTO billing.accounts (organization_id, created_at)
       SELECT id, system.at() FROM organization WHERE $2::text IS NOT NULL RETURNING id),
     mapping AS (
       INSERT INTO billing.stripe_mappings (kind, id, stripe_id) SELECT 'customer', id, $2 FROM account)
     SELECT id FROM organization`,
    [newId(), stripeCustomer],
  );
  return idFrom('org', rows[0]?.id ?? '');
}

const linking = (): Row => {
  let stripeCustomer = '';
  return {
    query: mutation('linkStripeCustomer'),
    aim: async ({ console }) => {
      stripeCustomer = await stripeStage.customer(console);
      return organization(console, null);
    },
    absent: `org_${NOTHING}`,
    variables: (organizationId) => ({ input: { stripeCustomer, organizationId, reason } }),
  };
};

/** How what operators watch of Stripe is asked. */
export const STRIPE_ROWS: Readonly<Record<string, Row>> = {
  'Query.stripeHealth': { query: '{ stripeHealth { waitingCount } }' },
  'Query.stripeEvents': list('stripeEvents'),
  'Query.stripeEvent': one('stripeEvent', stripeStage.failedEvent, 'evt'),
  'Query.billingConcerns': list('billingConcerns'),
  'Query.reconciliations': list('reconciliations'),
  'Query.reconciliation': one('reconciliation', stripeStage.run, 'run'),
  'Query.drifts': list('drifts'),
  'node StripeEvent': node('StripeEvent', stripeStage.failedEvent, 'evt'),
  'node BillingConcern': node('BillingConcern', stripeStage.concern, 'conc'),
  'node Reconciliation': node('Reconciliation', stripeStage.run, 'run'),
  'node Drift': node('Drift', stripeStage.drift, 'drift'),
  // What only operators see who look after money.
  'StripeEvent.payload': {
    query: 'query ($id: ID!) { node(id: $id) { ... on StripeEvent { payload } } }',
    ...made(stripeStage.failedEvent, 'evt'),
  },
  'Mutation.retryStripeEvent': at('retryStripeEvent', stripeStage.failedEvent, 'evt', (eventId) => ({
    eventId,
  })),
  'Mutation.resolveConcern': at('resolveConcern', stripeStage.concern, 'conc', (concernId) => ({
    concernId,
  })),
  'Mutation.startReconciliation': {
    query: mutation('startReconciliation'),
    aim: async ({ console }) => {
      await console.database.pool.query('UPDATE billing.reconciliation_runs SET finished_at = system.at()');
      return '';
    },
    variables: () => ({ input: { isDryRun: true, reason } }),
  },
  'Mutation.cancelReconciliation': at('cancelReconciliation', stripeStage.run, 'run', (reconciliationId) => ({
    reconciliationId,
  })),
  'Mutation.repairDrift': at('repairDrift', stripeStage.drift, 'drift', (driftId) => ({ driftId })),
  'Mutation.syncAccount': {
    query: mutation('syncAccount'),
    aim: async ({ console }) => organization(console, await stripeStage.customer(console)),
    absent: `org_${NOTHING}`,
    variables: (organizationId) => ({ input: { organizationId, reason } }),
  },
  'Mutation.linkStripeCustomer': linking(),
};
