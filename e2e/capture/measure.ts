import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { loadavg } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';
import { findBrowser } from '../system/browser.ts';
import type { System } from '../system/globalSetup.ts';
import type { Figures, Route } from './Captured.ts';
import type { Sessions } from './sessions.ts';
import { wordsOf } from './summary.ts';

/** Members come by telephone, operators sit at a desk. */
const PRESET = { public: 'mobile', member: 'mobile', operator: 'desktop' } as const;

const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;

/** Asks Lighthouse about each route, one after the other: two at once would slow each other down. */
export async function measure(
  system: System,
  sessions: Sessions,
  routes: readonly Route[],
  into: string,
): Promise<Figures[]> {
  const port = await freePort();
  const { executablePath, args } = await findBrowser();
  // Lighthouse opens its own page in the browser's own context: that is where people have to be signed in.
  const context = await chromium.launchPersistentContext('', {
    executablePath,
    args: [...args, `--remote-debugging-port=${port}`],
  });
  const measured: Figures[] = [];
  try {
    for (const route of routes) {
      await context.clearCookies();
      await context.addCookies(await sessions[route.area].cookies());
      const figures = await ask(new URL(route.address, system.web).href, route, port, into);
      console.log(`  measured: ${route.path}  ${wordsOf(figures)}`);
      measured.push(figures);
    }
    return measured;
  } finally {
    await context.close();
  }
}

async function ask(url: string, { area, folder }: Route, port: number, into: string): Promise<Figures> {
  const preset = PRESET[area];
  const load = loadavg()[0] ?? 0;
  const answer = await lighthouse(
    url,
    { port, output: 'html', logLevel: 'error', onlyCategories: [...CATEGORIES] },
    preset === 'desktop' ? desktopConfig : undefined,
  );
  if (answer === undefined) throw new Error(`Lighthouse says nothing of ${url}.`);
  const file = `${folder}/lighthouse.html`;
  await writeFile(path.join(into, file), String(answer.report));
  const { categories, audits } = answer.lhr;
  const score = (category: (typeof CATEGORIES)[number]) =>
    Math.round((categories[category]?.score ?? 0) * 100);
  const number = (audit: string) => audits[audit]?.numericValue ?? 0;
  const lacking = [
    ...(categories.accessibility?.auditRefs ?? []),
    ...(categories['best-practices']?.auditRefs ?? []),
  ]
    .filter(({ id, weight }) => weight > 0 && audits[id]?.score !== null && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => audits[id]?.title ?? id);
  return {
    preset,
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    firstPaint: Math.round(number('first-contentful-paint')),
    largestPaint: Math.round(number('largest-contentful-paint')),
    blocked: Math.round(number('total-blocking-time')),
    shift: Math.round(number('cumulative-layout-shift') * 1000) / 1000,
    lacking,
    load: Math.round(load * 10) / 10,
    file,
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
