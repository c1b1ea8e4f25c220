import { defineConfig } from '@playwright/test';
import { findBrowser } from './system/browser.ts';

const { executablePath, args } = await findBrowser();

const forEverybody = /plan-(management|ladder)\.spec\.ts$/;
const pages = /every-page\.spec\.ts$/;
const byTheClock = /plan-scheduled\.spec\.ts$/;

/** Stories in a real browser, against a whole system of their own: database, farm, server, worker, pages. */
export default defineConfig({
  testDir: './stories',
  outputDir: process.env.E2E_RESULTS ?? '../.data/test/journeys',
  globalSetup: './system/globalSetup.ts',
  fullyParallel: false,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI === 'true',
  retries: process.env.CI === 'true' ? 2 : 0,
  reporter: 'list',
  // The later ones change what everybody begins with, and the clock; two who move it would disturb each other. They are
  // long, so they begin first, and whoever looks at the pages, which hold in any world, fills the time beside them.
  projects: [
    { name: 'stories', testIgnore: [forEverybody, byTheClock, pages] },
    { name: 'later', testMatch: forEverybody, dependencies: ['stories'] },
    { name: 'pages', testMatch: pages, dependencies: ['stories'] },
    { name: 'last', testMatch: byTheClock, dependencies: ['later', 'pages'] },
  ],
  use: {
    locale: 'en-GB',
    timezoneId: 'UTC',
    // To record each step takes as long again as the step: only what failed is done once more to be recorded.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args },
  },
});
