/// <reference lib="dom" />
import type { Page } from '@playwright/test';
import {
  bringAxe,
  expectAccessible,
  expectFitting,
  expectReadable,
  expectStill,
} from '../system/accessible.ts';
import { type Area, addressOf, hasArrived, PAGES, WHO, WIDTHS } from '../system/pages.ts';
import { test as base, signInAs } from '../system/story.ts';

/** The window that a worker looks through at one address after the other. */
let lasting: Page;
const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs
  page: async ({}, use) => {
    await use(lasting);
  },
});

// Pages are looked at side by side, each worker with a session of its own.
test.describe.configure({ mode: 'parallel', timeout: 120_000 });

/** A window of 1280 by 800 px at twice and at four times its size. */
const ENLARGED = [
  { width: 640, height: 400 },
  { width: 320, height: 200 },
] as const;

for (const area of Object.keys(PAGES) as Area[]) {
  test.describe(`${area} pages`, () => {
    // Each address is loaded anew, but by a browser that knows the scripts: as everybody's second visit is.
    test.beforeAll(async ({ browser, system }) => {
      lasting = await browser.newPage({ baseURL: system.web, reducedMotion: 'reduce' });
      await bringAxe(lasting);
      const who = WHO[area];
      if (who !== null) await signInAs(lasting, system, who);
    });
    test.afterAll(() => lasting.close());

    for (const path of PAGES[area]) {
      test(`${path} is accessible at every size, light and dark`, async ({ page }) => {
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
