import { useNavigate, useSearchParams } from 'react-router';
import type { Place } from '../../../../../shared/list/keyset.ts';

/** The page has two lists; each keeps its place in the address under a name of its own. */
export const sitesPrefix = 'sites_';
export const membersPrefix = 'members_';

/** Leads to a place in one of the lists, and leaves the other where it is. */
export function useTurning(prefix: string): (place: Place) => void {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  return ({ after, before }) => {
    const next = new URLSearchParams(search);
    next.delete(`${prefix}after`);
    next.delete(`${prefix}before`);
    if (after !== undefined) next.set(`${prefix}after`, after);
    if (before !== undefined) next.set(`${prefix}before`, before);
    void navigate({ search: next.toString() }, { preventScrollReset: true });
  };
}
