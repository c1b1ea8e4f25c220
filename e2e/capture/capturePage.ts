import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type Area, hasArrived, WIDTHS } from '../system/pages.ts';
import type { Captured, Picture } from './Captured.ts';
import { FORCED, type Forced, force } from './force.ts';
import { listen } from './listen.ts';
import type { Sessions } from './sessions.ts';
import { tabStopsOf } from './tabStopsOf.ts';

interface Place {
  readonly sessions: Sessions;
  readonly area: Area;
  readonly path: string;
  readonly address: string;
  readonly into: string;
}

const THEMES = ['light', 'dark'] as const;

/** Everything that is to be seen of one route, as it is and in the states that are forced upon it. */
export async function capturePage(place: Place): Promise<Captured> {
  const { area, path: line, address, into } = place;
  const folder = `${area}${line.replaceAll(/[^a-z0-9]+/gi, '-').replace(/-$/, '') || '-start'}`;
  await mkdir(path.join(into, folder), { recursive: true });
  const messages: string[] = [];
  const seen = await inBrowser(place, area, messages, async (page) => {
    await open(page, address, messages);
    const pictures: Picture[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
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
      place,
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
    await inBrowser(place, 'member', messages, async (page) => {
      states.push(...(await bothWidths(page, address, `${folder}/as-a-member`)));
    });
  }
  return { area, path: line, address, ...seen, messages, states };

  async function photograph(page: Page, file: string): Promise<Picture> {
    await page.screenshot({ path: path.join(into, file), fullPage: true, animations: 'disabled' });
    return { name: path.basename(file, '.png'), file };
  }
  async function bothWidths(page: Page, to: string, name: string): Promise<Picture[]> {
    await open(page, to, messages);
    const pictures: Picture[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      pictures.push(await photograph(page, `${name}-${width}.png`));
    }
    return pictures;
  }
}

/** Opens a page for a while and keeps what the browser complains about meanwhile. */
async function inBrowser<Seen>(
  { sessions }: Place,
  who: Area,
  messages: string[],
  look: (page: Page) => Promise<Seen>,
  forced?: Forced,
): Promise<Seen> {
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
    await page.waitForLoadState('networkidle');
  } catch (error) {
    messages.push(`${address} did not arrive: ${(error as Error).message.split('\n')[0]}`);
  }
}
