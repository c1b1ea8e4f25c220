/** The element that holds a page's content; the skip link and route changes lead to it. */
export const contentId = 'content';

const parts = 'section, form, fieldset, [role="region"], main';

/** Starts the keyboard at the page's heading. */
export function focusPage(): void {
  const main = document.getElementById(contentId);
  focusPart(main?.querySelector<HTMLElement>('h1') ?? main);
}

/** Starts the keyboard at a part of the page that is no control. */
function focusPart(part: HTMLElement | null): void {
  if (!part) return;
  if (!part.hasAttribute('tabindex')) part.tabIndex = -1;
  part.focus({ preventScroll: true });
}

/** An element and all that is around it, to find one's way back when it is gone. */
export function wayOutOf(element: Element | null): readonly Element[] {
  const way: Element[] = [];
  for (let at = element; at; at = at.parentElement) way.push(at);
  return way;
}

/** Starts the keyboard at the nearest part on the way that is still there. */
export function focusNearest(way: readonly Element[]): void {
  const part = way.find((element) => element.isConnected)?.closest<HTMLElement>(parts);
  if (!part || part.localName === 'main') focusPage();
  else focusPart(part);
}
