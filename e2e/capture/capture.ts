import { chromium } from '@playwright/test';
import { findBrowser } from '../system/browser.ts';
import type { System } from '../system/globalSetup.ts';
import { type Area, addressOf, PAGES } from '../system/pages.ts';
import type { Captured } from './Captured.ts';
import { capturePage } from './capturePage.ts';
import type { Options } from './options.ts';
import { openSessions, type Sessions } from './sessions.ts';

interface Route {
  readonly area: Area;
  readonly path: string;
}

/** How many pages are looked at side by side. */
const AT_ONCE = 2;

/** Looks at every route that was asked for, in the order of the list. */
export async function capture(system: System, { into, only }: Options): Promise<Captured[]> {
  const routes = (Object.keys(PAGES) as Area[])
    .flatMap((area) => PAGES[area].map((path): Route => ({ area, path })))
    .filter(({ path }) => only.length === 0 || only.some((part) => path.includes(part)));
  const browser = await chromium.launch(await findBrowser());
  try {
    const sessions = await openSessions(browser, system);
    const seen: (Captured | null)[] = [];
    const waiting = [...routes.entries()];
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const [place, route] = next;
          seen[place] = await look(route, sessions, into);
          console.log(`${seen[place] === null ? 'none in this world' : 'seen'}: ${route.path}`);
        }
      }),
    );
    return seen.filter((one) => one !== null);
  } finally {
    await browser.close();
  }
}

async function look({ area, path }: Route, sessions: Sessions, into: string): Promise<Captured | null> {
  const page = await sessions[area].newPage();
  const address = await addressOf(page, path);
  await page.close();
  return address === null ? null : capturePage({ sessions, area, path, address, into });
}
