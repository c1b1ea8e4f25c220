/// <reference lib="dom" />
import type { Cookie } from '@playwright/test';
import { expectAccessible, expectFitting, expectReadable, expectStill } from '../system/accessible.ts';
import { type Area, addressOf, hasArrived, PAGES, WHO, WIDTHS } from '../system/pages.ts';
import { signInAs, test } from '../system/story.ts';

// Pages are looked at side by side, each worker with a session of its own.
test.describe.configure({ mode: 'parallel', timeout: 120_000 });
// Looking takes long enough; the picture of a failure says where it was.
test.use({ trace: 'off', contextOptions: { reducedMotion: 'reduce' } });

/** A window of 1280 by 800 px at twice and at four times its size. */
const ENLARGED = [
  { width: 640, height: 400 },
  { width: 320, height: 200 },
] as const;

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
      test(`${path} is accessible at every size, light and dark`, async ({ page }) => {
        await page.context().addCookies(session);
        const address = await addressOf(page, path);
        test.skip(address === null, 'The demo world has none.');
        await page.goto(address ?? path);
        await hasArrived(page);

        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme: 'light' });
          await expectAccessible(page);
          await page.emulateMedia({ colorScheme: 'dark' });
          await expectReadable(page);
        }
        await expectStill(page);
        for (const size of ENLARGED) {
          await page.setViewportSize(size);
          await expectFitting(page);
        }
        // The words alone at twice their size, for readers who have set it so.
        await page.setViewportSize({ width: 1280, height: 800 });
        await page.evaluate(() => {
          document.documentElement.style.fontSize = '200%';
        });
        await expectFitting(page);
      });
    }
  });
}
