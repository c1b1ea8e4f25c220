import type { Page } from '@playwright/test';

/** A page with more stops than this is one that nobody walks to its end. */
const LIMIT = 200;

/** What the Tab key comes by, from the beginning of the page until it leaves it: role and name of each stop. */
export async function tabStopsOf(page: Page): Promise<string[]> {
  const stops: string[] = [];
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  while (stops.length < LIMIT) {
    await page.keyboard.press('Tab');
    const isNew = await page.evaluate((stop) => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body || focused.hasAttribute('data-stop')) return false;
      focused.setAttribute('data-stop', `${stop}`);
      return true;
    }, stops.length);
    if (!isNew) break;
    // By its mark and not by `:focus`, which a frame is not while something in it has the focus.
    const [line = '?'] = (await page.locator(`[data-stop="${stops.length}"]`).ariaSnapshot()).split('\n');
    stops.push(line.replace(/^- /, '').replace(/:$/, ''));
  }
  return stops;
}
