import { useEffect } from 'react';
import { focusNearest, wayOutOf } from './content.ts';

/**
 * When what has the focus is taken out of the page, as a button is by its own work, the keyboard goes on at the nearest
 * part around it that is still there, not at the top of the window.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let way: readonly Element[] = [];
    function remember({ target }: FocusEvent) {
      way = wayOutOf(target as Element);
    }
    // Who leaves it of their own accord, by a click beside it, has left it for good.
    function forget({ target }: FocusEvent) {
      setTimeout(() => {
        if (target === way[0] && (target as Element).isConnected) way = [];
      });
    }
    const removals = new MutationObserver(() => {
      if (document.activeElement !== document.body || !way[0] || way[0].isConnected) return;
      const before = way;
      way = [];
      focusNearest(before);
    });
    document.addEventListener('focusin', remember);
    document.addEventListener('focusout', forget);
    removals.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('focusout', forget);
      removals.disconnect();
    };
  }, []);
}
