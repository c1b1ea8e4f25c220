import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type Area, addressOf, PAGES } from '../system/pages.ts';
import type { Route } from './Captured.ts';
import type { Sessions } from './sessions.ts';

/** The routes that are asked for, in the order of the list, each with a folder; without those this world has nothing for. */
export async function findRoutes(sessions: Sessions, only: RegExp, into: string): Promise<Route[]> {
  const routes: Route[] = [];
  for (const area of Object.keys(PAGES) as Area[]) {
    const page = await sessions[area].newPage();
    for (const line of PAGES[area].filter((one) => only.test(one))) {
      const address = await addressOf(page, line);
      if (address === null) {
        console.log(`  none in this world: ${line}`);
        continue;
      }
      const folder = folderOf(area, line);
      await mkdir(path.join(into, folder), { recursive: true });
      routes.push({ area, path: line, address, folder });
    }
    await page.close();
  }
  return routes;
}

const folderOf = (area: Area, line: string) =>
  `${area}${line
    .replace('*', 'first')
    .replaceAll(/[^a-z0-9]+/gi, '-')
    .replace(/-$/, '')}`;
