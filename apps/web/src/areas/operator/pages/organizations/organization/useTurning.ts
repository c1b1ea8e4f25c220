import { useNavigate, useSearchParams } from 'react-router';
import type { Place } from '../../../../../shared/list/keyset.ts';

/** Leads to a place in a list of the page, and leaves everything else in the address as it is. */
export function useTurning(prefix = ''): (place: Place) => void {
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
