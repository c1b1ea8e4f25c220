/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import { expect } from './story.ts';

/** Half of what the package hands out as its source, which each page has to read. */
const AXE = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Whatever this page opens from now on knows how to ask. */
export async function bringAxe(page: Page): Promise<void> {
  await page.addInitScript(AXE);
}

/** No violation of WCAG 2.1 A and AA, no target below 24 px, and nothing to scroll sideways for. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNothing(page, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
    rules: { 'target-size': { enabled: true } },
  });
  await expectFitting(page);
}

/** Whatever is a matter of colours alone: all that another theme can change. */
export async function expectReadable(page: Page): Promise<void> {
  await expectNothing(page, { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } });
}

/** Asks in the page itself, once it knows how, and only for what is wrong: to describe all that is right takes longest. */
async function expectNothing(page: Page, options: RunOptions): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  await settled(page);
  const violations = await page.evaluate(
    async (asked) => {
      const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(asked);
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    },
    // A sandboxed frame runs no script, so nothing in it would answer: the page is looked at without it.
    { ...options, resultTypes: ['violations'], preload: false, iframes: false } satisfies RunOptions,
  );
  expect(violations).toEqual([]);
}

/** Until the page has drawn what the last change of size or colours comes to: only where they arrive is looked at. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // What inherits a colour begins to change when that one is through.
    for (let running: readonly Animation[] | undefined; running?.length !== 0; ) {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      running = document.getAnimations().filter(({ playState }) => playState === 'running');
      await Promise.allSettled(running.map(({ finished }) => finished));
    }
  });
}

/** Nothing to scroll sideways for, and no control that is cut off or lies on another. */
export async function expectFitting(page: Page): Promise<void> {
  await settled(page);
  expect(await page.evaluate(misfits)).toEqual([]);
}

/** With the system's wish for less motion, nothing takes its time. */
export async function expectStill(page: Page): Promise<void> {
  const moving = await page.evaluate(() => {
    const milliseconds = (times: string) =>
      Math.max(...times.split(',').map((time) => Number.parseFloat(time) * (time.endsWith('ms') ? 1 : 1000)));
    return [...document.querySelectorAll('body *')].flatMap((element) => {
      const { animationName, animationDuration, transitionDuration, scrollBehavior } =
        getComputedStyle(element);
      const animated = animationName === 'none' ? 0 : milliseconds(animationDuration);
      const isStill = Math.max(animated, milliseconds(transitionDuration)) < 1 && scrollBehavior === 'auto';
      return isStill ? [] : [`${element.localName}.${element.classList.value}`];
    });
  });
  expect(moving).toEqual([]);
}

/** Runs in the page, so it stands for itself. */
function misfits(): string[] {
  interface Box {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  /** Rounding and the line of a border. */
  const tolerance = 2;
  const { clientWidth, scrollWidth } = document.documentElement;
  const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} px too wide`] : [];
  const nameOf = (element: Element) =>
    `${element.localName} "${element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40)}"`;
  const common = (one: Box, other: Box): Box => ({
    left: Math.max(one.left, other.left),
    right: Math.min(one.right, other.right),
    top: Math.max(one.top, other.top),
    bottom: Math.min(one.bottom, other.bottom),
  });
  const isHolding = ({ left, right, top, bottom }: Box, size = tolerance) =>
    right - left > size && bottom - top > size;

  /** Where it can be seen at this moment; null when it has to be scrolled to, or lies above the page on purpose. */
  function seen(element: HTMLElement): Box | null {
    const whole = element.getBoundingClientRect();
    let box: Box = whole;
    for (let around: HTMLElement | null = element; around; around = around.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(around);
      if (position === 'fixed' || position === 'sticky') return null;
      if (around === element || (overflowX === 'visible' && overflowY === 'visible')) continue;
      const cut = common(box, around.getBoundingClientRect());
      const isCut = whole.right - cut.right > tolerance || cut.left - whole.left > tolerance;
      const isCutBelow = whole.bottom - cut.bottom > tolerance || cut.top - whole.top > tolerance;
      if ((isCut && /auto|scroll/.test(overflowX)) || (isCutBelow && /auto|scroll/.test(overflowY)))
        return null;
      if (isCut || isCutBelow) found.push(`${nameOf(element)} is cut off by its ${around.localName}`);
      box = cut;
    }
    if (box.left < -tolerance || box.right > clientWidth + tolerance)
      found.push(`${nameOf(element)} is outside`);
    return box;
  }

  const controls = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
  ].filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return (
      width > 4 && height > 4 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    );
  });
  const boxes = controls.flatMap((element) => {
    // What is cut with three dots on purpose has all its words as its name.
    const isNamed = element.ariaLabel !== null && getComputedStyle(element).textOverflow === 'ellipsis';
    const isNarrow = element.scrollWidth > element.clientWidth + tolerance;
    if (element.matches('button, select') && isNarrow && !isNamed)
      found.push(`the words of ${nameOf(element)} are wider than it is`);
    return seen(element) === null ? [] : { element, lines: [...element.getClientRects()] };
  });
  for (const [place, one] of boxes.entries()) {
    for (const other of boxes.slice(place + 1)) {
      if (one.element.contains(other.element)) continue;
      // What belongs to a field stands in it: a cross that empties it, an eye that shows what was typed.
      if (one.element.matches('input') && one.element.parentElement?.contains(other.element)) continue;
      const isOver = one.lines.some((line) => other.lines.some((next) => isHolding(common(line, next))));
      if (isOver) found.push(`${nameOf(one.element)} lies on ${nameOf(other.element)}`);
    }
  }
  return found;
}
