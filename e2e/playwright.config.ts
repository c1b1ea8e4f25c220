import { defineConfig } from '@playwright/test';
import { findBrowser } from './system/browser.ts';

const { executablePath, args } = await findBrowser();

const forEverybody = /plan-(management|ladder)\.spec\.ts$/;
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
  // The later ones change what everybody begins with, and the clock; two who move it would disturb each other.
  projects: [
    { name: 'stories', testIgnore: [forEverybody, byTheClock] },
    { name: 'later', testMatch: forEverybody, dependencies: ['stories'] },
    { name: 'last', testMatch: byTheClock, dependencies: ['later'] },
  ],
  use: {
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args },
  },
});
