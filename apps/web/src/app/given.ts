import type { DataRouter } from 'react-router';
import { viewingOfTab } from '../shared/session/viewing.ts';
import type { GivenAnswer } from './apollo.ts';

/**
 * The answer that the server gave along with the page, which it then has drawn as well; null when it gave none. A tab that
 * looks with somebody's eyes has no use for either: they show the operator's own.
 */
export function takeGiven(place: HTMLElement): GivenAnswer | null {
  const element = document.getElementById('given');
  element?.remove();
  if (viewingOfTab() === null) return element && (JSON.parse(element.textContent) as GivenAnswer);
  place.replaceChildren();
  delete document.documentElement.dataset.viewing;
  return null;
}

/** Resolves when the router has the code and answers of its first page. */
export function untilReady(router: DataRouter): Promise<void> {
  return new Promise((resolve) => {
    if (router.state.initialized) return resolve();
    const stop = router.subscribe(({ initialized }) => {
      if (!initialized) return;
      stop();
      resolve();
    });
  });
}
