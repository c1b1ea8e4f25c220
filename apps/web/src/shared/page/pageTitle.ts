import { createContext, use, useEffect } from 'react';
import { useLocation } from 'react-router';

export interface PageTitle {
  readonly pathname: string;
  readonly title: string;
}

/** How a page names itself to the frame around it. */
export const PageTitleContext = createContext<(title: PageTitle) => void>(() => undefined);

/** Gives the browser's tab and the announcement of a new page their words. */
export function usePageTitle(title: string): void {
  const announce = use(PageTitleContext);
  const { pathname } = useLocation();
  useEffect(() => announce({ pathname, title }), [announce, pathname, title]);
}
