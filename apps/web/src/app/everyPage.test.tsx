import { screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { edge } from '../testing/network.ts';
import { visit } from '../testing/visit.tsx';
import type { World } from '../testing/world.ts';
import { pseudoLocale } from './i18n.ts';

const publicPages = [
  ['/', 'LandingPage'],
  ['/register', ''],
  ['/login', ''],
  ['/login?error=TOKEN_EXPIRED', ''],
  ['/verify-email', ''],
  ['/verify-email?error=TOKEN_EXPIRED', ''],
  ['/verify-email?confirmed=yes', ''],
  ['/forgot-password', ''],
  ['/reset-password?token=t', ''],
  ['/reset-password?error=INVALID_TOKEN', ''],
  ['/plans', 'PlansPage'],
  ['/no-such-page', ''],
] as const;
const planId = (number: number) => `prod_${number.toString(16).padStart(32, '0')}`;
const signedInPages = [
  ['/home', 'HomePage'],
  ['/sites', 'SitesPage'],
  ['/sites?archive=site_00000000000000000000000000000001', 'SitesPage'],
  ['/sites/new', 'NewSitePage'],
  ['/sites/choose', 'ChooseSitesPage'],
  ['/plans', 'PlansPage'],
  ['/plans?every=year&show=differences', 'PlansPage'],
  ['/plans/choose/price_00000000000000000000000000000029', 'ChoosePage'],
  ['/plans/choose/price_0000000000000000000000000000002b?quantity=3', 'ChoosePage'],
  ['/billing', 'MyBillingPage'],
  ['/billing/subscriptions/sub_00000000000000000000000000000001/cancel', 'CancelPage'],
  ['/account', 'AccountPage'],
  ['/account?error=TOKEN_EXPIRED', 'AccountPage'],
  ['/account?email_change=answered', 'AccountPage'],
  ['/account/sessions', 'SessionsPage'],
  ['/account/sessions?ask=sign-out-everywhere', 'SessionsPage'],
  ['/operator', 'OperatorHomePage'],
  ['/operator/organizations', 'OrganizationsPage'],
  ['/operator/organizations/organization-3', 'OrganizationPage'],
  ['/operator/organizations/organization-3/standing', 'OrganizationStandingPage'],
  ['/operator/organizations/organization-3/standing?ask=suspend', 'OrganizationStandingPage'],
  ['/operator/persons', 'PersonsPage'],
  ['/operator/persons/per_00000000000000000000000000000002', 'PersonPage'],
  ['/operator/persons/per_00000000000000000000000000000002?ask=view-as', 'PersonPage'],
  ['/operator/persons/per_00000000000000000000000000000002?ask=sign-out', 'PersonPage'],
  ['/operator/catalog/ladders', 'LaddersPage'],
  ['/operator/catalog/ladders/new', 'NewLadderPage'],
  ['/operator/catalog/ladders/tools', 'LadderPage'],
  [`/operator/catalog/ladders/tools?order=${planId(12)},${planId(11)}`, 'LadderPage'],
  [`/operator/catalog/ladders/tools?remove=${planId(12)}`, 'LadderPage'],
  ['/operator/catalog/ladders/tools?show=differences', 'LadderPage'],
  ['/operator/catalog/ladders/tools/edit', 'EditLadderPage'],
  ['/operator/catalog/types', 'TypesPage'],
  ['/operator/catalog/types/new', 'NewTypePage'],
  ['/operator/catalog/types/personal', 'TypePage'],
  ['/operator/catalog/types/personal?remove=dflt_1', 'TypePage'],
  ['/operator/catalog/types/personal/edit', 'EditTypePage'],
  ['/operator/catalog/types/personal/backfill', 'BackfillPage'],
  ['/operator/catalog/campaigns', 'CampaignsPage'],
  ['/operator/catalog/campaigns/camp_1', 'CampaignPage'],
  ['/operator/catalog/campaigns/camp_1?state=failed', 'CampaignPage'],
  ['/operator/catalog/campaigns/camp_1?ask=cancel', 'CampaignPage'],
  ['/operator/organizations/organization-3?at=2030-01-01T00:00:00.000Z', 'OrganizationPage'],
  ['/operator/organizations/organization-3/entitlements', 'OrganizationEntitlementsPage'],
  ['/operator/organizations/organization-3/grants', 'OrganizationGrantsPage'],
  ['/operator/organizations/organization-3/overrides', 'OrganizationOverridesPage'],
  ['/operator/organizations/organization-3/usage', 'OrganizationUsagePage'],
  ['/operator/organizations/organization-3/members', 'OrganizationMembersPage'],
  ['/operator/organizations/organization-3/sites', 'OrganizationSitesPage'],
  ['/operator/organizations/organization-3/history', 'OrganizationHistoryPage'],
  ['/operator/organizations/organization-3/audit', 'OrganizationAuditPage'],
  ['/operator/audit?around=2026-11-21T09:30:00.000Z', 'AuditPage'],
  ['/operator/organizations?plan=none&state=over-limit&columns=plan,state', 'OrganizationsPage'],
  ['/operator/organizations/organization-3/compare', 'OrganizationComparePage'],
  ['/operator/organizations/organization-3/plan/grant', 'PlanActPage'],
  ['/operator/organizations/organization-3/plan/trial', 'PlanActPage'],
  ['/operator/organizations/organization-3/plan/force', 'PlanActPage'],
  ['/operator/organizations/organization-3/plan/schedule', 'PlanActPage'],
  ['/operator/organizations/organization-3/plan/override', 'PlanActPage'],
  ['/operator/organizations/organization-3/plan/defaults', 'PlanActPage'],
  ['/operator/catalog/products', 'ProductsPage'],
  ['/operator/catalog/products?kind=usage', 'ProductsPage'],
  ['/operator/catalog/products/new', 'NewProductPage'],
  ['/operator/catalog/products/plus', 'ProductPage'],
  ['/operator/catalog/products/plus?ask=retire', 'ProductPage'],
  ['/operator/catalog/products/sketch', 'ProductPage'],
  ['/operator/catalog/products/sketch?ask=publish', 'ProductPage'],
  ['/operator/catalog/products/sketch?ask=delete', 'ProductPage'],
  ['/operator/catalog/products/plus/edit', 'EditProductPage'],
  ['/operator/catalog/sets', 'SetsPage'],
  ['/operator/catalog/sets/new', 'NewSetPage'],
  ['/operator/catalog/sets/wiki-plus', 'SetPage'],
  ['/operator/catalog/sets/wiki-plus/draft', 'DraftSetPage'],
  ['/operator/catalog/sets/wiki-plus/compare?from=1&to=1', 'CompareSetPage'],
  ['/operator/catalog/sets/wiki-plus/versions/1', 'SetVersionPage'],
  ['/operator/catalog/sets/wiki-plus/versions/1/publish', 'PublishVersionPage'],
  ['/operator/catalog/sets/wiki-plus/versions/1/publish?ask=everyone', 'PublishVersionPage'],
  ['/operator/catalog/resources', 'ResourcesPage'],
  ['/operator/catalog/resources/new', 'NewResourcePage'],
  ['/operator/catalog/resources/wiki.sites', 'ResourcePage'],
  ['/operator/catalog/resources/forum.post', 'ResourcePage'],
  ['/operator/catalog/resources/wiki.sites/edit', 'EditResourcePage'],
  ['/operator/billing/stripe', 'StripePage'],
  ['/operator/billing/stripe/events', 'StripeEventsPage'],
  ['/operator/billing/stripe/events?state=waiting', 'StripeEventsPage'],
  ['/operator/billing/stripe/events/evt_00000000000000000000000000000001', 'StripeEventPage'],
  ['/operator/billing/stripe/events/evt_00000000000000000000000000000001?ask=retry', 'StripeEventPage'],
  ['/operator/billing/concerns', 'BillingConcernsPage'],
  [
    '/operator/billing/concerns?ask=link&concern=conc_00000000000000000000000000000001',
    'BillingConcernsPage',
  ],
  ['/operator/billing/reconciliations', 'ReconciliationsPage'],
  ['/operator/billing/reconciliations?ask=start', 'ReconciliationsPage'],
  ['/operator/billing/reconciliations/run_00000000000000000000000000000001', 'ReconciliationPage'],
  [
    '/operator/billing/reconciliations/run_00000000000000000000000000000001?ask=repair&drift=drift_00000000000000000000000000000001',
    'ReconciliationPage',
  ],
  ['/operator/integrations/fedwiki', 'FedWikiPage'],
  ['/operator/integrations/fedwiki/sites', 'AllSitesPage'],
  ['/operator/integrations/fedwiki/sites?state=archived', 'AllSitesPage'],
  ...['', '?ask=retry', '?ask=archive'].map(
    (ask) =>
      [`/operator/integrations/fedwiki/sites/site_${'1'.padStart(32, '0')}${ask}`, 'SitePage'] as const,
  ),
  ['/operator/system/jobs', 'JobsPage'],
  ['/operator/system/jobs?state=running', 'JobsPage'],
  ['/operator/system/jobs/job_00000000000000000000000000000001', 'JobPage'],
  ['/operator/system/jobs/job_00000000000000000000000000000001?ask=retry', 'JobPage'],
  ['/operator/system/mail', 'MailPage'],
  ['/operator/system/mail?resend=mail_00000000000000000000000000000001', 'MailPage'],
  ['/operator/system/mail/previews', 'MailPreviewsPage'],
  ['/operator/system/settings', 'SettingsPage'],
  ['/operator/system/settings?ask=move-clock', 'SettingsPage'],
  ['/operator/system/operators', 'OperatorsPage'],
  ['/operator/system/operators?role=term_00000000000000000000000000000001', 'OperatorsPage'],
  ['/operator/system/operators?end=term_00000000000000000000000000000001', 'OperatorsPage'],
  ['/operator/system/operators/new', 'NewOperatorPage'],
  ['/operator/system/design', 'DesignPage'],
  ['/operator/no-such-page', ''],
] as const;
const pages = [
  ...publicPages.map(([address, operation]) => ({ address, operation, signedIn: false })),
  ...signedInPages.map(([address, operation]) => ({ address, operation, signedIn: true })),
];

/** Everything that a plan can say, and a site too many, so that their words are looked at too. */
function outgrow(world: World): void {
  const [site] = world.sites;
  if (!site) throw new Error('The world has no site.');
  const until = '2026-12-03T09:00:00.000Z';
  const next = { since: until, source: 'DEFAULT' } as const;
  world.plan = { source: 'TRIAL', until, isForced: true, grantedBy: '‹Olga›', reason: '‹Spring›', next };
  world.sites.push({ ...site, id: `${site.id.slice(0, -1)}7`, host: '‹late›.test' });
  const items = world.sites.map(({ id }) => ({ id, keptAs: null, isFrozen: false }));
  world.excess = { deadline: until, chosenAt: null, items };
}

async function open(address: string, signedIn: boolean) {
  if (!signedIn) edge.world.person = null;
  edge.world.operatorRole = 'ADMIN';
  outgrow(edge.world);
  const page = await visit(address, { language: pseudoLocale });
  await screen.findByRole('heading', { level: 1 });
  await waitFor(() => expect(document.title).toContain('·'));
  await waitFor(() => expect(document.querySelector('[aria-busy=true]')).toBeNull());
  return page;
}

/** Words that came from the API are in ‹›, translated ones in ⟦⟧; digits, dates and addresses need no language. */
function untranslated(element: HTMLElement): string[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent?.closest('[data-demo], style, code, kbd, time, option')) continue;
    texts.push(node.textContent ?? '');
  }
  const attributes = [...element.querySelectorAll('[aria-label], [title], [placeholder], [alt]')].flatMap(
    (found) =>
      found.closest('[data-demo], time')
        ? []
        : ['aria-label', 'title', 'placeholder', 'alt'].map((name) => found.getAttribute(name) ?? ''),
  );
  return [...texts, ...attributes].filter((text) =>
    /\p{Letter}{2}/u.test(text.replace(/⟦[^⟧]*⟧|‹[^›]*›/gu, '')),
  );
}

/** What Intl and the data say in their own words. */
const ofTheData =
  /^(\P{Letter}| and |MB|kB|byte|GB|AM|PM|[A-Z][a-z]{2,8}(?= \d)|organization-\d+|alice|session-\d|[a-z]+_…|\.test)*$/u;

// The pseudo-locale has the English words, marked: what holds of a page in it holds of the page.
test.each(pages)(
  '$address is accessible, has a title, asks at most one question, and can be translated',
  async (page) => {
    const { container } = await open(page.address, page.signedIn);
    // Whether something has changed meanwhile is no question of the page.
    const asked = edge.world.asked.filter((name) => name !== 'OrganizationChange');
    expect(asked).toEqual(page.operation === '' ? [] : [page.operation]);
    expect(screen.getAllByRole('heading', { level: 1, hidden: true })).toHaveLength(1);
    const { violations } = await axe.run(document.body, {
      // What stands in a frame has rules, and a test, of its own; without a layout nothing is loaded there.
      iframes: false,
      // Without a layout there is no colour to measure; the journeys in a real browser do.
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const foreign = untranslated(container).filter(
      (text) => !ofTheData.test(text.replace(/⟦[^⟧]*⟧|‹[^›]*›/gu, '')),
    );
    expect(foreign).toEqual([]);
  },
);
