import { useEffect, useRef } from 'react';

/**
 * Keys as they are written in a list of shortcuts: `?`, `g o` (one after the other), `mod+k` (with Ctrl, on Apple's
 * keyboards with Command), `F8`.
 */
export type Keys = string;

/** What each shortcut does. */
export type Shortcuts = Readonly<Record<Keys, () => void>>;

/** Milliseconds in which the second key of a sequence must follow. */
const patience = 1200;

const fields = 'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select';

/** Keys that do the same to whoever is typing. */
const writesNothing = /^(mod\+|F\d)/;

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(fields));
}

export function isApple(): boolean {
  return /mac|iphone|ipad/i.test(navigator.userAgent);
}

/** The key as shortcuts name it; undefined for what belongs to the browser, such as Ctrl and Alt with others. */
function nameOf(event: KeyboardEvent): string | undefined {
  const [mod, other] = isApple() ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  if (event.altKey || other) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return mod ? `mod+${key}` : key;
}

/**
 * Listens for shortcuts on the whole page. Keys that write are left to whoever types in a field, and all of
 * them to an open dialog. `enabled` is the reader's choice: those who speak their commands turn single keys off.
 */
export function useShortcuts(shortcuts: Shortcuts, enabled = true): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    if (!enabled) return;
    let begun = '';
    let since = 0;
    function press(event: KeyboardEvent) {
      const name = nameOf(event);
      if (!name || event.defaultPrevented || event.isComposing || event.repeat) return;
      if (event.key === 'Shift' || document.querySelector('dialog[open]')) return;
      if (isTyping(event.target) && !writesNothing.test(name)) return;
      const sequence = begun && event.timeStamp - since < patience ? `${begun} ${name}` : name;
      const act = latest.current[sequence] ?? latest.current[name];
      if (act) {
        begun = '';
        event.preventDefault();
        act();
        return;
      }
      begun = Object.keys(latest.current).some((keys) => keys.startsWith(`${name} `)) ? name : '';
      since = event.timeStamp;
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [enabled]);
}
