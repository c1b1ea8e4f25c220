/** What a tab remembers of an operator's look with somebody's eyes. Other tabs of the browser know nothing of it. */
export interface TabViewing {
  readonly id: string;
  /** The page from which the look began. */
  readonly returnTo: string;
}

/** The header by which the server answers as that person. */
export const VIEW_AS = 'x-view-as';

const key = 'viewing';

export function viewingOfTab(): TabViewing | null {
  // Where the first page is drawn there is no tab.
  const kept = globalThis.sessionStorage?.getItem(key) ?? null;
  return kept === null ? null : (JSON.parse(kept) as TabViewing);
}

/** Begins to look, or goes on under another id; the page begins anew, so that nothing of the operator's stays in it. */
export function beginViewing(viewing: TabViewing, url: string): void {
  sessionStorage.setItem(key, JSON.stringify(viewing));
  window.location.assign(url);
}

/** Looks with one's own eyes again: where one came from, or at an address that one asked for meanwhile. */
export function leaveViewing(url = viewingOfTab()?.returnTo ?? '/'): void {
  sessionStorage.removeItem(key);
  window.location.assign(url);
}

/** For the context of an operation that the operator asks in their own name: the beginning and the end of a look. */
export const inOwnName = { inOwnName: true } as const;
