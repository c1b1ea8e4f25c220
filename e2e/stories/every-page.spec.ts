import type { Cookie } from '@playwright/test';
import { expect, expectAccessible, expectReadable, signInAs, test } from '../system/story.ts';

/** Every route by its area: one line each, in the order of the navigation. */
const PAGES = {
  public: [
    '/',
    '/register',
    '/login',
    '/verify-email',
    '/forgot-password',
    '/reset-password',
    '/no-such-page',
  ],
  member: ['/home', '/sites', '/sites/new', '/sites/choose', '/account', '/account/sessions'],
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
    '/operator/organizations/alice-demo/history',
    '/operator/organizations/alice-demo/audit',
    '/operator/organizations/alice-demo/compare',
    '/operator/organizations/alice-demo/plan/grant',
    '/operator/organizations/alice-demo/plan/trial',
    '/operator/organizations/alice-demo/plan/force',
    '/operator/organizations/alice-demo/plan/schedule',
    '/operator/organizations/alice-demo/plan/override',
    '/operator/organizations/alice-demo/plan/defaults',
    '/operator/catalog/products',
    '/operator/catalog/products/new',
    '/operator/catalog/products/standard',
    '/operator/catalog/products/standard/edit',
    '/operator/catalog/products/standard?ask=retire',
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
    '/operator/organizations/alice-demo/standing',
    '/operator/organizations/alice-demo/standing?ask=suspend',
    '/operator/persons',
    '/operator/audit',
    '/operator/catalog/ladders',
    '/operator/catalog/ladders/new',
    '/operator/catalog/ladders/wiki',
    '/operator/catalog/ladders/wiki/edit',
    '/operator/catalog/types',
    '/operator/catalog/types/new',
    '/operator/catalog/types/personal',
    '/operator/catalog/types/personal/edit',
    '/operator/catalog/types/personal/backfill',
    '/operator/catalog/campaigns',
    '/operator/system/jobs',
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

const WHO = { public: null, member: 'alice', operator: 'olga' } as const;
const WIDTHS = [360, 1280];

// Looking takes long enough; the picture of a failure says where it was.
test.use({ trace: 'off' });
test.describe.configure({ timeout: 120_000 });

for (const area of ['public', 'member', 'operator'] as const) {
  test.describe(`${area} pages`, () => {
    let session: Cookie[] = [];
    test.beforeAll(async ({ browser, system }) => {
      const who = WHO[area];
      if (who === null) return;
      const page = await browser.newPage({ baseURL: system.web });
      await signInAs(page, system, who);
      session = await page.context().cookies();
      await page.close();
    });

    for (const path of PAGES[area]) {
      test(`${path} is accessible at every width, light and dark`, async ({ page }) => {
        await page.context().addCookies(session);
        await page.goto(path);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
          await expectAccessible(page);
          await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
          await expectReadable(page);
        }
      });
    }
  });
}
