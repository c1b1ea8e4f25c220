import { expect, type Page } from '@playwright/test';

/**
 * Every route by its area: one line each, in the order of the navigation. `/*` at the end stands for whatever is first
 * in the list before it, for what has no name that is known beforehand.
 */
export const PAGES = {
  public: [
    '/',
    '/plans',
    '/register',
    '/login',
    '/verify-email',
    '/forgot-password',
    '/reset-password',
    '/no-such-page',
  ],
  member: [
    '/home',
    '/sites',
    '/sites/new',
    '/sites/choose',
    '/plans',
    '/plans?every=year&show=differences',
    '/plans/choose/*',
    '/billing',
    '/billing/subscriptions/*',
    '/billing/checkouts/*',
    '/account',
    '/account/sessions',
  ],
  operator: [
    '/operator',
    '/operator/organizations',
    '/operator/organizations/alice-demo',
    '/operator/organizations/alice-demo?at=2030-01-01T00:00:00.000Z',
    '/operator/organizations/alice-demo/entitlements',
    '/operator/organizations/alice-demo/grants',
    '/operator/organizations/alice-demo/overrides',
    '/operator/organizations/alice-demo/usage',
    '/operator/organizations/alice-demo/members',
    '/operator/organizations/alice-demo/sites',
    '/operator/organizations/alice-demo/billing',
    '/operator/organizations/alice-demo/billing?ask=checkout',
    '/operator/organizations/alice-demo/history',
    '/operator/organizations/alice-demo/audit',
    '/operator/organizations/alice-demo/standing',
    '/operator/organizations/alice-demo/standing?ask=suspend',
    '/operator/organizations/alice-demo/compare',
    '/operator/organizations/alice-demo/plan/grant',
    '/operator/organizations/alice-demo/plan/trial',
    '/operator/organizations/alice-demo/plan/force',
    '/operator/organizations/alice-demo/plan/schedule',
    '/operator/organizations/alice-demo/plan/override',
    '/operator/organizations/alice-demo/plan/defaults',
    '/operator/persons',
    '/operator/persons/*',
    '/operator/catalog/ladders',
    '/operator/catalog/ladders/new',
    '/operator/catalog/ladders/wiki',
    '/operator/catalog/ladders/wiki/edit',
    '/operator/catalog/products',
    '/operator/catalog/products/new',
    '/operator/catalog/products/standard',
    '/operator/catalog/products/standard/edit',
    '/operator/catalog/products/standard?ask=retire',
    '/operator/catalog/products/standard/prices/new',
    '/operator/catalog/sets',
    '/operator/catalog/sets/new',
    '/operator/catalog/sets/standard',
    '/operator/catalog/sets/standard/draft',
    '/operator/catalog/sets/standard/compare?from=1&to=1',
    '/operator/catalog/sets/standard/versions/1',
    '/operator/catalog/sets/standard/versions/1/publish',
    '/operator/catalog/resources',
    '/operator/catalog/resources/new',
    '/operator/catalog/resources/fedwiki.sites',
    '/operator/catalog/resources/fedwiki.sites/edit',
    '/operator/catalog/types',
    '/operator/catalog/types/new',
    '/operator/catalog/types/personal',
    '/operator/catalog/types/personal/edit',
    '/operator/catalog/types/personal/backfill',
    '/operator/catalog/campaigns',
    '/operator/catalog/campaigns/*',
    '/operator/billing',
    '/operator/billing/subscriptions',
    '/operator/billing/subscriptions/*',
    '/operator/billing/invoices',
    '/operator/billing/invoices/*',
    '/operator/billing/payments',
    '/operator/billing/payments/*',
    '/operator/billing/disputes',
    '/operator/billing/accounts',
    '/operator/billing/intents',
    '/operator/billing/concerns',
    '/operator/billing/stripe',
    '/operator/billing/stripe/events',
    '/operator/billing/stripe/events/*',
    '/operator/billing/reconciliations',
    '/operator/billing/reconciliations?ask=start',
    '/operator/billing/reconciliations/*',
    '/operator/integrations/fedwiki',
    '/operator/integrations/fedwiki/sites',
    '/operator/integrations/fedwiki/sites/*',
    '/operator/audit',
    '/operator/audit/*',
    '/operator/system/jobs',
    '/operator/system/jobs/*',
    '/operator/system/mail',
    '/operator/system/mail/previews',
    '/operator/system/settings',
    '/operator/system/settings?ask=move-clock',
    '/operator/system/operators',
    '/operator/system/operators/new',
    '/operator/system/design',
    '/operator/no-such-page',
  ],
} as const;

export type Area = keyof typeof PAGES;

/** Who looks at the pages of an area; nobody in particular at those for everybody. */
export const WHO = { public: null, member: 'alice', operator: 'olga' } as const;

/** The narrowest and the usual width (px). */
export const WIDTHS = [360, 1280] as const;

/** Pages on which links to what lies below an address stand, where that address is no page itself. */
const listedAt: Readonly<Record<string, string>> = {
  '/plans/choose': '/plans',
  '/billing/checkouts': '/billing',
  '/billing/subscriptions': '/billing',
};

/** The address that a line of the list stands for; null when its list is empty. */
export async function addressOf(page: Page, path: string): Promise<string | null> {
  if (!path.endsWith('/*')) return path;
  const list = path.slice(0, -2);
  await page.goto(listedAt[list] ?? list);
  await hasArrived(page);
  const links = await page
    .locator(`main a[href^="${list}/"]`)
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  return links.find((link) => !/\/new$|\/previews$/.test(link)) ?? null;
}

/** Milliseconds in which a page comes even on a busy machine. */
const PATIENCE = 20_000;

/** Waits until the page itself is there, not its outline. */
export async function hasArrived(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: PATIENCE });
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: PATIENCE });
}
