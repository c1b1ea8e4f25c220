import type { Keys } from '@member-console/ui';
import { createContext, use, useEffect, useId } from 'react';

/** Something that can be done to what a page shows. It has an address, as every dialog and form has. */
export interface PageAct {
  readonly label: string;
  readonly url: string;
  readonly keys?: Keys | undefined;
}

/** What the page shows, and what can be done to it here. */
export interface PageActs {
  readonly of: string;
  readonly acts: readonly PageAct[];
}

type Register = (page: string, acts: PageActs | undefined) => void;

export const PageActsContext = createContext<Register>(() => undefined);

/**
 * Offers the acts of a page in the command palette, as long as the page is shown. `of` is what it shows, by name. What
 * the operator may not do is not among them.
 *
 * @public
 */
export function usePageActs(of: string, acts: readonly PageAct[]): void {
  const register = use(PageActsContext);
  const page = useId();
  const said = JSON.stringify({ of, acts } satisfies PageActs);
  useEffect(() => {
    register(page, JSON.parse(said) as PageActs);
    return () => register(page, undefined);
  }, [register, page, said]);
}
