import { readFile } from 'node:fs/promises';
import { recordStatements } from '@member-console/testing/database';
import { beforeAll, describe, expect, it } from 'vitest';
import { BILLING_COSTS, BILLING_PURPOSES, billingVariables } from '../testing/billingCosts.ts';
import { billingStage } from '../testing/billingStage.ts';
import { enter, enterOperator, join, type Player, placeSite } from '../testing/cast.ts';
import { CATALOG_COSTS, CATALOG_PURPOSES, catalogVariables } from '../testing/catalogCosts.ts';
import { catalogStage, idFrom } from '../testing/catalogStage.ts';
import { stripeStage } from '../testing/stripeStage.ts';
import { systemStage } from '../testing/systemStage.ts';
import { useConsole } from '../testing/testConsole.ts';

const MANIFEST = new URL('../../../web/src/__generated__/persisted-documents.json', import.meta.url);
const documents = Object.values(JSON.parse(await readFile(MANIFEST, 'utf8')) as Record<string, string>);
const nameOf = (document: string) => /\bquery (\w+)/.exec(document)?.[1];

/** What each statement is for, by words that only it has. */
const PURPOSES: readonly (readonly [RegExp, string])[] = [
  [/JOIN auth\.live_sessions s ON s\.token = asked\.token/, 'who asks'],
  [/FROM auth\.sessions WHERE user_id/, 'all sessions of the account'],
  [/FROM unnest\(\$1::text\[\]\) AS asked \(key\), LATERAL/, 'entries of requests'],
  [/FROM \(SELECT asked\.key, entry\.\* FROM unnest\(\$1::uuid/, 'entries of a thing'],
  [/WITH RECURSIVE known AS \( SELECT min\(action\)/, 'how often actions happened'],
  [/FROM \(SELECT \* FROM audit\.entries WHERE id = ANY/, 'entries by ids'],
  [/FROM \(SELECT \* FROM audit\.entries/, 'a page of the audit'],
  [/FROM identity\.persons p WHERE \(\$1::text/, 'a page of persons'],
  [/AS organization_count FROM identity\.persons/, 'how persons stand'],
  [/FROM identity\.persons p WHERE/, 'persons'],
  [/FROM "organizations"\."notes"/, 'notes'],
  [/^WITH counted AS .* FROM integrations\.sites/, 'sites in numbers'],
  [/AS key, s\.id FROM integrations\.sites s WHERE/, 'a page of sites'],
  [/NOT EXISTS \(SELECT FROM entitlements\.items i/, 'what a suspension reaches'],
  [/'organization' AS kind, .* ILIKE/, 'what fits the words'],
  [/WITH present AS MATERIALIZED .* AS habits/, 'everything that needs a person'],
  [/^SELECT p\.id AS "poolId", p\.version/, 'the version of rights'],
  [/WITH chosen AS/, 'plans and entitlements of organizations'],
  [/FROM catalog\.plan_ladders l JOIN entitlements\.pools pool/, 'plan timelines'],
  [/FROM entitlements\.grants g JOIN entitlements\.pools pool/, 'grants'],
  [/FROM entitlements\.overrides v JOIN entitlements\.pools pool/, 'overrides'],
  [/FROM entitlements\.transitions t JOIN entitlements\.pools pool/, 'transitions'],
  [/WITH pool AS MATERIALIZED/, 'facts of a pool'],
  [/^ ?SELECT s\.id, s\.key, s\.name/, 'entitlement sets'],
  [/^ ?SELECT (r\.)?id, (r\.)?key, .* FROM catalog\.resources/, 'resources'],
  [/FROM entitlements\.requests r JOIN entitlements\.pools pool/, 'requests'],
  [/FROM organizations\.organizations o JOIN organizations\.types/, 'a page of organizations'],
  [/FROM catalog\.plan_ladders ladder/, 'every ladder'],
  [/^ ?SELECT l\.id, l\.slug, l\.name, l\.version/, 'ladders for operators'],
  [/AS moment, entitlements\.provisions p/, 'who is on which plan'],
  [/^ ?SELECT d\.id, json_build_object/, 'defaults'],
  [/^SELECT default_grant_id AS id/, 'who has a default'],
  [/FROM organizations\.types t/, 'kinds of organizations'],
  [/^WITH reached AS/, 'whom a backfill reaches'],
  [/^ ?SELECT c\.id, c\.kind/, 'campaigns'],
  [/FROM entitlements\.campaign_items item/, 'items of a campaign'],
  [/^ ?SELECT p\.id, p\.slug, p\.name, p\.description, p\.product_type/, 'products for operators'],
  [/FROM catalog\.products product WHERE/, 'what products include'],
  [/^WITH job AS MATERIALIZED .*worker_heartbeats/, 'the queue'],
  [/^WITH job AS MATERIALIZED/, 'jobs'],
  [/FROM graphile_worker\.jobs j\) job WHERE id/, 'a job'],
  [/count\(\*\)::int AS count FROM mail\.outbound_emails/, 'mails by state'],
  [/FROM mail\.outbound_emails/, 'mails'],
  [/pg_database_size/, 'the installation'],
  [/FROM identity\.operators o, \(SELECT system\.at/, 'terms of operators'],
  [/FROM "integrations"\."sites"/, 'sites'],
  [/FROM "organizations"\."memberships"/, 'memberships'],
  [/FROM "organizations"\."workspaces"/, 'workspaces'],
  [/AS MATERIALIZED \(SELECT system\.at\(\) AS at\), minute AS/, 'the health of Stripe'],
  [/FROM billing\.stripe_events r /, 'events of Stripe'],
  [/SELECT id, payload FROM billing\.stripe_events/, 'what events say'],
  [/FROM billing\.concerns r /, 'concerns'],
  [/FROM billing\.reconciliation_runs r/, 'comparisons'],
  [/FROM billing\.drifts r /, 'differences'],
  ...CATALOG_PURPOSES,
  ...BILLING_PURPOSES,
];

/** Every question that a page asks, and what it costs. Each line is one round trip to Postgres. */
const COSTS: Readonly<Record<string, readonly string[]>> = {
  LandingPage: ['every ladder', 'who asks'],
  HomePage: ['who asks', 'plans and entitlements of organizations', 'sites'],
  SitesPage: ['who asks', 'plans and entitlements of organizations', 'sites'],
  NewSitePage: ['who asks', 'plans and entitlements of organizations', 'sites'],
  ChooseSitesPage: ['who asks', 'plans and entitlements of organizations', 'sites'],
  LookAgain: ['who asks', 'sites', 'plans and entitlements of organizations'],
  // Asked to wait, twice: before and after.
  OrganizationChange: ['who asks', 'the version of rights'],
  CheckoutPage: [
    'who asks',
    'requests to Stripe',
    'prices by their ids',
    'what products include',
    'plans and entitlements of organizations',
  ],
  // The ladders once as they are and once as they look from the organization; prices of plans and of add-ons.
  PlansPage: [
    'who asks',
    'every ladder',
    'every ladder',
    'the store',
    'prices',
    'prices',
    'products for operators',
    'what products include',
    'plans and entitlements of organizations',
  ],
  // What it would come to is reckoned under the same facts as the change itself.
  ChoosePage: [
    'who asks',
    'every ladder',
    'prices by their ids',
    'what products include',
    'plans and entitlements of organizations',
    'plans and entitlements of organizations',
    'whether a price can be chosen',
    'what is paid for',
    'facts of a pool',
    'resources',
  ],
  DesignPage: ['who asks'],
  FedWikiPage: ['who asks', 'sites in numbers'],
  AllSitesPage: ['who asks', 'a page of sites', 'sites', 'plans and entitlements of organizations'],
  SitesExport: ['who asks', 'a page of sites', 'sites', 'plans and entitlements of organizations'],
  SitePage: ['who asks', 'sites', 'plans and entitlements of organizations', 'entries of a thing'],
  StripePage: ['who asks', 'the health of Stripe', 'events of Stripe', 'comparisons'],
  StripeEventsPage: ['who asks', 'events of Stripe'],
  StripeEventPage: ['who asks', 'events of Stripe', 'what events say', 'entries of a thing'],
  BillingConcernsPage: ['who asks', 'concerns'],
  ReconciliationsPage: ['who asks', 'comparisons'],
  ReconciliationPage: ['who asks', 'comparisons', 'differences', 'entries of a thing'],
  DriftsExport: ['who asks', 'differences'],
  JobsPage: ['who asks', 'the queue', 'jobs'],
  JobPage: ['who asks', 'a job', 'entries of a thing'],
  MailPage: ['who asks', 'mails by state', 'mails'],
  MailPreviewsPage: ['who asks'],
  SettingsPage: ['who asks', 'the installation'],
  OperatorsPage: ['who asks', 'terms of operators', 'persons'],
  NewOperatorPage: ['who asks'],
  AccountPage: ['who asks'],
  OperatorAddressPage: ['who asks'],
  SessionsPage: ['who asks', 'all sessions of the account'],
  FindAnything: ['who asks', 'what fits the words'],
  LaddersPage: ['who asks', 'ladders for operators', 'ladders for operators'],
  NewLadderPage: ['who asks'],
  LadderPage: [
    'who asks',
    'entries of a thing',
    'ladders for operators',
    'ladders for operators',
    'products for operators',
    'what products include',
    'who is on which plan',
  ],
  EditLadderPage: ['who asks', 'ladders for operators'],
  TypesPage: ['who asks', 'kinds of organizations', 'defaults', 'ladders for operators'],
  NewTypePage: ['who asks'],
  TypePage: [
    'who asks',
    'entries of a thing',
    'kinds of organizations',
    'defaults',
    'who has a default',
    'ladders for operators',
    'ladders for operators',
    'every ladder',
    'products for operators',
  ],
  EditTypePage: ['who asks', 'kinds of organizations'],
  BackfillPage: [
    'who asks',
    'kinds of organizations',
    'whom a backfill reaches',
    'plans and entitlements of organizations',
  ],
  CampaignsPage: ['who asks', 'campaigns'],
  OperatorHomePage: [
    'who asks',
    'everything that needs a person',
    'a page of organizations',
    'plans and entitlements of organizations',
  ],
  CampaignPage: [
    'who asks',
    'entries of a thing',
    'campaigns',
    'items of a campaign',
    'plans and entitlements of organizations',
  ],
  CampaignItemsExport: [
    'who asks',
    'campaigns',
    'items of a campaign',
    'plans and entitlements of organizations',
  ],
  OrganizationsPage: [
    'who asks',
    'every ladder',
    'kinds of organizations',
    'a page of organizations',
    'plans and entitlements of organizations',
  ],
  OrganizationsExport: ['who asks', 'a page of organizations', 'plans and entitlements of organizations'],
  AuditPage: ['who asks', 'a page of the audit', 'how often actions happened', 'persons'],
  AuditExport: ['who asks', 'a page of the audit', 'persons'],
  AuditEntryPage: ['who asks', 'entries by ids', 'entries of requests', 'persons'],
  ...CATALOG_COSTS,
  ...BILLING_COSTS,
  PersonsPage: ['who asks', 'a page of persons', 'how persons stand'],
  PersonsExport: ['who asks', 'a page of persons', 'how persons stand'],
  PersonPage: [
    'who asks',
    'persons',
    'how persons stand',
    'all sessions of the account',
    'memberships',
    'entries of a thing',
  ],
  OrganizationStandingPage: [
    'who asks',
    'plans and entitlements of organizations',
    'what a suspension reaches',
    'notes',
  ],
  // At another instant than now: of the present the frame asks too.
  OrganizationPage: [
    'who asks',
    'plan timelines',
    'plans and entitlements of organizations',
    'plans and entitlements of organizations',
    'workspaces',
  ],
  OrganizationEntitlementsPage: [
    'who asks',
    'plans and entitlements of organizations',
    'plans and entitlements of organizations',
  ],
  OrganizationGrantsPage: [
    'who asks',
    'grants',
    'plans and entitlements of organizations',
    'plans and entitlements of organizations',
  ],
  OrganizationOverridesPage: [
    'who asks',
    'overrides',
    'plans and entitlements of organizations',
    'plans and entitlements of organizations',
  ],
  OrganizationUsagePage: [
    'who asks',
    'plans and entitlements of organizations',
    'plans and entitlements of organizations',
  ],
  OrganizationMembersPage: ['who asks', 'memberships', 'plans and entitlements of organizations'],
  OrganizationSitesPage: ['who asks', 'sites', 'plans and entitlements of organizations'],
  OrganizationHistoryPage: ['who asks', 'transitions', 'requests', 'plans and entitlements of organizations'],
  OrganizationAuditPage: ['who asks', 'entries of a thing', 'plans and entitlements of organizations'],
  OrganizationComparePage: [
    'who asks',
    'plans and entitlements of organizations',
    'plans and entitlements of organizations',
  ],
  PlanActPage: [
    'who asks',
    'plans and entitlements of organizations',
    'every ladder',
    'products for operators',
    'entitlement sets',
    'resources',
  ],
  PreviewPlanChange: ['who asks', 'facts of a pool', 'resources', 'what products include', 'every ladder'],
};

describe('every page', () => {
  const test = useConsole({}, { stripe: true });
  let ada: Player;
  let variables: object;

  beforeAll(async () => {
    ada = await enterOperator(test.current, 'Ada Example', 'admin');
    const siteId = await placeSite(test.current, ada, { label: 'site-0' });
    // An entry of the audit that a person's request brought.
    await ada.ask('mutation { updateProfile(input: { locale: DE }) { __typename } }');
    const { data } = await ada.ask<{ auditEntries: { nodes: { id: string }[] } }>(
      '{ auditEntries(first: 1) { nodes { id } } }',
    );
    const forward = { first: 50, after: null, last: null, before: null };
    const ladder = await catalogStage.ladderSlug(test.current);
    await catalogStage.defaultGrant(test.current, 'personal');
    const priceId = await catalogStage.price(test.current, 'public');
    variables = {
      ...forward,
      membersFirst: 50,
      sitesFirst: 50,
      id: data.auditEntries.nodes[0]?.id,
      ids: [siteId],
      personId: ada.personId,
      withTakenBack: false,
      slug: ada.slug,
      at: '2100-01-01T00:00:00.000Z',
      from: '2020-01-01T00:00:00.000Z',
      to: '2100-01-01T00:00:00.000Z',
      until: '2100-01-01T00:00:00.000Z',
      requestsFirst: 50,
      target: '',
      hasTarget: false,
      needsPlans: true,
      needsProducts: true,
      needsLimits: true,
      needsResources: true,
      input: { reapplyDefaults: { organizationId: ada.organizationId } },
      orderBy: 'NEWEST',
      search: null,
      text: 'example',
      type: null,
      states: null,
      ladder,
      order: [],
      isReordering: false,
      key: 'personal',
      campaignId: idFrom('camp', await catalogStage.campaign(test.current)),
      itemState: null,
      state: null,
      task: null,
      ...(await billingVariables(test.current, ada)),
      intentId: idFrom('intent', await billingStage.intent(test.current, ada)),
      priceId: idFrom('price', priceId),
      organizationId: ada.organizationId,
      siteId,
      siteState: null,
      isBehind: null,
      siteOrder: 'NEWEST',
      mailState: null,
      recipient: null,
      jobId: idFrom('job', await systemStage.failedJob(test.current)),
      eventId: idFrom('evt', await stripeStage.failedEvent(test.current)),
      runId: idFrom('run', await stripeStage.run(test.current)),
    };
  });

  /** What the page asks of Postgres once its connections know their statements. */
  async function costOf(name: string): Promise<readonly string[]> {
    const document = documents.find((text) => nameOf(text) === name);
    if (document === undefined) throw new Error(`No page asks ${name} any more: take it out of COSTS.`);
    const asked = { ...variables, ...(name in CATALOG_COSTS && catalogVariables(name)) };
    await ada.ask(document, asked);
    const recorded = recordStatements(test.current.database);
    const { errors } = await ada.ask(document, asked);
    recorded.stop();
    expect(errors).toBeUndefined();
    return recorded.texts.map((text) => {
      const line = text.replace(/\s+/g, ' ');
      return PURPOSES.find(([pattern]) => pattern.test(line))?.[1] ?? line;
    });
  }

  it('has its costs here', () => {
    const names = documents.flatMap((document) => nameOf(document) ?? []).sort();
    expect(names, 'A page asks something new: say in COSTS what that costs.').toEqual(
      Object.keys(COSTS).sort(),
    );
  });

  it.each(Object.entries(COSTS))('%s costs what it costs', async (name, cost) => {
    // Fields are resolved side by side, so what is independent may come in another order.
    expect([...(await costOf(name))].sort()).toEqual([...cost].sort());
  });

  it('costs the same with fifty rows as with one', async () => {
    for (let count = 1; count <= 50; count += 1) {
      await placeSite(test.current, ada, { label: `site-${count}` });
    }
    const { rows } = await test.current.database.pool.query<{ id: string }>(
      `WITH person AS (
         INSERT INTO identity.persons (auth_user_id, display_name, email)
         SELECT 'member-' || n, 'Member ' || n, 'member-' || n || '@demo.test' FROM generate_series(1, 50) n
         RETURNING id, display_name
       ), organization AS (
         INSERT INTO organizations.organizations (slug, name, type_key)
         SELECT 'coop-' || n, 'Cooperative ' || n, 'cooperative' FROM generate_series(1, 50) n RETURNING id
       ), pool AS (INSERT INTO entitlements.pools (organization_id) SELECT id FROM organization)
       SELECT id FROM person`,
    );
    for (const { id } of rows) {
      await join(
        test.current,
        { ...ada, personId: `per_${id.replaceAll('-', '')}` },
        ada.organizationId,
        'member',
      );
    }
    await enter(test.current, 'Bob Example');
    for (const [name, cost] of Object.entries(COSTS)) {
      expect([...(await costOf(name))].sort(), name).toEqual([...cost].sort());
    }
  });
});
