import type { Page } from '@playwright/test';

/** A page with more stops than this is one that nobody walks to its end. */
const LIMIT = 200;

/** What the Tab key comes by, from the beginning of the page until it leaves it: role and name of each stop. */
export async function tabStopsOf(page: Page): Promise<string[]> {
  const stops: string[] = [];
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  while (stops.length < LIMIT) {
    await page.keyboard.press('Tab');
    const isInPage = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body || focused.hasAttribute('data-passed')) return false;
      focused.setAttribute('data-passed', '');
      return true;
    });
    if (!isInPage) break;
    const [line = '?'] = (await page.locator(':focus').ariaSnapshot()).split('\n');
    stops.push(line.replace(/^- /, '').replace(/:$/, ''));
  }
  return stops;
}
