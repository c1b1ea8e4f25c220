import type { Keys, UiIcon } from '@member-console/ui';
import { createContext, use, useEffect, useId } from 'react';

/** Something that can be done to what a page shows. Where it leads to has an address, as every dialog has. */
export interface PageAct {
  readonly label: string;
  readonly url: string;
  readonly icon?: UiIcon | undefined;
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
  const said = JSON.stringify([of, acts.map(({ label, url, keys }) => [label, url, keys])]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: acts are made anew by each render; what they say counts.
  useEffect(() => {
    register(page, { of, acts });
    return () => register(page, undefined);
  }, [register, page, said]);
}
