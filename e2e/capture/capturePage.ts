import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type Area, hasArrived, WIDTHS } from '../system/pages.ts';
import type { Picture, Route, Seen } from './Captured.ts';
import { FORCED, type Forced, force } from './force.ts';
import { listen } from './listen.ts';
import type { Sessions } from './sessions.ts';
import { tabStopsOf } from './tabStopsOf.ts';

/** Of the window (px). */
const HEIGHT = 800;

const THEMES = ['light', 'dark'] as const;

/** Everything that is to be seen of one route, as it is and in the states that are forced upon it. */
export async function capturePage(sessions: Sessions, route: Route, into: string): Promise<Seen> {
  const { area, address, folder } = route;
  const messages: string[] = [];
  const seen = await inBrowser(sessions, area, messages, async (page) => {
    const pictures: Picture[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      await open(page, address, messages);
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        pictures.push(await photograph(page, `${folder}/${width}-${colorScheme}.png`));
      }
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const title = await page.title();
    const tree = await page.locator('body').ariaSnapshot();
    const tabStops = await tabStopsOf(page);
    return { title, tree, tabStops, pictures };
  });
  await writeFile(path.join(into, folder, 'tree.yml'), `${seen.tree}\n`);
  await writeFile(path.join(into, folder, 'tab-order.txt'), `${seen.tabStops.join('\n')}\n`);

  const states: Picture[] = [];
  for (const forced of area === 'public' ? [] : FORCED) {
    await inBrowser(
      sessions,
      area,
      messages,
      async (page) => {
        await force(page, forced);
        states.push(...(await bothWidths(page, address, `${folder}/${forced}`)));
      },
      forced,
    );
  }
  if (area === 'operator') {
    await inBrowser(sessions, 'member', messages, async (page) => {
      states.push(...(await bothWidths(page, address, `${folder}/as-a-member`)));
    });
  }
  return { ...seen, messages, states };

  async function photograph(page: Page, file: string): Promise<Picture> {
    // The window grows to what is in it, so that whatever covers the window (a dialog) covers all of the picture.
    const { width = 0 } = page.viewportSize() ?? {};
    await page.setViewportSize({ width, height: await heightOf(page) });
    await page.screenshot({ path: path.join(into, file), animations: 'disabled' });
    await page.setViewportSize({ width, height: HEIGHT });
    return { name: path.basename(file, '.png'), file };
  }
  async function bothWidths(page: Page, to: string, name: string): Promise<Picture[]> {
    const pictures: Picture[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      await open(page, to, messages);
      pictures.push(await photograph(page, `${name}-${width}.png`));
    }
    return pictures;
  }
}

/** Opens a page for a while and keeps what the browser complains about meanwhile. */
async function inBrowser<Answer>(
  sessions: Sessions,
  who: Area,
  messages: string[],
  look: (page: Page) => Promise<Answer>,
  forced?: Forced,
): Promise<Answer> {
  const page = await sessions[who].newPage();
  try {
    const heard = await listen(page, forced);
    const seen = await look(page);
    for (const message of heard) if (!messages.includes(message)) messages.push(message);
    return seen;
  } finally {
    await page.close();
  }
}

/** Opens an address; a page that never comes is a complaint, and no reason to look at no other. */
async function open(page: Page, address: string, messages: string[]): Promise<void> {
  await page.goto(address);
  try {
    await hasArrived(page);
  } catch (error) {
    messages.push(`${address} did not arrive: ${(error as Error).message.split('\n')[0]}`);
  }
}

const heightOf = (page: Page) =>
  page.evaluate((least) => Math.max(least, document.documentElement.scrollHeight), HEIGHT);
