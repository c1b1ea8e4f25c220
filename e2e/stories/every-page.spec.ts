import { expect, expectAccessible, signInAs, test } from '../system/story.ts';

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
    '/operator/system/design',
  ],
} as const;

const WIDTHS = [360, 1280];
const SCHEMES = ['light', 'dark'] as const;

for (const [area, paths] of Object.entries(PAGES)) {
  for (const colorScheme of SCHEMES) {
    test.describe(`${area} pages, ${colorScheme}`, () => {
      test.use({ colorScheme });
      for (const path of paths) {
        test(`${path} is accessible at every width`, async ({ page, system }) => {
          if (area === 'public') await page.goto(path);
          else await signInAs(page, system, area === 'operator' ? 'olga' : 'alice', path);
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 800 });
            await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
            await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
            await expectAccessible(page);
          }
        });
      }
    });
  }
}
