/** Something one went to: enough to offer it again. */
export interface RecentPlace {
  readonly id: string;
  readonly label: string;
  readonly url: string;
}

/** In this tab only: names of people and organizations do not outlive it. */
const storageName = 'operator-recent';
const kept = 6;

function isRecentPlace(value: unknown): value is RecentPlace {
  const place = value as RecentPlace | null;
  return typeof place?.id === 'string' && typeof place.label === 'string' && typeof place.url === 'string';
}

export function recentPlaces(): readonly RecentPlace[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageName) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRecentPlace) : [];
  } catch {
    return [];
  }
}

export function rememberPlace({ id, label, url }: RecentPlace): void {
  const others = recentPlaces().filter((place) => place.id !== id);
  try {
    sessionStorage.setItem(storageName, JSON.stringify([{ id, label, url }, ...others].slice(0, kept)));
  } catch {
    // A browser that keeps nothing offers nothing again.
  }
}
