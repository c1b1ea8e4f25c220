/** A list as somebody wants to see it again: its address has all of it, filters, order and columns. */
export interface SavedView {
  readonly name: string;
  readonly url: string;
}

const storageName = (list: string) => `member-console.views.${list}`;

function isView(value: unknown): value is SavedView {
  const view = value as Partial<SavedView> | null;
  // Addresses of this console only: what a browser keeps is not to be believed.
  return typeof view?.name === 'string' && typeof view.url === 'string' && /^\/(?!\/)/.test(view.url);
}

/** The views that this browser keeps of a list. */
export function loadViews(list: string): readonly SavedView[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageName(list)) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isView) : [];
  } catch {
    return [];
  }
}

export function storeViews(list: string, views: readonly SavedView[]): void {
  try {
    localStorage.setItem(storageName(list), JSON.stringify(views));
  } catch {
    // A browser that keeps nothing forgets the view with the page.
  }
}
