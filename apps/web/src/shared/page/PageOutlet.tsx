import { SkeletonPage } from '@member-console/ui';
import { Suspense } from 'react';
import { Outlet, useLocation, useMatches } from 'react-router';

/** What a route says about itself besides its page. */
export interface PageHandle {
  /** How many cards the page's outline has, about as many as the page itself. */
  readonly outline?: number;
  /** How wide the page may grow: a form, a page, a table. */
  readonly width?: 'narrow' | 'page' | 'wide';
}

/** The place of the page inside a frame; its outline as long as its answer is on its way. */
export function PageOutlet() {
  const { pathname } = useLocation();
  const handle = useMatches().at(-1)?.handle as PageHandle | undefined;
  return (
    <Suspense key={pathname} fallback={<SkeletonPage cards={handle?.outline} />}>
      <Outlet />
    </Suspense>
  );
}
