import { mkdir } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { findBrowser } from '../system/browser.ts';
import start, { type System } from '../system/globalSetup.ts';
import type { Captured, Route, Seen } from './Captured.ts';
import { capturePage } from './capturePage.ts';
import { findRoutes } from './findRoutes.ts';
import { measure } from './measure.ts';
import { type Options, readOptions } from './options.ts';
import { writeReport } from './report.ts';
import { openSessions, type Sessions } from './sessions.ts';
import { complaintsOf, summarise } from './summary.ts';

/** How many pages are looked at side by side. */
const AT_ONCE = 2;

/** `npm run ux:capture`: walks every route of the demo world and keeps what is to be seen there. */
const options = readOptions(process.argv.slice(2));
await mkdir(options.into, { recursive: true });
const stop = await start();
try {
  const captured = await capture(JSON.parse(process.env.E2E_SYSTEM ?? '{}') as System, options);
  const report = await writeReport(options.into, captured);
  for (const line of summarise(captured)) console.log(line);
  console.log(`\nAll of it: ${report}`);
  process.exitCode = captured.some((one) => complaintsOf(one).length > 0) ? 1 : 0;
} finally {
  await stop();
}

async function capture(system: System, { into, only, pictures, lighthouse }: Options): Promise<Captured[]> {
  const browser = await chromium.launch(await findBrowser());
  try {
    const sessions = await openSessions(browser, system);
    const routes = await findRoutes(sessions, only, into);
    const seen = pictures ? await lookAtAll(sessions, routes, into) : [];
    const figures = lighthouse ? await measure(system, sessions, routes, into) : [];
    return routes.map((route, place) => ({
      route,
      seen: seen[place] ?? null,
      figures: figures[place] ?? null,
    }));
  } finally {
    await browser.close();
  }
}

async function lookAtAll(sessions: Sessions, routes: readonly Route[], into: string): Promise<Seen[]> {
  const seen: Seen[] = [];
  const waiting = [...routes.entries()];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [place, route] = next;
        seen[place] = await capturePage(sessions, route, into);
        console.log(`  seen: ${route.path}`);
      }
    }),
  );
  return seen;
}
