import type { Cookie } from '@playwright/test';
import { type Area, addressOf, hasArrived, PAGES, WHO, WIDTHS } from '../system/pages.ts';
import { expectAccessible, expectReadable, signInAs, test } from '../system/story.ts';

// Looking takes long enough; the picture of a failure says where it was.
test.use({ trace: 'off' });
test.describe.configure({ timeout: 120_000 });

for (const area of Object.keys(PAGES) as Area[]) {
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
        const address = await addressOf(page, path);
        test.skip(address === null, 'The demo world has none.');
        await page.goto(address ?? path);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
          await hasArrived(page);
          await expectAccessible(page);
          await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
          await expectReadable(page);
        }
      });
    }
  });
}
