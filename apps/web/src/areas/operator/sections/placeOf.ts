import type { Place } from './Place.ts';
import { sections } from './sections.ts';

/** The place under whose address a page lies: the nearest above it, or itself. Home is above all of them. */
export function placeOf(pathname: string): Place | undefined {
  return Object.values<readonly Place[]>(sections)
    .flat()
    .filter(({ url }) => pathname === url || pathname.startsWith(`${url}/`))
    .toSorted((one, other) => other.url.length - one.url.length)[0];
}
