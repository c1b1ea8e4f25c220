/// <reference lib="dom" />
import type { Locator, Page } from '@playwright/test';
import { expect } from './story.ts';

/** More stops than any page has: whoever walks that far walks in a circle. */
const FARTHEST = 400;

/** Somebody who has a keyboard and nothing else, and looks at where the focus is after each step. */
export interface Hands {
  /** Presses keys, one after the other. */
  press(...keys: readonly string[]): Promise<void>;
  /** Types where the focus is. */
  type(text: string): Promise<void>;
  /** Walks with Tab until the focus is there. Fails when it gets lost, cannot be seen, or never comes there. */
  walkTo(there: Locator): Promise<void>;
  /** Walks to a choice of few, and goes through it with the arrow key. */
  choose(field: Locator, label: string): Promise<void>;
  /** Walks with Tab from here to the end of the page; answers the number of stops. */
  walkThrough(): Promise<number>;
  /** The focus is there, and can be seen. */
  expectAt(there: Locator): Promise<void>;
}

export async function handsOn(page: Page): Promise<Hands> {
  await page.addInitScript(() => {
    addEventListener('pointerdown', () => console.error('A pointer was used.'), { capture: true });
  });

  async function expectStop(): Promise<void> {
    expect(await page.evaluate(wrongWithFocus)).toBe('');
  }
  async function walk(isThere: () => Promise<boolean>): Promise<number> {
    for (let stops = 0; stops < FARTHEST; stops += 1) {
      if (await isThere()) return stops;
      await page.keyboard.press('Tab');
    }
    throw new Error('The keyboard walks in a circle.');
  }
  async function walkTo(there: Locator): Promise<void> {
    await expect(there).toBeVisible();
    // On a page just opened it is still nowhere.
    if (await page.evaluate(() => document.activeElement === document.body)) await page.keyboard.press('Tab');
    await walk(async () => {
      if (await there.evaluate((element) => element === document.activeElement)) return true;
      await expectStop();
      return false;
    });
    await expectStop();
  }
  return {
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text) => page.keyboard.type(text),
    walkTo,
    async choose(field, label) {
      await walkTo(field);
      const chosen = () => field.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label);
      const count = await field.evaluate((select: HTMLSelectElement) => select.options.length);
      for (let step = 0; step < count && (await chosen()) !== label; step += 1) {
        await page.keyboard.press('ArrowDown');
      }
      expect(await chosen()).toBe(label);
    },
    async walkThrough() {
      await page.keyboard.press('Tab');
      const stops = await walk(async () => {
        const isOver = await page.evaluate(() => document.activeElement === document.body);
        if (!isOver) await expectStop();
        return isOver;
      });
      return stops;
    },
    async expectAt(there) {
      await expect(there).toBeFocused();
      await expectStop();
    },
  };
}

/** Runs in the page, so it stands for itself: what is wrong with where the focus is; empty when nothing is. */
function wrongWithFocus(): string {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body) return 'The focus is nowhere.';
  const name = `${element.localName} "${element.ariaLabel ?? element.getAttribute('name') ?? element.textContent.trim().slice(0, 40)}"`;
  // A field's frame shows it in its place.
  const rings = [element, element.parentElement, element.parentElement?.parentElement];
  const isRinged = rings.some((ring) => {
    if (!ring) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(ring);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  if (!isRinged) return `Nothing shows that the focus is on ${name}.`;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  const inSight = document.elementFromPoint(x, y);
  const isSeen = inSight !== null && (element.contains(inSight) || inSight.contains(element));
  return isSeen || element.matches('[type="checkbox"], [type="radio"]') ? '' : `Something covers ${name}.`;
}
