import { useSyncExternalStore } from 'react';

export type ColorScheme = 'light' | 'dark' | 'system';

// The boot script reads the same name before the first paint.
const storageName = 'color-scheme';
const listeners = new Set<() => void>();

function chosenScheme(): ColorScheme {
  const chosen = document.documentElement.dataset.colorScheme;
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

function showScheme(scheme: ColorScheme): void {
  if (scheme === 'system') delete document.documentElement.dataset.colorScheme;
  else document.documentElement.dataset.colorScheme = scheme;
  for (const listener of listeners) listener();
}

function chooseScheme(scheme: ColorScheme): void {
  try {
    if (scheme === 'system') localStorage.removeItem(storageName);
    else localStorage.setItem(storageName, scheme);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  showScheme(scheme);
}

function followOtherTabs(event: StorageEvent): void {
  if (event.key !== storageName) return;
  showScheme(event.newValue === 'light' || event.newValue === 'dark' ? event.newValue : 'system');
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', followOtherTabs);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', followOtherTabs);
  };
}

/** The person's choice of colour scheme, shared by all tabs, and the way to change it. */
export function useColorScheme(): { scheme: ColorScheme; choose: (scheme: ColorScheme) => void } {
  // Whoever draws a page without a browser knows of no choice.
  const scheme = useSyncExternalStore(subscribe, chosenScheme, () => 'system' as const);
  return { scheme, choose: chooseScheme };
}
